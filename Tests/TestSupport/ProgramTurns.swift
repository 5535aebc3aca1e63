internal import Foundation
internal import Synchronization

/// Lets only a few programs run at a time: tests begin all at once, and hundreds of programs side by side
/// would each take longer than anything waits for it.
final class ProgramTurns: Sendable {
  static let shared = ProgramTurns(most: 2 * ProcessInfo.processInfo.activeProcessorCount)

  private struct State {
    var free: Int
    /// Those that wait for their turn, the first first.
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let state: Mutex<State>

  init(most: Int) { state = Mutex(State(free: most)) }

  /// Waits until a program may run; ``end()`` gives the turn to the next.
  func begin() async {
    await withCheckedContinuation { continuation in
      let isFree = state.withLock { state in
        if state.free == 0 {
          state.waiting.append(continuation)
          return false
        }
        state.free -= 1
        return true
      }
      if isFree { continuation.resume() }
    }
  }

  func end() {
    let next = state.withLock { state in
      if state.waiting.isEmpty {
        state.free += 1
        return nil as CheckedContinuation<Void, Never>?
      }
      return state.waiting.removeFirst()
    }
    next?.resume()
  }
}
