internal import ArgumentParser
internal import Content
internal import Decisions
internal import Diagnostics
internal import JSON
internal import Publishing
internal import Scaffold

/// `fingerpost decide`: the questions of a decision, in the terminal or line by line.
struct Decide: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Asks what a decision asks, and says what its rules make of the answers.",
    discussion: """
      Questions that --answer leaves open are asked on the terminal, or read from standard input, \
      a number or an answer's id a line; an empty line means not sure. At the end of the input the \
      outcomes that are still possible are printed. Of a folder with several decisions the terminal \
      asks which is meant. With --batch each line of standard input is a \
      JSON object of answers, and each line of standard output a JSON object of what follows. With \
      --record the outcome goes into a file as well, as a decision record; one that is there already \
      is never replaced. A record is in the language of the handbook's site.
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

  @ArgumentParser.Option(
    help: ArgumentHelp("Write the outcome to this file, as a decision record.", valueName: "file"),
    completion: .file())
  var record: String?

  func validate() throws {
    if batch, record != nil { throw ValidationError("--record and --batch exclude each other") }
    if record?.isEmpty ?? false { throw ValidationError("--record names no file") }
    if batch, !given.isEmpty { throw ValidationError("--answer and --batch exclude each other") }
    if batch, format == .markdown {
      throw ValidationError("--batch writes JSON, and --format markdown excludes it")
    }
  }

  func run() throws {
    try Terminal.reportingFailures {
      let decision = try batch ? source.load().decision : source.loadAsking()
      if batch { return try Batch(decision).run() }
      let file = try record.map { try RecordFile(at: $0) }
      var interview = Interview(decision, answers: try AnswerReader.answers(given, in: decision))
      interview.ask()
      Terminal.output(try text(of: interview.answers, in: decision))
      if let file {
        try file.write { try record(of: interview.answers, in: decision, titled: $0) }
      }
      if Terminal.isInteractive, !interview.asked.isEmpty {
        Terminal.note("\n\(wayBack(from: interview.answers, in: decision))")
      }
    }
  }

  /// The file that an outcome is written to, once it is known that none is there.
  private struct RecordFile {
    private let path: String
    private let new: NewFiles

    /// - Throws: ``NewFileRefusal`` where something is there already.
    init(at path: String) throws {
      self.path = path.hasSuffix(".md") ? path : "\(path).md"
      new = try NewFiles(at: [self.path], on: DiskFileSystem())
      if !new.present.isEmpty { throw NewFileRefusal.present(new.present) }
    }

    /// - Parameter record: the record with a title.
    func write(_ record: (_ title: String) throws -> String) throws {
      let text = try record(Piece.record.title(ofPath: path))
      let left = try new.write { _ in Array(text.utf8) }
      if !left.isEmpty { throw NewFileRefusal.present(left) }
      Terminal.note("wrote \(path)")
    }
  }

  /// The outcome as a decision record of today, as the site gives it: in its words, with what its
  /// evidence claims.
  private func record(
    of answers: Answers, in decision: Decision, titled title: String? = nil
  ) throws -> String {
    let explanation = decision.explanation(of: answers)
    let path = Terminal.withoutTrailingSlash(source.path)
    let evidence =
      explanation.evidence.isEmpty
      ? [] : try EvidenceLoader.evidence(near: path, from: DiskFileSystem())
    let known = Dictionary(
      evidence.map { ($0.id, (claim: $0.claim, status: $0.status.rawValue)) }
    ) { first, _ in first }
    return explanation.record(
      in: decision, titled: title, on: Piece.date(ofDay: Terminal.today), evidence: known,
      words: try WordsLoader.words(near: path, from: DiskFileSystem()))
  }

  /// The command that gives the same answers, for a person who wants to change one of them.
  private func wayBack(from answers: Answers, in decision: Decision) -> String {
    let options = answers.pairs(in: decision).map { "--answer \($0.question)=\($0.answer)" }
    let words = ["fingerpost decide", ShellWord.quoted(decision.place.file)] + options
    // (Not wrapped, so that it can be copied.)
    return "to change an answer:\n  \(words.joined(separator: " "))"
  }

  private func text(of answers: Answers, in decision: Decision) throws -> String {
    var reasoner = Reasoner(decision)
    switch format {
    case .text:
      let undecidedBy = reasoner.undecidedBy(answers)
      return OutcomeText(
        reasoner.explanation(of: answers), in: decision, undecidedBy: undecidedBy,
        on: Terminal.results
      ).text
    case .json: return reasoner.batchResult(for: answers).json.line
    case .markdown: return try record(of: answers, in: decision)
    }
  }
}
