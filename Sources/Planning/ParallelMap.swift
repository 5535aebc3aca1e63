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
