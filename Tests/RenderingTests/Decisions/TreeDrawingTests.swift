import TestSupport
import Testing

@testable import Rendering

@Suite struct TreeDrawingTests {
  /// The page of a tree of `nodes` nodes: twelve questions below the first, and as many outcomes
  /// behind them as it takes.
  private func page(nodes: Int) -> String {
    // The first question, a second behind each of its answers, and their outcomes.
    let groups = (1...12).map { "g\($0)" }
    let outcomes = nodes - 1 - groups.count
    let counts = groups.indices.map { (outcomes + $0) / groups.count }
    let questions = zip(groups, counts).map { group, count in
      "  \(group): {ask: Which of \(group)?, answers: [\((1...count).map { "a\($0)" }.joined(separator: ", "))]}\n"
    }
    let rules = groups.flatMap { group in
      [
        "  x\(group): {when: {top: \(group), \(group): a1}, choose: x, strength: must, because: B, evidence: [speed]}\n",
        "  y\(group): {when: {top: \(group), \(group): {not: a1}}, choose: y, strength: must, because: B, evidence: [speed]}\n",
      ]
    }
    let decision = """
      decision: language
      title: Which?
      pages: 2000
      ask-first: [top]
      options: {x: {title: X}, y: {title: Y}}
      questions:
        top: {ask: Which group?, answers: [\(groups.joined(separator: ", "))]}
      \(questions.joined())
      rules:
      \(rules.joined())

      """
    let pages = ["index.md", "languages/python.md", "languages/go.md"]
    let plain = Dictionary(uniqueKeysWithValues: pages.map { ($0, "# A page\n") })
    return Sample.site(adding: plain, decision: decision)
      .text(at: "decisions/language/tree.html")
  }

  @Test func draws150Nodes() {
    let text = page(nodes: 150)
    #expect(text.matches(of: #/<circle /#).count == 150)
    #expect(text.contains("<svg width=\"") && text.contains("height=\"\(150 * 28)\""))
    #expect(text.matches(of: #/<summary>Which of g\d+\?<\/summary>/#).count >= 12)
  }

  @Test func leaves151NodesToTheNestedList() {
    let text = page(nodes: 151)
    #expect(!text.contains("class=\"drawing\"") && !text.contains("<circle"))
    #expect(text.matches(of: #/<summary>Which of g\d+\?<\/summary>/#).count >= 12)
    #expect(text.matches(of: #/<a class="leaf"/#).count >= 138)
  }
}
