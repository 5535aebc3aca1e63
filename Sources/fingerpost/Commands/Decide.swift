internal import ArgumentParser
internal import Decisions
internal import Diagnostics
internal import JSON

/// `fingerpost decide`: the questions of a decision, in the terminal or line by line.
struct Decide: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Asks what a decision asks, and says what its rules make of the answers.",
    discussion: """
      Questions that --answer leaves open are asked on the terminal, or read from standard input, \
      a number or an answer's id a line; an empty line means not sure. At the end of the input the \
      outcomes that are still possible are printed. Of a folder with several decisions the terminal \
      asks which is meant. With --batch each line of standard input is a \
      JSON object of answers, and each line of standard output a JSON object of what follows.
      """,
    examples: [
      "decide Content/decisions/release.decision.yml",
      "decide Content --answer undo=version --format markdown > record.md",
    ]
  )

  /// How an outcome is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// For a person.
    case text
    /// The object of one line of a batch.
    case json
    /// A decision record in MADR's shape.
    case markdown
  }

  @OptionGroup var source: DecisionArgument

  @ArgumentParser.Option(
    name: .customLong("answer"),
    help: ArgumentHelp("An answer already given; may be repeated.", valueName: "question=answer"))
  var given: [String] = []

  @Flag(help: "Read one JSON object of answers a line, write one JSON result a line.")
  var batch = false

  @ArgumentParser.Option(help: "text, json, or markdown for a decision record.")
  var format = Format.text

  func validate() throws {
    if batch, !given.isEmpty { throw ValidationError("--answer and --batch exclude each other") }
    if batch, format == .markdown {
      throw ValidationError("--batch writes JSON, and --format markdown excludes it")
    }
  }

  func run() throws {
    try Terminal.reportingFailures {
      let decision = try batch ? source.load().decision : source.loadAsking()
      if batch { return try Batch(decision).run() }
      var interview = Interview(decision, answers: try AnswerReader.answers(given, in: decision))
      interview.ask()
      Terminal.output(text(of: interview.answers, in: decision))
      if Terminal.isInteractive, !interview.asked.isEmpty {
        Terminal.note("\n\(wayBack(from: interview.answers, in: decision))")
      }
    }
  }

  /// The command that gives the same answers, for a person who wants to change one of them.
  private func wayBack(from answers: Answers, in decision: Decision) -> String {
    let options = answers.pairs(in: decision).map { "--answer \($0.question)=\($0.answer)" }
    let words = ["fingerpost decide", ShellWord.quoted(decision.place.file)] + options
    // (Not wrapped, so that it can be copied.)
    return "to change an answer:\n  \(words.joined(separator: " "))"
  }

  private func text(of answers: Answers, in decision: Decision) -> String {
    var reasoner = Reasoner(decision)
    switch format {
    case .text:
      let undecidedBy = reasoner.undecidedBy(answers)
      return OutcomeText(
        reasoner.explanation(of: answers), in: decision, undecidedBy: undecidedBy,
        on: Terminal.results
      ).text
    case .json: return reasoner.batchResult(for: answers).json.line
    case .markdown:
      return reasoner.explanation(of: answers).record(in: decision)
    }
  }
}
