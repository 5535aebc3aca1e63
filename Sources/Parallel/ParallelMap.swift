#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Work that is spread over the processors and put together in the order of its items.
package enum ParallelMap {
  /// The results of `body` for all items, in their order.
  ///
  /// Items go out in runs, some dozens for each processor's share, so that a task costs nothing beside
  /// its work. The last runs are short, so that a slow item among them does not hold up the end.
  ///
  /// - Parameter done: is told how many items each run had, when it is done.
  package static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], done: ((Int) -> Void)? = nil,
    _ body: @escaping @Sendable (Item) throws -> Result
  ) async throws -> [Result] {
    let runs = self.runs(of: items.count)
    return try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
      for run in runs {
        group.addTask { (run.lowerBound, try items[run].map(body)) }
      }
      var results: [Int: [Result]] = [:]
      for try await (start, some) in group {
        results[start] = some
        done?(some.count)
      }
      var all: [Result] = []
      all.reserveCapacity(items.count)
      for run in runs { all += results[run.lowerBound] ?? [] }
      return all
    }
  }

  /// The results of `body` for consecutive ranges of about the same weight, one for each processor.
  ///
  /// - Parameters:
  ///   - count: how many items there are.
  ///   - perProcessor: how many ranges each processor has, where other work goes on beside this.
  ///   - weight: how much work an item is, by its index; one where nothing is said.
  package static func shares<Result: Sendable>(
    of count: Int, perProcessor: Int = 1, weight: ((Int) -> Int)? = nil,
    _ body: @escaping @Sendable (Range<Int>) async -> Result
  ) async -> [Result] {
    let parts = max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1) * perProcessor
    let ranges = ranges(of: count, in: parts, weight: weight ?? { _ in 1 })
    return await withTaskGroup(of: (Int, Result).self) { group in
      for (index, range) in ranges.enumerated() {
        group.addTask { (index, await body(range)) }
      }
      var results: [Int: Result] = [:]
      for await (index, result) in group { results[index] = result }
      return ranges.indices.compactMap { results[$0] }
    }
  }

  /// Consecutive ranges of about the same weight, so many at most, that cover so many items.
  static func ranges(of count: Int, in parts: Int, weight: (Int) -> Int) -> [Range<Int>] {
    let whole = (0..<count).reduce(0) { $0 + weight($1) }
    var (ranges, start, weighed) = ([Range<Int>](), 0, 0)
    for index in 0..<count where ranges.count < parts - 1 {
      weighed += weight(index)
      guard weighed * parts >= whole * (ranges.count + 1) else { continue }
      ranges.append(start..<index + 1)
      start = index + 1
    }
    return start < count ? ranges + [start..<count] : ranges
  }

  /// Runs that cover so many items: a 64th of all at most, and a 16th of those that are left.
  static func runs(of count: Int) -> [Range<Int>] {
    var (runs, start) = ([Range<Int>](), 0)
    while start < count {
      let end = start + max(min(count / 64, (count - start) / 16), 1)
      runs.append(start..<end)
      start = end
    }
    return runs
  }
}
