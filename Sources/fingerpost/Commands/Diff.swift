internal import ArgumentParser
internal import Decisions
internal import JSON

/// `fingerpost diff`: which answers another version of a decision answers otherwise.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says which sets of answers get another recommendation, and which rules cause it."
  )

  /// How the difference is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    /// A comment for a review.
    case markdown
  }

  @Argument(help: "The older version of the decision file.")
  var old: String

  @Argument(help: "The newer version of the decision file.")
  var new: String

  @ArgumentParser.Option(help: "text, json, or markdown for a review comment.")
  var format = Format.text

  func run() throws {
    try Terminal.reportingFailures {
      let before = try DecisionArgument.load(old).decision
      let now = try DecisionArgument.load(new).decision
      let difference = DifferenceText(DecisionDifference(from: before, to: now), to: now)
      switch format {
      case .text: Terminal.output(difference.text(on: Terminal.results))
      case .json: Terminal.output(difference.json.line)
      case .markdown: Terminal.output(difference.markdown)
      }
    }
  }
}
