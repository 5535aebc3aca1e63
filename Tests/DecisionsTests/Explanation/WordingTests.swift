import Testing
import Words

@testable import Decisions

@Suite struct WordingTests {
  private static let text = """
    decision: store
    title: Which store?
    options:
      files: {title: Files}
      tables: {title: Tables, cost: the simplicity of a file}
      both: {title: Both, includes: [files, tables]}
    questions:
      copies:
        ask: How many copies?
        short: Copies
        answers: {one: One, many: {label: Many or more, short: Many}}
      joins: {ask: Joins?, answers: {"yes": Yes, "no": No}}
      size: {ask: Size?, answers: {small: Small, middle: Middle, large: Large}, assume: small}
    rules:
      plain:
        choose: files
        strength: default
        title: Files do
        because: Nothing asks for more.
      small:
        when: {size: small}
        choose: files
        strength: lean
        title: Little fits into files
        because: A file is enough.
        evidence: [e]
      copied:
        when: {copies: many}
        choose: tables
        strength: strong
        title: Copies need tables
        because: Files go apart.
        evidence: [e]
      joined:
        when: {joins: "yes"}
        choose: tables
        strength: strong
        title: Joins need tables
        because: Files cannot join.
        evidence: [e]
      all:
        when: {copies: many, joins: "yes", size: large}
        choose: both
        strength: must
        title: All of it needs both
        because: So it is.
        evidence: [e]

    """

  private func facts(_ key: String, of text: String = text) throws -> (PhraseFacts, Decision) {
    let read = SmallDecision.read(text)
    #expect(read.problems == [])
    let decision = try #require(read.decision)
    let answers = try #require(Answers(key: key, in: decision))
    return (decision.explanation(of: answers).facts(in: decision), decision)
  }

  @Test func saysTheReasonOfTheFirstRuleAndCountsTheOthers() throws {
    let one = try facts("copies.many_joins.no").0
    #expect(Words.english[.sentence].text(one) == "Copies need tables. Files go apart.")
    let two = try facts("copies.many_joins.yes_size.small").0
    #expect(
      Words.english[.sentence].text(two)
        == "Copies need tables. Files go apart. And one more reason.")
  }

  @Test func saysWhatAnOptionCostsAndWhatItOutweighs() throws {
    let small = try facts("copies.many_joins.no_size.small").0
    #expect(
      Words.english[.price].text(small) == "You give up the simplicity of a file. "
        + "Outweighs one lean reason: “Little fits into files”.")
    let large = try facts("copies.many_joins.no_size.large").0
    #expect(Words.english[.price].text(large) == "You give up the simplicity of a file.")
  }

  @Test func honoursTheRulesForWhatAnOptionIncludes() throws {
    let both = try facts("copies.many_joins.yes_size.large").0
    #expect(both.list(.honoured).map { $0.text(.rule) } == ["copied", "joined"])
    #expect(Words.english[.price].text(both) == "")
  }

  @Test func countsTheAnswersThatSettledItAndThoseThatWouldChangeIt() throws {
    #expect(
      Words.english[.counted].text(try facts("copies.many_joins.no_size.small").0)
        == "Two of your three answers settled it. "
        + "Of the four others you could have given, one would change it.")
    #expect(
      Words.english[.counted].text(try facts("copies.one_joins.no").0)
        == "It took all two of your answers. "
        + "Of the two others you could have given, two would change it.")
    #expect(
      Words.english[.counted].text(try facts("joins.yes_size.small").0)
        == "It took all two of your answers. "
        + "Of the three others you could have given, two might change it.")
    let text = try #require(Self.text.split(separator: "  all:").first)
    #expect(
      Words.english[.counted].text(try facts("joins.yes", of: String(text)).0)
        == "Your one answer settled it. The one other answer you could have given might change it.")
  }

  @Test func tellsWhatEachAnswerWouldChange() throws {
    let (facts, _) = try facts("copies.many_joins.yes_size.unsure")
    let rows = facts.list(.table).map { row in
      row.list(.choices).reduce(row.text(.short) + (row.has(.isIdle) ? " (idle):" : ":")) {
        line, choice in
        let word = choice.has(.label) ? choice.text(.label) : Words.english[.reply].text(choice)
        let mark = choice.has(.isMine) ? "*" : choice.has(.isAssumed) ? "=" : ""
        return line + " " + mark + word
          + (choice.has(.to) ? " " + Words.english[.flip].text(choice) : "")
      }
    }
    #expect(
      rows == [
        "Copies (idle): One *Many", "Joins (idle): *Yes No",
        "Size: *Not sure =Small Middle Large → Both",
      ])
  }

  @Test(arguments: [
    ("copies.unsure_joins.no", "* Joins? No\n* How many copies? Not known"),
    ("copies.unsure", "* How many copies? Not known"),
    ("joins.yes_size.unsure", "* Joins? Yes\n* Size? Small (assumed)"),
    ("", "* None: no question was answered."),
  ])
  func saysInTheRecordWhatIsNotKnown(key: String, drivers: String) throws {
    let record = Words.english[.record].text(try facts(key).0)
    #expect(record.contains("## Decision Drivers\n\n\(drivers)\n\n## Considered Options\n"))
  }

  @Test func saysInTheRecordThatNoAnswerMatters() throws {
    let text = try #require(Self.text.split(separator: "  copied:").first)
    let record = Words.english[.record].text(try facts("", of: String(text)).0)
    #expect(record.contains("\n* None: the rules say the same for all answers.\n"))
  }

  @Test func writesPricesIntoTheRecord() throws {
    let (facts, decision) = try facts("copies.many_joins.no_size.small")
    let record = Words.english[.record].text(facts)
    #expect(
      record.contains(
        """

        * Copies need tables (`copied`): Files go apart.

        You give up the simplicity of a file. Outweighs one lean reason: “Little fits into files”.

        """))
    #expect(record.contains("rules: sha256:\(decision.digest)"))
  }
}
