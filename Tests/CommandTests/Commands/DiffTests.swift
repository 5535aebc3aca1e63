import Foundation
import TestSupport
import Testing

/// `fingerpost diff` as a reviewer meets it.
@Suite struct DiffTests {
  private static let fixtures = "Tests/CommandTests/Fixtures"
  private static let old = "\(fixtures)/good/decision/content/store.decision.yml"
  private static let new = "\(fixtures)/bad/gap/content/store.decision.yml"

  @Test func tellsAReviewerWhatChanges() async throws {
    let result = try await Program.run(["diff", Self.old, Self.new, "--format", "markdown"])
    #expect(result.status == 0)
    #expect(
      result.output == """
        ### Which store?: 25 % of the answers get another recommendation

        | Answers | Before | Now | Share | Caused by |
        |---|---|---|--:|---|
        | joins=no, size=large | tables | **gap** | 25 % | `large-tables` |

        """)
  }

  @Test func tellsAPerson() async throws {
    let result = try await Program.run(["diff", Self.old, Self.new])
    #expect(
      result.output == """
        Which store?: 25 % of the answers get another recommendation

          joins=no, size=large
            tables → gap   25 %
            caused by large-tables

        """)
  }

  @Test func saysThatNothingChanges() async throws {
    let result = try await Program.run(["diff", Self.old, Self.old, "--format", "markdown"])
    #expect(result.status == 0)
    #expect(result.output == "### Which store?: no recommendation changes\n")
  }

  @Test func wrapsForATerminal() async throws {
    let result = try await Program.run(
      ["diff", Self.old, Self.new], pressing: [], columns: 30, showsResults: true)
    #expect(
      result.errors.split(separator: "\r\n", omittingEmptySubsequences: false) == [
        "Which store?: 25 % of the", "answers get another", "recommendation", "",
        "  joins=no, size=large", "    tables → gap   25 %", "    caused by large-tables", "",
      ])
  }
}
