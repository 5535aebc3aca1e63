import Foundation
import TestSupport
import Testing

/// `fingerpost records`, and the records that other commands write, as their user meets them.
@Suite struct RecordsTests {
  private static let fixtures = "Tests/CommandTests/Fixtures/good"

  private struct List: Decodable {
    struct Record: Decodable {
      let path: String
      let status: String?
      let standing: String
      let binds: Bool
      let supersededBy: [String]?
    }

    let records: [Record]
  }

  private func list(_ folder: String) async throws -> [List.Record] {
    let result = try await Program.run(["records", folder, "--format", "json"])
    return try Self.records(result.output)
  }

  private static func records(_ text: String) throws -> [List.Record] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(List.self, from: Data(text.utf8)).records
  }

  @Test func listsThemByWhatTheyComeTo() async throws {
    let result = try await Program.run(["records", "\(Self.fixtures)/records/content"])
    #expect(result.status == 0)
    #expect(
      result.output == """
        To look at again, 4
          records/0008-cache.md              2026-03-01  Files
              It names what is no longer there; otherwise today's rules recommend the same
          records/0007-archive.md            2026-03-01  Tables
              It names what is no longer there; otherwise today's rules recommend the same
          records/0006-logs.md               2026-03-01  Files
              Today's rules also ask: Whose machines?
          records/0004-letters.md            2026-03-01  Tables
              Today's rules recommend Files, because of small-files

        Accepted, 4
          records/0003-prices-again.md       2026-04-01  Files
          records/0005-sessions.md           2026-03-01  Tables
              Holds anyway: The table was there before the rule, and moving it costs a week.
          records/0001-orders.md             2026-03-01  Tables
          records/0009-one-repository.md     2024-02-03

        Proposed, 1
          records/0011-drafts.md             2026-03-01  files

        Without a status, 1
          records/0012-pictures.md           2026-03-01  Files

        Superseded, 2
          records/0002-prices.md             2025-02-01  Files
              superseded by records/0003-prices-again.md
          records/0010-many-repositories.md  2024-02-03
              superseded by records/0009-one-repository.md

        """)
    #expect(result.errors == "")
  }

  @Test func tellsProgramsWhatBinds() async throws {
    let records = try await list("\(Self.fixtures)/records/content")
    #expect(records.count == 12)
    #expect(records.map(\.path) == records.map(\.path).sorted())
    #expect(records.filter(\.binds).count == 8)
    #expect(
      records.map(\.standing) == [
        "holds", "changed", "holds", "changed", "accepted-anyway", "undecided", "holds", "holds",
        "not-decided", "not-decided", "not-decided", "holds",
      ])
    #expect(records[1].supersededBy == ["records/0003-prices-again.md"])
  }

  @Test(
    .enabled(if: Project.shared != nil, "there are no records beside the checkout"),
    arguments: [("adr-tools-records/doc/adr", 9), ("madr-records/docs/decisions", 19)])
  func readsTheRecordsOfOthers(folder: String, count: Int) async throws {
    let path = try #require(Project.shared).appending(path: "foreign/\(folder)").path
    let records = try await list(path)
    #expect(records.count == count)
    #expect(records.allSatisfy { $0.supersededBy == nil && $0.standing == "not-decided" })
    let statuses = Set(records.map { $0.status ?? "none" })
    #expect(statuses == (count == 9 ? ["Accepted"] : ["none", "on hold"]))
    let check = try await Program.run(["check", path, "--format", "json"])
    #expect(check.status == 0)
    let codes = check.output.matches(of: /"code":"([a-z-]+)"/).map { String($0.1) }
    #expect(Set(codes).isSubset(of: ["raw-html", "unknown-key"]))
  }

  @Test func writesARecordThatHoldsAtOnceAndReplacesNone() async throws {
    let folder = try TemporaryFolder()
    let content = Project.root.appending(path: "\(Self.fixtures)/outcome-changed/content")
    try FileManager.default.copyItem(at: content, to: folder.url.appending(path: "content"))
    let arguments = [
      "decide", "content/store.decision.yml", "--answer", "size=small", "--answer", "joins=no",
      "--record", "content/records/0002-price-list",
    ]
    let made = try await Program.run(arguments, in: folder.url)
    #expect(made.status == 0)
    #expect(made.errors.hasSuffix("wrote content/records/0002-price-list.md\n"))
    let text = try folder.text("content/records/0002-price-list.md")
    let day = try #require(text.firstMatch(of: /\ndate: (\d{4}-\d{2}-\d{2})\n/)?.1)
    let digest = try #require(text.firstMatch(of: /\nrules: (sha256:[0-9a-f]{64})\n/)?.1)
    #expect(
      text == """
        ---
        status: proposed
        date: \(day)
        decision: store
        answers:
          joins: "no"
          size: "small"
        outcome: files
        rules: \(digest)
        ---

        # Price list

        ## Context and Problem Statement

        Which store?

        ## Decision Drivers

        * Are there joins? no
        * How much data? A little

        ## Considered Options

        * Files
        * Tables

        ## Decision Outcome

        Chosen option: “Files”, because

        * A little data stays in files (`small-files`): A file needs no server.

        ### Consequences

        * Good, because of `small-files`: A little data stays in files
        * Good, because of `files-by-default`: Files, where nothing else is said

        ## Revisit If

        * Are there joins? “yes” leads to “Tables”
        * How much data? “A lot” may lead to “Tables”

        ## More Information

        Evidence:

        * A join over files costs a scan of each. (`join-cost`, measured)

        """)
    let again = try await Program.run(arguments, in: folder.url)
    #expect(again.status == 64)
    #expect(again.output == "")
    #expect(
      again.errors
        == "fingerpost: content/records/0002-price-list.md is there already; nothing was written\n")
    #expect(try folder.text("content/records/0002-price-list.md") == text)
    let list = try await Program.run(["records", "content", "--format", "json"], in: folder.url)
    let records = try Self.records(list.output)
    #expect(records.last?.status == "proposed")
    #expect(records.last?.standing == "holds")
  }

  /// `--record` and `--format markdown` give what "Save the record" gives on the page of the outcome.
  @Test func writesTheRecordThatTheSiteGives() async throws {
    let folder = try TemporaryFolder()
    let content = Project.root.appending(path: "\(Self.fixtures)/outcome-changed/content")
    try FileManager.default.copyItem(at: content, to: folder.url.appending(path: "content"))
    try folder.write(
      "title: T\nlanguage: de\nwords: {record-evidence: \"+ {claim} ({id}, {status})\"}\n",
      to: "content/fingerpost.yml")
    let decide = [
      "decide", "content/store.decision.yml", "--answer", "size=small", "--answer", "joins=no",
      "--answer", "hosting=rented",
    ]
    let printed = try await Program.run(decide + ["--format", "markdown"], in: folder.url)
    #expect(printed.output.contains("\n## Kontext und Problemstellung\n"))
    #expect(
      printed.output.contains(
        "\n+ A join over files costs a scan of each. (join-cost, measured)\n"))
    let date = try #require(printed.output.firstMatch(of: /date: \d{4}-\d{2}-\d{2}\n/)?.output)
    _ = try await Program.run(["build", "content", "-o", "site"], in: folder.url)
    let record = try folder.text("site/store/hosting.rented_joins.no_size.small.md")
    #expect(printed.output.replacing(date, with: "") == record)
    _ = try await Program.run(decide + ["--record", "content/0007-shop"], in: folder.url)
    let title = try #require(record.firstMatch(of: /\n# .*\n/)?.output)
    #expect(
      try folder.text("content/0007-shop.md")
        == printed.output.replacing(title, with: "\n# Shop\n"))
  }

  @Test func readsTheRecordThatNewWrites() async throws {
    let folder = try TemporaryFolder()
    _ = try await Program.run(["new", "record", "content/0001-one-store"], in: folder.url)
    let check = try await Program.run(["check", "content", "--strict"], in: folder.url)
    #expect(check.errors == "0 errors, 0 warnings\n")
    let list = try await Program.run(["records", "content"], in: folder.url)
    #expect(list.output.hasPrefix("Proposed, 1\n  0001-one-store.md"))
  }
}
