internal import Synchronization

/// How far a build is, and how long each of its phases took.
///
/// An object, since several workers tell it what they have done.
package final class PhaseLog: Sendable {
  /// The phases, as ``Pipeline`` goes through them.
  package enum Phase: String, Sendable {
    case read, parse, link, plan, check, index, render, search
  }

  /// A phase with how much of it is done, of how much.
  package struct Progress: Hashable, Sendable {
    package let phase: Phase
    package let done: Int
    /// 0 where there is nothing to count.
    package let total: Int
  }

  /// How much of something was kept from earlier builds in a phase, of how much there is.
  package struct Share: Hashable, Sendable {
    package let phase: Phase
    package let what: String
    package let kept: Int
    package let total: Int
  }

  private struct State {
    var progress: Progress?
    var began: ContinuousClock.Instant
    var durations: [(phase: Phase, duration: Duration)] = []
    var shares: [Share] = []
  }

  private let state: Mutex<State>
  private let report: (@Sendable (Progress) -> Void)?

  /// - Parameter report: is told of each step, by any worker.
  package init(report: (@Sendable (Progress) -> Void)? = nil) {
    self.report = report
    state = Mutex(State(began: .now))
  }

  /// How long each phase took that is over, in their order.
  package var durations: [(phase: Phase, duration: Duration)] { state.withLock { $0.durations } }

  /// What was kept, in the order of the phases.
  package var shares: [Share] { state.withLock { $0.shares } }

  /// Notes how much of something the phase found kept from earlier builds.
  func note(kept: Int, of total: Int, _ what: String) {
    state.withLock { state in
      guard let phase = state.progress?.phase else { return }
      state.shares.append(Share(phase: phase, what: what, kept: kept, total: total))
    }
  }

  /// Ends the phase before and begins another; nil after the last.
  ///
  /// - Parameter total: how many steps it has; 0 where there is nothing to count.
  func begin(_ phase: Phase?, of total: Int = 0) {
    let now = ContinuousClock.now
    let progress = phase.map { Progress(phase: $0, done: 0, total: total) }
    state.withLock { state in
      if let ended = state.progress { state.durations.append((ended.phase, now - state.began)) }
      state.progress = progress
      state.began = now
    }
    if let progress { report?(progress) }
  }

  /// Counts steps of the phase.
  func advance(by steps: Int) {
    let progress = state.withLock { state -> Progress? in
      guard let old = state.progress else { return nil }
      state.progress = Progress(phase: old.phase, done: old.done + steps, total: old.total)
      return state.progress
    }
    if let progress { report?(progress) }
  }
}
