/// A queue that gives the highest rank first, of equal ranks the lowest index: a binary heap.
struct RankedQueue {
  private var heap: [(index: Int, rank: Double)] = []

  /// Adds an index with its rank.
  mutating func insert(_ index: Int, rank: Double) {
    heap.append((index, rank))
    var child = heap.count - 1
    while child > 0, isBefore(child, (child - 1) / 2) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// Takes the first index out; nil where there is none.
  mutating func popFirst() -> Int? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    if heap.isEmpty { return first.index }
    heap[0] = last
    var parent = 0
    while true {
      var best = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
        if isBefore(child, best) { best = child }
      }
      if best == parent { return first.index }
      heap.swapAt(parent, best)
      parent = best
    }
  }

  private func isBefore(_ one: Int, _ other: Int) -> Bool {
    let (left, right) = (heap[one], heap[other])
    if left.rank != right.rank { return left.rank > right.rank }
    return left.index < right.index
  }
}
