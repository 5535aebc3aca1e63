internal import ArgumentParser
internal import Decisions
internal import Diagnostics
internal import Publishing

/// `fingerpost decide`: the questions of a decision, in the terminal.
struct Decide: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Asks what a decision asks, and says what its rules make of the answers.",
    discussion: """
      Questions that --answer leaves open are asked on the terminal, or read from standard input, \
      a number or an answer's id a line; an empty line means not sure. At the end of the input the \
      outcomes that are still possible are printed.
      """
  )

  @Argument(help: "A decision file, or a folder that holds just one.")
  var path = "Content"

  @ArgumentParser.Option(
    name: .customLong("answer"),
    help: ArgumentHelp("An answer already given; may be repeated.", valueName: "question=answer"))
  var given: [String] = []

  func run() async throws {
    try await Terminal.reportingFailures {
      let (file, decision, diagnostics) = try DecisionLoader.load(path, from: DiskFileSystem())
      let errors = diagnostics.filter { $0.severity == .error }
      guard let decision, errors.isEmpty else {
        Terminal.print(diagnostics, in: [file])
        throw ExitCode(1)
      }
      let answers = try AnswerReader.answers(given, in: decision)
      var interview = Interview(decision, answers: answers)
      interview.ask()
      Terminal.output(interview.result())
    }
  }
}
