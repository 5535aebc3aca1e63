internal import Publishing
internal import Synchronization

/// The line that says how far a build is: on a terminal alone, and only where it takes a while.
enum ProgressLine {
  /// After how long it appears, and how often it changes.
  private static let patience = Duration.milliseconds(500)
  private static let interval = Duration.milliseconds(100)

  private struct State {
    /// When the line is due; nil where nothing is shown any more.
    var due: ContinuousClock.Instant?
    var isShown = false
  }

  private static let state = Mutex(State())

  /// A log that moves the line.
  static func log() -> PhaseLog {
    if !Terminal.canRedraw { return PhaseLog() }
    state.withLock { $0.due = .now + patience }
    return PhaseLog { show($0) }
  }

  /// Takes the line away, before anything else is printed.
  static func clear() {
    state.withLock { state in
      if state.isShown { Terminal.prompt("\r\u{1B}[K") }
      state.isShown = false
    }
  }

  /// "render: 3201 of 23690".
  static func text(of progress: PhaseLog.Progress) -> String {
    let count = progress.total > 0 ? ": \(progress.done) of \(progress.total)" : ""
    return progress.phase.rawValue + count
  }

  private static func show(_ progress: PhaseLog.Progress) {
    state.withLock { state in
      guard let due = state.due, ContinuousClock.now >= due else { return }
      state.due = .now + interval
      state.isShown = true
      Terminal.prompt("\r\u{1B}[K\(text(of: progress))")
    }
  }
}

/// What `--timings` prints.
enum TimingsText {
  /// Where the last build was repeated.
  static let nothingDone = "nothing has changed since the last build, so none of it was done again"

  /// A line for each phase: its name, how long it took in seconds, and what was kept.
  static func text(of log: PhaseLog) -> String {
    log.durations.map { phase, duration in
      let name = phase.rawValue
      let thousandths =
        duration.components.seconds * 1000
        + duration.components.attoseconds / 1_000_000_000_000_000
      let fraction = String(thousandths % 1000)
      let seconds =
        "\(thousandths / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
      let shares = log.shares.filter { $0.phase == phase && $0.kept > 0 }.map { share in
        ", \(share.kept) of \(share.total) \(share.what) kept"
      }
      return name + String(repeating: " ", count: 10 - name.count) + seconds + " s"
        + shares.joined()
    }.joined(separator: "\n")
  }
}
