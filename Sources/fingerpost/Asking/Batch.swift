internal import ArgumentParser
internal import Decisions
internal import Diagnostics

/// Answers JSON lines with JSON lines.
struct Batch {
  private let decision: Decision

  /// What is said of a line that cannot be read.
  private struct Failure: Encodable { let error: String }

  init(_ decision: Decision) { self.decision = decision }

  /// Reads standard input to its end.
  ///
  /// - Throws: `ExitCode(1)` at the end where a line could not be read.
  func run() throws {
    var reasoner = Reasoner(decision)
    var hasFailed = false
    while let line = readLine() {
      let (answers, error) = decision.answers(inBatchLine: line)
      if let answers {
        Terminal.output(JSONText.line(reasoner.batchResult(for: answers)))
      } else {
        hasFailed = true
        Terminal.output(JSONText.line(Failure(error: error ?? "the line cannot be read")))
      }
    }
    if hasFailed { throw ExitCode(1) }
  }
}
