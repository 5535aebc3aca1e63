import Testing
import Words

@testable import Decisions

@Suite struct ConditionWordsTests {
  @Test(arguments: [
    ("{ml: in-process, load: high}", "load is high and ml is In our process"),
    ("{load: {at-least: middle}}", "load is at least middle"),
    ("{load: {at-most: middle}}", "load is at most middle"),
    ("{kind: {not: cli}}", "kind is not cli"),
    ("{load: [low, high]}", "load is not middle"),
    (
      "{ml: in-process, any: [{load: high}, {kind: [cli, api]}]}",
      "ml is In our process, and either kind is not gateway, or load is high"
    ),
  ])
  func putsConditionsInWords(condition: String, words: String) throws {
    let part = "{when: {ml: in-process, load: high}, choose: split"
    let read = SmallDecision.read(
      replacing: [part: "{when: \(condition), choose: split"])
    let decision = try #require(read.decision)
    let rule = try #require(decision.rules.first { $0.id == "busy-model" })
    #expect(ConditionWords(rule.condition, in: decision).text(in: decision) == words)
  }

  @Test func saysAlwaysForNoCondition() throws {
    let decision = try #require(SmallDecision.read().decision)
    #expect(
      ConditionWords(decision.rules[0].condition, in: decision).text(in: decision) == "always")
  }

  @Test func saysWhichAnswersAClauseAllows() throws {
    let decision = try #require(SmallDecision.read().decision)
    let clause = ConditionWords(decision.rules[4].condition, in: decision).common[0]
    let title = decision.questions[clause.question].answers[clause.answers[0]].title
    let pieces = Words.english[.range].pieces(clause.facts(in: decision))
    #expect(pieces == [.marked(title, [.answer: .text(title), .label: .text(title)])])
  }
}
