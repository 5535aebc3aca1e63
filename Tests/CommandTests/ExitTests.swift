import TestSupport
import Testing

/// How the commands about a decision end: 0 where they answer, 1 where the content is wrong, 64 where
/// the command line is, 74 where the machine fails; and what they say then.
@Suite struct ExitTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let arguments: String
    let status: Int32
    /// What standard error begins with; empty where nothing is said.
    var message = ""

    var testDescription: String { arguments }
  }

  static let table = [
    // The three answer, whatever the proofs find.
    Row(arguments: "decide GOOD --answer size=small", status: 0, message: "\nAre there joins?\n"),
    Row(arguments: "decide GAP --answer size=large --answer joins=no", status: 0),
    Row(arguments: "decide CONFLICT --answer size=small --answer joins=yes", status: 0),
    Row(arguments: "decide GAP --batch", status: 0),
    Row(arguments: "report GOOD", status: 0),
    Row(arguments: "diff GOOD GOOD", status: 0),
    Row(arguments: "diff GOOD GAP", status: 0),
    Row(arguments: "diff GAP GOOD --format json", status: 0),
    // A report says that there are findings.
    Row(
      arguments: "report GAP", status: 1,
      message: "GAP:1:1: error: no rule applies to some answers [gap]\n"),
    Row(arguments: "report GAP --format json", status: 1),
    Row(
      arguments: "report CONFLICT", status: 1,
      message:
        "CONFLICT:10:3: error: 'joins-need-tables' and 'small-files' both apply, and neither "
        + "wins [conflict]\n"),
    // A file with a mistake in it answers nothing.
    Row(arguments: "decide WRONG", status: 1, message: mistake),
    Row(arguments: "decide WRONG --batch", status: 1, message: mistake),
    Row(arguments: "report WRONG", status: 1, message: mistake),
    Row(arguments: "report WRONG --format json", status: 1, message: mistake),
    Row(arguments: "diff WRONG GOOD", status: 1, message: mistake),
    Row(arguments: "diff GOOD WRONG", status: 1, message: mistake),
    Row(
      arguments: "decide GOOD --answer size", status: 64,
      message: "fingerpost: 'size' is no answer: write question=answer\n"),
    Row(
      arguments: "decide GOOD --answer size=", status: 64,
      message: "fingerpost: 'size=' is no answer: write question=answer\n"),
    Row(
      arguments: "decide GOOD --answer size=xxxxx", status: 64,
      message: "fingerpost: 'xxxxx' is no answer to 'size'; it is one of small, large, unsure\n"),
    Row(
      arguments: "decide GOOD --answer size=small --answer size=large", status: 64,
      message: "fingerpost: 'size' is answered twice\n"),
    Row(
      arguments: "decide GOOD --answer size=small --batch", status: 64,
      message: "Error: --answer and --batch exclude each other\n"),
    Row(
      arguments: "decide GOOD --batch --format markdown", status: 64,
      message: "Error: --batch writes JSON, and --format markdown excludes it\n"),
    Row(
      arguments: "decide GOOD --format yaml", status: 64,
      message: "Error: The value 'yaml' is invalid for '--format <format>'."),
    Row(
      arguments: "decide GOOD --anwser size=small", status: 64,
      message: "Error: Unknown option '--anwser'. Did you mean '--answer'?\n"),
    Row(
      arguments: "report GOOD --format markdown", status: 64,
      message: "Error: The value 'markdown' is invalid for '--format <format>'."),
    Row(arguments: "report GOOD GAP", status: 64, message: "Error: Unexpected argument 'GAP'\n"),
    Row(arguments: "diff GOOD", status: 64, message: "Error: Missing expected argument '<new>'\n"),
    Row(
      arguments: "diff GOOD GAP WRONG", status: 64, message: "Error: Unexpected argument 'WRONG'\n"),
    Row(
      arguments: "diff GOOD SEVERAL", status: 64,
      message: "fingerpost: SEVERAL holds 2 decisions; name one of them:\n"),
    Row(
      arguments: "diff nowhere GOOD", status: 74,
      message: "fingerpost: cannot read nowhere: No such file or directory\n"),
    Row(
      arguments: "decide nowhere --batch", status: 74,
      message: "fingerpost: cannot read nowhere: No such file or directory\n"),
  ]

  private static let mistake =
    "WRONG:12:19: error: question 'joins' has no answer 'yse' [unknown-answer]\n"

  private static let fixtures = "Tests/CommandTests/Fixtures"
  private static let paths = [
    "GOOD": "\(fixtures)/good/decision/content/store.decision.yml",
    "GAP": "\(fixtures)/bad/gap/content/store.decision.yml",
    "CONFLICT": "\(fixtures)/bad/conflict/content/store.decision.yml",
    "WRONG": "\(fixtures)/bad/unknown-answer/content/store.decision.yml",
    "SEVERAL": "\(fixtures)/good/ambiguous-id/content",
  ]

  @Test(arguments: table) func endsAndSaysWhy(_ row: Row) async throws {
    let arguments = row.arguments.split(separator: " ").map { word in
      Self.paths[String(word)] ?? String(word)
    }
    let message = Self.paths.reduce(row.message) { $0.replacing($1.key, with: $1.value) }
    let result = try await Program.run(arguments)
    #expect(result.status == row.status)
    #expect(message.isEmpty ? result.errors.isEmpty : result.errors.hasPrefix(message))
    // A report with findings is one; what is wrong in any other way is not answered by half.
    let isAnswered = row.status == 0 || row.status == 1 && row.message != Self.mistake
    #expect(result.output.isEmpty == (!isAnswered || row.arguments.hasSuffix("--batch")))
  }
}
