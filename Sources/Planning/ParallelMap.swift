/// Work that is spread over the processors and put together in the order of its items.
package enum ParallelMap {
  /// The results of `body` for all items, in their order.
  ///
  /// Items go out in runs, some dozens for each processor's share, so that a slow run does not hold
  /// up the rest and a task costs nothing beside its work.
  ///
  /// - Parameter done: is told how many items each run had, when it is done.
  package static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], done: ((Int) -> Void)? = nil,
    _ body: @escaping @Sendable (Item) throws -> Result
  ) async throws -> [Result] {
    let size = max(items.count / 64, 1)
    let starts = Array(stride(from: 0, to: items.count, by: size))
    return try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
      for start in starts {
        group.addTask {
          (start, try items[start..<min(start + size, items.count)].map(body))
        }
      }
      var runs: [Int: [Result]] = [:]
      for try await (start, run) in group {
        runs[start] = run
        done?(run.count)
      }
      return starts.flatMap { runs[$0] ?? [] }
    }
  }
}
