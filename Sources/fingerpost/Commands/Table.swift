internal import ArgumentParser
internal import Decisions

/// `fingerpost table`: the rules of a decision as a table in which the first line that fits counts.
struct Table: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "Prints the rules as a table in which the first line that fits is the outcome.",
    discussion: """
      What earlier lines exclude is left out of a line's condition. The shares say how many of the \
      answers a line is the first to fit, and add up to 100 %. Exits 1 where rules clash, since no \
      order of them says what they say then.
      """,
    examples: ["table Content/decisions/release.decision.yml", "table --format csv > rules.csv"]
  )

  /// How the table is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case csv
    case markdown
  }

  @OptionGroup var source: DecisionArgument

  @ArgumentParser.Option(help: "text, csv or markdown.")
  var format = Format.text

  func run() throws {
    try Terminal.reportingFailures {
      let decision = try source.load().decision
      let list = decision.list()
      let table = ListText(list, of: decision)
      if case .clashes = list.proof {
        Terminal.note(table.note ?? "")
        throw ExitCode(1)
      }
      switch format {
      case .text: Terminal.output(table.text(on: Terminal.results))
      case .csv: Terminal.output(table.csv)
      case .markdown: Terminal.output(table.markdown)
      }
      if let note = table.note { Terminal.note(note) }
    }
  }
}
