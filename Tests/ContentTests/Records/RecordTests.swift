import Diagnostics
import Markdown
import Testing

@testable import Content

@Suite struct RecordTests {
  private func page(_ text: String, at path: String = "records/0003-store.md") -> (Page, [String]) {
    let file = ContentFile(path: path, source: SourceFile(path: "Content/\(path)", text: text))
    let (page, diagnostics) = Page.parse(
      file, address: Address("x.html"), options: MarkdownOptions())
    let table = LineTable(file.source.bytes)
    return (
      page,
      diagnostics.map { diagnostic in
        let position = table.position(at: diagnostic.place?.range.lowerBound ?? 0)
        return "\(position.line):\(position.column) \(diagnostic.message)"
      }
    )
  }

  private func record(_ text: String, at path: String = "records/0003-store.md") throws -> Record {
    try #require(page(text, at: path).0.record)
  }

  private static let madr = """
    # Use one store

    ## Context and Problem Statement

    Which?

    ## Decision Outcome

    Chosen option: "Use one store", because it is one.
    """

  @Test func readsAChosenOptionInSingleQuotes() throws {
    func chosen(_ text: String) throws -> String? {
      let option = "Chosen option: \"Use one store\", because it is one."
      return try record(Self.madr.replacing(option, with: text)).chosen
    }
    #expect(
      try chosen("Chosen option: 'It\'s \"one\", or two', because it is.") == "It's \"one\", or two"
    )
    #expect(try chosen("Chosen option: 'One'.") == "One")
  }

  @Test func readsTheKeysOfADecision() throws {
    let record = try record(
      """
      ---
      status: accepted
      date: 2026-03-01
      decision-makers: [Ada, "Grace, Edsger"]
      decision: store
      answers: {size: small, joins: "no"}
      outcome: files
      rules: sha256:abc
      supersedes: [0001-a.md, 2]
      accepted-anyway: It was there.
      ---
      # Store
      """)
    #expect(record.name.number == 3)
    #expect(record.status == RecordStatus("accepted"))
    #expect(record.status?.kind == .accepted)
    #expect(record.day == "2026-03-01")
    #expect(record.keys.deciders == ["Ada", "Grace", "Edsger"])
    #expect(record.keys.answers.map(\.question.text) == ["size", "joins"])
    #expect(record.keys.answers.map(\.answer.text) == ["small", "no"])
    #expect(record.keys.outcome?.text == "files")
    #expect(record.keys.rules == "abc")
    #expect(record.supersedes.map(\.text) == ["0001-a.md", "2"])
    #expect(record.keys.acceptedAnyway?.text == "It was there.")
    #expect(record.isDecided)
  }

  @Test func readsAnswersInOneWord() throws {
    let record = try record(
      "---\nstatus: proposed\ndecision: store\nanswers: joins.no_size.small\n---\n")
    #expect(record.keys.answers.map(\.question.text) == ["joins", "size"])
    #expect(record.keys.answers.map(\.answer.text) == ["no", "small"])
  }

  @Test func saysWhatItCannotRead() {
    let (_, lines) = page(
      """
      ---
      status: accepted
      decision: store
      answers: [small]
      accepted-anyway: yes
      ---
      """)
    #expect(
      lines == [
        "4:1 'answers' of the front matter must be a mapping, not a list",
        "5:18 'accepted-anyway' of the front matter must say why, not 'yes'",
      ])
  }

  @Test func readsARecordOfMADR() throws {
    let record = try record(Self.madr)
    #expect(record.status == nil)
    #expect(record.chosen == "Use one store")
    #expect(!record.isDecided)
    let newer = try self.record(
      "---\nstatus: superseded by [ADR-0005](0005-example.md)\n---\n" + Self.madr)
    #expect(newer.status?.word == "superseded")
    #expect(newer.supersededBy.map(\.text) == ["0005-example.md"])
  }

  @Test func readsARecordOfNygard() throws {
    let record = try record(
      """
      # 3. One store

      Date: 2016-02-12

      ## Status

      Accepted

      Supersedes [1. Stores](0001-stores.md)

      Amended by [9. Help scripts](0009-help-scripts.md)

      ## Context

      ## Decision
      """)
    #expect(record.status?.word == "Accepted")
    #expect(record.day == "2016-02-12")
    #expect(record.supersedes.map(\.text) == ["0001-stores.md"])
    #expect(record.supersededBy == [])
    #expect(record.statusPlace?.range == record.place.range)
  }

  @Test func readsTheHeadOfAnOlderForm() throws {
    let record = try record(
      """
      # One store

      * Status: superseded by ADR 7
      * Deciders: Ada
      * Date: 2019-05-01

      """ + Self.madr.dropFirst(15), at: "adr/20190501-one-store.md")
    #expect(record.name == RecordName(path: "20190501-x.md"))
    #expect(record.status?.kind == .superseded)
    #expect(record.supersededBy.map(\.text) == ["7"])
    #expect(record.day == "2019-05-01")
  }

  @Test(arguments: [
    ("records/store.md", madr), ("adr-template.md", madr), ("records/0001-template.md", madr),
    ("0003/index.md", madr), ("0003-store.md", "# Store\n\n## Context\n"),
    ("quiz.md", "---\ndecision: yes\n---\n"),
    ("quiz.md", "---\nanswers: [a]\noutcome: {a: b}\n---\n"),
  ]) func leavesOtherPagesAlone(path: String, text: String) {
    let (page, lines) = page(text, at: path)
    #expect(page.record == nil)
    #expect(lines == [])
  }

  @Test func takesThePlaceholdersOfATemplateAsTheyAre() throws {
    let (page, lines) = page(
      """
      ---
      status: "{proposed | rejected | accepted}"
      date: {YYYY-MM-DD when the decision was last updated}
      decision-makers: {list everyone involved in the decision}
      ---
      """ + "\n" + Self.madr)
    #expect(lines == [])
    #expect(page.record?.day == nil)
    #expect(page.record?.keys.deciders == [])
  }
}
