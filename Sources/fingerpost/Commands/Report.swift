internal import ArgumentParser
internal import Decisions
internal import Diagnostics
internal import JSON

/// `fingerpost report`: what a decision covers, costs and proves.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Says what a decision covers, what it costs the reader, and every finding.",
    discussion: "Exits 1 where a finding is an error: a gap, a conflict, a scenario that fails.",
    examples: ["report Content/decisions/release.decision.yml", "report --format json"]
  )

  /// How the report is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @OptionGroup var source: DecisionArgument

  @ArgumentParser.Option(help: "text or json.")
  var format = Format.text

  /// How many lines of the list are printed.
  private static let lines = 40

  func run() throws {
    try Terminal.reportingFailures {
      let (file, decision, warnings) = try source.load()
      let proofs = decision.proofs()
      let report = DecisionReport(decision, in: file, proofs: proofs)
      let findings = proofs.diagnostics(in: decision)
      switch format {
      case .json: Terminal.output(report.json.line)
      case .text:
        Terminal.output(ReportText(report, of: decision).text(on: Terminal.results))
        let list = decision.list()
        if list.proof == .holds {
          let text = ListText(list, of: decision).text(on: Terminal.results, limit: Self.lines)
          Terminal.output("\nthe first line that fits is the outcome\n" + text)
        }
        Terminal.print((warnings + findings).sortedByPlace(), in: [file])
      }
      if findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
    }
  }
}
