internal import HeapModule

/// Chooses the nodes that a tree keeps: as much probability as possible is to end at an outcome.
///
/// Each node has a price, the same for all. Below a node those questions are kept whose outcomes
/// are worth more than what they cost; the price is raised until what is kept fits the budget
/// (Lagrangian relaxation: Everett, "Generalized Lagrange Multiplier Method for Solving Problems of
/// Optimum Allocation of Resources", 1963). What is left of the budget goes to the most probable.
struct NodeSelection {
  private let candidates: [TreeBuilder.CandidateNode]
  private let budget: Int
  /// For each candidate whether the tree has a node for it; the start always, others with what leads there.
  private(set) var kept: [Bool]
  private var count = 1

  /// How often the price is halved towards the one that just fits.
  private static let halvings = 40

  /// - Parameter candidates: parents before children.
  init(_ candidates: [TreeBuilder.CandidateNode], budget: Int) {
    self.candidates = candidates
    self.budget = budget
    kept = candidates.map { _ in false }
    kept[0] = true
    keepWorthy()
    fill()
  }

  /// Keeps what is worth its price, at the least price at which that fits.
  private mutating func keepWorthy() {
    var (low, high) = (0.0, 1.0)
    for _ in 0..<Self.halvings {
      let price = (low + high) / 2
      let (kept, count) = worthy(at: price)
      if count <= budget {
        (self.kept, self.count) = (kept, count)
        high = price
      } else {
        low = price
      }
    }
  }

  /// What is worth a price, and how many nodes that are.
  private func worthy(at price: Double) -> (kept: [Bool], count: Int) {
    var values = candidates.map { $0.isEnd ? $0.rank : 0 }
    for index in candidates.indices.reversed() where !candidates[index].isEnd {
      for (_, child) in candidates[index].branches {
        let gain = values[child] - price
        values[index] += isDue(child) ? gain : max(gain, 0)
      }
    }
    var kept = candidates.map { _ in false }
    kept[0] = true
    var count = 1
    for index in candidates.indices where kept[index] {
      for (_, child) in candidates[index].branches where isDue(child) || values[child] > price {
        kept[child] = true
        count += 1
      }
    }
    return (kept, count)
  }

  /// Whether a candidate is kept wherever its question is: an answer that settles the matter leads to what
  /// it settles.
  private func isDue(_ candidate: Int) -> Bool {
    candidates[candidate].isEnd && !candidates[candidate].isUnsure
  }

  /// Gives what is left of the budget to the most probable candidates next to what is kept.
  private mutating func fill() {
    var queue = RankedQueue()
    for index in candidates.indices where kept[index] { offerChildren(of: index, to: &queue) }
    while count < budget, let index = queue.popFirst() {
      let due = candidates[index].branches.count { isDue($0.candidate) }
      guard count + 1 + due <= budget else { continue }
      kept[index] = true
      for (_, child) in candidates[index].branches where isDue(child) { kept[child] = true }
      count += 1 + due
      offerChildren(of: index, to: &queue)
    }
  }

  private func offerChildren(of index: Int, to queue: inout RankedQueue) {
    for (_, child) in candidates[index].branches where !kept[child] {
      queue.insert(child, rank: candidates[child].rank)
    }
  }
}

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
