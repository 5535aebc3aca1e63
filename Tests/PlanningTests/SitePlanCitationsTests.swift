import Content
import Decisions
import Handbook
import Markdown
import Rendering
import TestSupport
import Testing

@testable import Planning

@Suite struct SitePlanCitationsTests {
  private let plan = SitePlan(
    Fixture.handbook(
      ["languages/go.md", "split.md"],
      decisions: [
        Fixture.decision(
          "backend", at: "d/backend.decision.yml",
          options: [
            Fixture.option("go", page: "languages/go.md#why"),
            Fixture.option("rust", page: "no.md"),
            Fixture.option("either"),
          ],
          questions: ["load", "ml"], rules: ["cli-go", "team-python"], rulings: ["model-first"]),
        Fixture.decision(
          "frontend", at: "d/frontend.decision.yml", questions: ["ml"],
          rules: ["team-python", "web"]),
      ],
      evidence: [Fixture.evidence("gil"), Fixture.evidence("go-throughput")],
      terms: [Fixture.term("gil"), Fixture.term("goroutine")]))

  @Test(arguments: [
    (CitationTarget.rule(decision: 0, rule: 0), "d/backend/rules.html#cli-go"),
    (.rule(decision: 1, rule: 1), "d/frontend/rules.html#web"),
    (.ruling(decision: 0, ruling: 0), "d/backend/rules.html#model-first"),
    (.option(decision: 0, option: 0), "languages/go.html#why"),
    (.option(decision: 0, option: 1), "d/backend/rules.html#option-rust"),
    (.option(decision: 0, option: 2), "d/backend/rules.html#option-either"),
    (.question(decision: 0, question: 1), "d/backend/rules.html#question-ml"),
    (.decision(1), "d/frontend/index.html"), (.evidence(1), "evidence.html#go-throughput"),
    (.term(1), "glossary.html#goroutine"),
  ])
  func knowsWhereEachTargetIsRead(target: CitationTarget, url: String) {
    let place = plan.target(of: target)
    #expect(place.address.path + (place.fragment.map { "#\($0)" } ?? "") == url)
  }
}
