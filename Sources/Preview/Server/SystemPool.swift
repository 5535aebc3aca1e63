internal import FlyingSocks

#if os(Linux)
  /// What waits for all sockets: epoll.
  typealias SystemPool = SocketPool<ePoll>
#else
  /// What waits for all sockets: kqueue.
  typealias SystemPool = SocketPool<kQueue>
#endif

extension SocketPool {
  /// Returns once the pool has done what it was doing. It wakes up who waits for a socket, and only
  /// then no longer waits for it: a socket that is closed in between is never left, and the next one
  /// of the same number is never waited for.
  func settle() {}
}

extension SystemPool {
  /// A pool that is ready to run.
  static func prepared() async throws -> SystemPool {
    #if os(Linux)
      let pool: SystemPool = .ePoll()
    #else
      let pool: SystemPool = .kQueue()
    #endif
    try await pool.prepare()
    return pool
  }
}
