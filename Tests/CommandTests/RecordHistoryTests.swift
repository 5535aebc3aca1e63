import Foundation
import TestSupport
import Testing

/// Holds what `check` says of an outcome that turned to the rules that really changed.
@Suite struct RecordHistoryTests {
  private let decision = """
    decision: store
    title: Where does it live?
    options: {files: {title: Files}, tables: {title: Tables}}
    questions:
      size: {ask: How much?, answers: [small, large]}
      joins: {ask: Joined?, answers: {"yes": "Yes", "no": "No"}}
    rules:
      usual: {choose: tables, strength: default, title: Tables are the usual place}

    """

  private func record(on day: String) -> String {
    """
    ---
    status: accepted
    date: \(day)
    decision: store
    answers: {size: small, joins: "no"}
    outcome: tables
    ---
    # Letters

    """
  }

  /// A handbook with a record, and rules that changed twice since.
  private func handbook(_ configuration: String) async throws -> ScratchRepository {
    let repository = try await ScratchRepository()
    let folder = repository.folder
    try folder.write(configuration, to: "Content/fingerpost.yml")
    try folder.write("# Home\n\n<rule:usual> [Records](records/)\n", to: "Content/index.md")
    try folder.write(decision, to: "Content/store.decision.yml")
    try folder.write(record(on: "2025-03-01"), to: "Content/records/0001-letters.md")
    try await repository.commit(on: "2025-02-01")
    let more = "  few: {when: {size: small}, choose: files, strength: strong, title: Few}\n"
    try folder.write(decision + more, to: "Content/store.decision.yml")
    try await repository.commit(on: "2025-06-01")
    let last = "  far: {when: {size: large}, choose: files, strength: strong, title: Far}\n"
    try folder.write(decision + more + last, to: "Content/store.decision.yml")
    try await repository.commit(on: "2025-09-01")
    return repository
  }

  @Test func namesTheRuleThatTurnedIt() async throws {
    let repository = try await handbook("updated: git\n")
    let result = try await repository.run("check")
    #expect(
      result.errors.contains(
        "Content/records/0001-letters.md:6:10: warning: today's rules recommend 'files' here, "
          + "not 'tables' [outcome-changed]"))
    #expect(
      result.errors.contains(
        "= since 2025-03-01 rule 'few' was added; without this it would be 'tables' still  "
          + "(Content/store.decision.yml:9)"))
    #expect(!result.errors.contains("rule 'far' was"))
    _ = try await repository.run("build")
    let page = try repository.page("records/0001-letters.html")
    #expect(
      page.contains(
        "<dt>Since then</dt><dd>Rule '<a href=\"../store/rules.html#few\">Few</a>' was added</dd>"))
    #expect(page.contains("</a>. <a href=\"../store/"))
    for path in ["store/index.html", "store/rules.html", "store/tree.html"] {
      #expect(try repository.page(path).contains("Last changed on <time>2025-09-01</time>"))
    }
  }

  @Test func saysItInTheLanguageOfTheHandbook() async throws {
    let repository = try await handbook(
      "updated: git\nlanguage: de\nbase-url: https://example.org\n")
    _ = try await repository.run("build")
    let page = try repository.page("records/0001-letters.html")
    #expect(
      page.contains(
        "<dt>Seitdem</dt><dd>Die Regel „<a href=\"../store/rules.html#few\">Few</a>“ "
          + "kam hinzu</dd>"))
    #expect(!page.contains("lang=\"en\""))
    let feed = try repository.page("feed.xml")
    #expect(feed.contains("<summary>Entscheidungsprotokoll, angenommen: Tables</summary>"))
  }

  @Test func looksAtTheRulesOfTheRecordsOwnDay() async throws {
    let repository = try await handbook("updated: git\n")
    try repository.folder.write(record(on: "2025-07-01"), to: "Content/records/0001-letters.md")
    let result = try await repository.run("check")
    // (The rules of that day said what today's do, so none of them turned it.)
    #expect(result.errors.contains("[outcome-changed]") && !result.errors.contains("since 2025"))
  }

  @Test func saysNothingOfThePastWhereItIsNotAsked() async throws {
    let repository = try await handbook("title: Notes\n")
    let result = try await repository.run("check")
    #expect(result.errors.contains("[outcome-changed]") && !result.errors.contains("since 2025"))
  }
}
