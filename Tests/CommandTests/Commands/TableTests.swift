import Foundation
import TestSupport
import Testing

/// `fingerpost table`: the first line that fits is the outcome.
@Suite struct TableTests {
  private static let fixtures = "Tests/CommandTests/Fixtures"
  private static let path = "\(fixtures)/good/not-monotone/content/store.decision.yml"

  @Test func printsATableForASpreadsheet() async throws {
    let result = try await Program.run(["table", Self.path, "--format", "csv"])
    #expect(result.status == 0, "\(result.errors)")
    let lines = [
      "line,when,outcome,share,rule", "1,joins is yes,Tables,0.5,joins-need-tables",
      "2,size is A lot,Tables,0.25,large-tables", "3,otherwise,Files,0.25,small-files", "",
    ]
    #expect(result.output == lines.joined(separator: "\r\n"))
  }

  @Test func printsATableInMarkdown() async throws {
    let result = try await Program.run(["table", Self.path, "--format", "markdown"])
    #expect(
      result.output == """
        | | When | Outcome | Share | Rule |
        |--:|---|---|--:|---|
        | 1 | joins is yes | Tables | 50 % | joins-need-tables |
        | 2 | size is A lot | Tables | 25 % | large-tables |
        | 3 | otherwise | Files | 25 % | small-files |

        """)
  }

  @Test func printsTheSameLinesInTheReport() async throws {
    let table = try await Program.run(["table", Self.path])
    #expect(table.output.hasPrefix("  1. joins is yes\n     → Tables, 50 %, joins-need-tables\n"))
    let report = try await Program.run(["report", Self.path])
    #expect(report.output.hasSuffix("the first line that fits is the outcome\n" + table.output))
  }

  @Test func saysWhichRulesClash() async throws {
    let path = "\(Self.fixtures)/bad/conflict/content/store.decision.yml"
    let result = try await Program.run(["table", path])
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("'joins-need-tables' and 'small-files' both apply"))
  }
}
