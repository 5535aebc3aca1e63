import Testing
import Words

@testable import Decisions

@Suite struct RuleTurnTests {
  private let head = """
    decision: store
    title: Where does it live?
    options: {files: {title: Files}, tables: {title: Tables}}
    questions:
      size: {ask: How much?, answers: [small, large]}
      joins: {ask: Joined?, answers: {"yes": "Yes", "no": "No"}}

    """

  /// What turned `tables` for some answers, given the rules of then and of now.
  private func turn(
    _ old: String, _ new: String, _ answers: [String: String] = ["size": "small", "joins": "no"]
  ) throws -> [String]? {
    let before = try #require(DecisionFile(path: "old.decision.yml", text: head + old).decision)
    let now = try #require(DecisionFile(path: "new.decision.yml", text: head + new).decision)
    let recorded = answers.sorted { $0.key < $1.key }.map { (question: $0.key, answer: $0.value) }
    return now.turn(since: before, after: recorded, from: "tables")?.changes.map(\.words)
  }

  @Test func saysItInTheLanguageOfASite() throws {
    let old = base + "  few: {when: {size: large}, choose: files, strength: strong}\n"
    let new = base + "  few: {when: {size: small}, choose: files, strength: must}\n"
    let before = try #require(DecisionFile(path: "old.decision.yml", text: head + old).decision)
    let now = try #require(DecisionFile(path: "new.decision.yml", text: head + new).decision)
    let recorded = [(question: "size", answer: "small"), (question: "joins", answer: "no")]
    let change = try #require(
      now.turn(since: before, after: recorded, from: "tables")?.changes.first)
    #expect(
      Words(language: "de").text(.ruleTurn, change.facts)
        == """
        die Regel „few“ ist jetzt „zwingend“ und war „stark“; sie hat jetzt die Bedingung \
        „size ist small“ statt „size ist large“
        """)
  }

  private let base = "rules:\n  usual: {choose: tables, strength: default}\n"

  @Test func namesARuleThatWasAdded() throws {
    let new =
      base + "  few: {when: {size: small}, choose: files, strength: strong}\n"
      + "  other: {when: {size: large}, choose: files, strength: strong}\n"
    #expect(try turn(base, new) == ["rule 'few' was added"])
  }

  @Test func namesARuleThatIsGoneOrRetired() throws {
    let new = "rules:\n  usual: {choose: files, strength: default}\n"
    let old = new + "  plain: {when: {joins: \"no\"}, choose: tables, strength: lean}\n"
    #expect(try turn(old, new) == ["rule 'plain' was taken away"])
    let retired =
      new
      + "  plain: {when: {joins: \"no\"}, choose: tables, strength: lean, retired: {on: 2026-01-01}}\n"
    #expect(try turn(old, retired) == ["rule 'plain' was retired"])
  }

  @Test func saysWhatChangedInARule() throws {
    let old = base + "  few: {when: {size: large}, choose: files, strength: strong}\n"
    let new = base + "  few: {when: {size: small}, choose: files, strength: strong}\n"
    #expect(
      try turn(old, new)
        == ["rule 'few' applies when size is small, and applied when size is large"])
    let weak =
      base + "  few: {when: {size: small}, choose: files, strength: lean}\n"
      + "  plain: {when: {joins: \"no\"}, choose: tables, strength: strong}\n"
    let strong = weak.replacing("files, strength: lean", with: "files, strength: must")
    #expect(try turn(weak, strong) == ["rule 'few' is 'must', and was 'lean'"])
    let other = base.replacing("choose: tables", with: "choose: files")
    #expect(
      try turn(base, other) == ["rule 'usual' recommends 'files', and recommended 'tables'"])
  }

  @Test func namesTheSmallestSetThatDoesItTogether() throws {
    let old =
      base + "  plain: {when: {joins: \"no\"}, choose: tables, strength: strong}\n"
      + "  third: {when: {joins: \"no\"}, choose: tables, strength: lean}\n"
    let new =
      base + "  few: {when: {size: small}, choose: files, strength: strong}\n"
      + "  less: {when: {joins: \"no\"}, choose: files, strength: lean}\n"
    // Without one of the two the other decides, and 'plain' alone would clash with 'few'.
    #expect(try turn(old, new) == ["rule 'few' was added", "rule 'less' was added"])
  }

  @Test func saysNothingWhereTheOlderRulesDidNotRecommendIt() throws {
    let files = base.replacing("choose: tables", with: "choose: files")
    let more = files + "  few: {when: {size: small}, choose: files, strength: strong}\n"
    #expect(try turn(files, more) == nil)
    #expect(try turn(files, files) == nil)
    #expect(try turn(base, base) == nil)
  }
}
