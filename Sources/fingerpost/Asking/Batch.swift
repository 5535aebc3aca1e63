internal import ArgumentParser
internal import Decisions
internal import JSON

/// Answers JSON lines with JSON lines.
struct Batch {
  private let decision: Decision

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
        Terminal.output(reasoner.batchResult(for: answers).json.line)
      } else {
        hasFailed = true
        let failure: JSON = ["error": .string(error ?? "the line cannot be read")]
        Terminal.output(failure.line)
      }
    }
    if hasFailed { throw ExitCode(1) }
  }
}
