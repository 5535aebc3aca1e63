import Decisions
import TestSupport
import Testing

@testable import Content

@Suite struct DecisionEntryTests {
  @Test func knowsItsAddresses() {
    let entry = Fixture.decision(
      "stack", at: "decisions/stack.decision.yml", questions: ["kind", "ml"])
    #expect(entry.folder == "decisions/stack")
    #expect(entry.start.path == "decisions/stack/index.html")
    #expect(entry.rules.path == "decisions/stack/rules.html")
    #expect(entry.tree.path == "decisions/stack/tree.html")
    let none = entry.decision.noAnswers
    #expect(entry.address(of: none) == entry.start)
    let some = none.with(.unsure, to: 0).with(.answer(1), to: 1)
    #expect(entry.address(of: some).path == "decisions/stack/kind.unsure_ml.no.html")
  }
}
