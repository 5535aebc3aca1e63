internal import HeapModule

/// A queue that gives the highest rank first, of equal ranks the lowest index.
struct RankedQueue {
  private var heap: Heap<Entry> = []

  private struct Entry: Comparable {
    let index: Int
    let rank: Double

    static func < (left: Entry, right: Entry) -> Bool {
      left.rank != right.rank ? left.rank < right.rank : left.index > right.index
    }
  }

  /// Adds an index with its rank.
  mutating func insert(_ index: Int, rank: Double) {
    heap.insert(Entry(index: index, rank: rank))
  }

  /// Takes the first index out; nil where there is none.
  mutating func popFirst() -> Int? { heap.popMax()?.index }
}
