internal import ArgumentParser
internal import Decisions
internal import JSON

/// `fingerpost diff`: which answers another version of a decision answers otherwise.
struct Diff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Says which sets of answers get another recommendation, and which rules cause it.",
    discussion: """
      A version is a file, a folder that holds just one decision, '-' for standard input, or what \
      git keeps: a revision, a colon and a path, as 'git show' takes them.
      """,
    examples: [
      "diff main:./release.decision.yml release.decision.yml",
      "diff --exit-code old.decision.yml - < new.decision.yml",
    ]
  )

  /// How the difference is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    /// A comment for a review.
    case markdown
  }

  @Argument(help: "The older version of the decision.", completion: .file())
  var old: String

  @Argument(help: "The newer version of the decision.", completion: .file())
  var new: String

  @ArgumentParser.Option(help: "text, json, or markdown for a review comment.")
  var format = Format.text

  @Flag(help: "End with status 1 where any recommendation changes.")
  var exitCode = false

  func validate() throws {
    if old == "-", new == "-" { throw ValidationError("standard input holds one version alone") }
    if old.isEmpty || new.isEmpty { throw ValidationError("a decision file has no name") }
  }

  func run() async throws {
    try await Terminal.awaitingFailures {
      let before = try await DecisionArgument.load(version: old)
      let now = try await DecisionArgument.load(version: new)
      let difference = DecisionDifference(from: before, to: now)
      let text = DifferenceText(difference, to: now)
      switch format {
      case .text: Terminal.output(text.text(on: Terminal.results))
      case .json: Terminal.output(text.json.line)
      case .markdown: Terminal.output(text.markdown)
      }
      if exitCode, !difference.changes.isEmpty { throw ExitCode(1) }
    }
  }
}
