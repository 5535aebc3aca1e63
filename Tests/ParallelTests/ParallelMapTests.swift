import Testing

@testable import Parallel

@Suite struct ParallelMapTests {
  @Test(arguments: [0, 1, 2, 15, 16, 17, 63, 64, 1000, 24_310])
  func coversAllItemsInTheirOrder(count: Int) async throws {
    let runs = ParallelMap.runs(of: count)
    #expect(runs.flatMap { Array($0) } == Array(0..<count))
    #expect(runs.allSatisfy { !$0.isEmpty && $0.count <= max(count / 64, 1) })
    #expect(try await ParallelMap.map(Array(0..<count)) { 2 * $0 } == (0..<count).map { 2 * $0 })
  }

  @Test func endsWithShortRuns() {
    #expect(ParallelMap.runs(of: 24_310).suffix(16).allSatisfy { $0.count == 1 })
  }

  @Test func tellsHowManyAreDone() async throws {
    var done = 0
    func count(_ number: Int) { done += number }
    _ = try await ParallelMap.map(Array(0..<100), done: count) { $0 }
    #expect(done == 100)
  }

  @Test func endsWithTheFirstMistake() async {
    struct Mistake: Error {}
    await #expect(throws: Mistake.self) {
      _ = try await ParallelMap.map(Array(0..<100)) { number in
        if number == 40 { throw Mistake() }
      }
    }
  }

  @Test(arguments: [
    ([], 2, []), ([5], 2, [0..<1]), ([1, 1, 1, 1], 2, [0..<2, 2..<4]),
    ([1, 1, 1, 1], 3, [0..<2, 2..<3, 3..<4]), ([9, 1, 1, 1], 2, [0..<1, 1..<4]),
    ([1, 1, 1, 9], 2, [0..<4]), ([0, 0, 0], 2, [0..<1, 1..<3]), ([1, 1], 8, [0..<1, 1..<2]),
  ])
  func sharesByWeight(weights: [Int], parts: Int, ranges: [Range<Int>]) {
    #expect(ParallelMap.ranges(of: weights.count, in: parts) { weights[$0] } == ranges)
  }

  @Test(arguments: [0, 1, 2, 3, 100])
  func putsSharesTogetherInTheirOrder(count: Int) async {
    let shares = await ParallelMap.shares(of: count, weight: { $0 }, { Array($0) })
    #expect(shares.flatMap { $0 } == Array(0..<count))
  }
}
