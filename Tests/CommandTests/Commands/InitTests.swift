import Foundation
import TestSupport
import Testing

/// `fingerpost init` and `fingerpost new` as a newcomer meets them.
@Suite struct InitTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String...) async throws -> Program.Result {
    try await Program.run(arguments, in: folder.url)
  }

  @Test func makesAHandbookWithoutAWarning() async throws {
    let made = try await run("init")
    #expect(made.status == 0)
    #expect(made.errors.hasPrefix("wrote Content/fingerpost.yml\nwrote Content/index.md\n"))
    let checked = try await run("check", "--strict")
    #expect(checked.status == 0)
    #expect(checked.errors == "0 errors, 0 warnings\n")
    let built = try await run("build")
    #expect(built.status == 0)
    #expect(folder.files.contains("Site/decisions/release/index.html"))
    #expect(try folder.text("Site/index.html").contains("How do we release this change?"))
    // (It is no part of the repository.)
    #expect(try folder.text(".gitignore").contains("\n/Site/\n"))
  }

  @Test func showsEachKindOfFile() async throws {
    _ = try await run("init", "book")
    let report = try await run("report", "book/Content", "--format", "json")
    #expect(report.status == 0)
    #expect(report.output.contains(#""combinations":{"total":12,"possible":12}"#))
    #expect(
      folder.files == [
        "book/.github/workflows/handbook.yml", "book/.gitignore",
        "book/Content/.schemas/configuration.schema.json",
        "book/Content/.schemas/decision.schema.json", "book/Content/.schemas/evidence.schema.json",
        "book/Content/.schemas/front-matter.schema.json",
        "book/Content/.schemas/glossary.schema.json",
        "book/Content/decisions/release.decision.yml",
        "book/Content/evidence/release.evidence.yml", "book/Content/fingerpost.yml",
        "book/Content/guides/keeping.md", "book/Content/guides/releasing.md",
        "book/Content/index.md", "book/Content/words.glossary.yml",
      ])
  }

  @Test(arguments: [("gitlab", [".gitignore", ".gitlab-ci.yml"]), ("none", [".gitignore"])])
  func writesTheRecipeThatIsAskedFor(host: String, files: [String]) async throws {
    _ = try await run("init", "--ci", host)
    #expect(folder.files.filter { $0.hasPrefix(".") } == files)
  }

  @Test func overwritesNothing() async throws {
    try folder.write("# Mine\n", to: "Content/index.md")
    let made = try await run("init", "--ci", "none")
    #expect(made.status == 0)
    #expect(made.errors.contains("left Content/index.md, which is there already\n"))
    #expect(try folder.text("Content/index.md") == "# Mine\n")
    let before = try folder.files.map { try folder.text($0) }
    let again = try await run("init", "--ci", "none")
    #expect(again.status == 0)
    #expect(!again.errors.contains("wrote"))
    #expect(try folder.files.map { try folder.text($0) } == before)
  }

  @Test func writesNothingWhereAFolderCannotBe() async throws {
    try folder.write("", to: "Content")
    let made = try await run("init")
    #expect(made.status == 64)
    #expect(made.errors == "fingerpost: Content is no folder; nothing was written\n")
    #expect(folder.files == ["Content"])
  }

  @Test func addsPiecesThatCheckWithoutAnError() async throws {
    _ = try await run("init")
    let page = try await run("new", "page", "Content/guides/on-call", "Content/guides/hiring.md")
    #expect(page.errors == "wrote Content/guides/on-call.md\nwrote Content/guides/hiring.md\n")
    let record = try await run("new", "record", "Content/records/0001-our-store")
    #expect(record.status == 0)
    #expect(try await run("check", "--strict").errors == "0 errors, 0 warnings\n")
    let decision = try await run("new", "decision", "Content/decisions/store")
    #expect(decision.errors.hasSuffix("\n  ![](decision:store)\n  <rule:store-large>\n"))
    #expect(try await run("check").status == 0)
    #expect(
      try folder.text("Content/decisions/store.decision.yml").hasPrefix(
        "# yaml-language-server: $schema=../.schemas/decision.schema.json\n\n# What can"))
    let citations = "<rule:store-large>, <rule:store-often>, <rule:store-seldom>"
    try folder.write(
      "# Stores\n\n![](decision:store)\n\n\(citations)\n", to: "Content/guides/stores.md")
    #expect(try await run("check", "--strict").errors == "0 errors, 0 warnings\n")
  }

  @Test func writesNoneWhereOneIsThere() async throws {
    try folder.write("# Mine\n", to: "a.md")
    let result = try await run("new", "page", "b", "a")
    #expect(result.status == 64)
    #expect(result.errors == "fingerpost: a.md is there already; nothing was written\n")
    #expect(folder.files == ["a.md"])
  }

  /// Each file that has a schema names one that is there.
  @Test func namesSchemasThatAreThere() async throws {
    _ = try await run("init")
    var found = 0
    for file in folder.files where file.hasSuffix(".yml") && file.hasPrefix("Content/") {
      let first = try #require(try folder.text(file).split(separator: "\n").first)
      let way = try #require(first.firstMatch(of: #/^# yaml-language-server: \$schema=(.*)$/#)).1
      let schema = folder.url.appending(path: file).deletingLastPathComponent()
        .appending(path: String(way)).standardized
      let name = schema.deletingPathExtension().deletingPathExtension().lastPathComponent
      let printed = try await run("schema", name)
      #expect(try String(contentsOf: schema, encoding: .utf8) == printed.output)
      found += 1
    }
    #expect(found == 4)
  }
}
