import TestSupport
import Testing

@testable import Rendering

/// The page that shows a decision whole.
@Suite struct StepListTests {
  private static let rules = """
      first: {title: Third & last, when: {a: three}, choose: y, strength: must, because: B, evidence: [speed]}
      second: {title: Seldom, when: {a: [one, two], b: "yes"}, choose: y, strength: lean, because: B, evidence: [speed]}
      rest: {title: Else, choose: x, strength: default}
    """

  /// The page of a decision whose second question follows from two answers of the first.
  private func page(more: String = "", rules: String? = nil) -> String {
    let decision = """
      decision: language
      title: Which?
      ask-first: [a]
      \(more)
      options: {x: {title: X & co}, y: {title: Y}}
      questions:
        a: {ask: A & B?, short: First, answers: {one: {label: One thing, short: "1"}, two: Two, three: Three}}
        b: {ask: B?, answers: ["yes", "no"]}
      rules:
      \(rules ?? Self.rules)

      """
    let pages = ["index.md", "languages/python.md", "languages/go.md"]
    let plain = Dictionary(uniqueKeysWithValues: pages.map { ($0, "# A page\n") })
    return Sample.site(adding: plain, decision: decision)
      .text(at: "decisions/language/tree.html")
  }

  @Test func writesWhatSeveralAnswersLeadToOnce() {
    let text = page()
    let steps = text.matches(of: #/<li id="step\.\d+">.*?<p class="asks">(.*?)</p>/#).map {
      String($0.1)
    }
    #expect(steps == ["A &amp; B?", "B?"])
    #expect(text.contains("<span>1 <i>or</i> Two</span><a href=\"#step.2\">continue at 2</a>"))
    let outcome = "<span class=\"then\"><span class=\"spot o1\"></span>Y</span>"
    #expect(text.contains("<span>yes</span>\(outcome)"))
    #expect(text.contains("<h2 id=\"steps\">Step by step, in 2 steps</h2>"))
    #expect(!text.contains("Not sure</span>"))
  }

  @Test func listsTheRulesWithWhatIsLeftOfTheirConditions() {
    let text = page()
    #expect(text.contains("These 3 lines say the same as all 6 possible sets of answers."))
    let row =
      #/<td class="number">(\d)</td><td class="when"><p>(.*?)</p>.*?</span>(.*?)</td><td class="share">(.*?)</td>/#
    let rows = text.matches(of: row)
    #expect(
      rows.map { "\($0.1) \($0.2) \($0.3) \($0.4)" } == [
        "1 First: <b>Three</b> Y 33\u{A0}%", "2 B: <b>yes</b> Y 33\u{A0}%",
        "3 Otherwise X &amp; co 33\u{A0}%",
      ])
    #expect(text.contains("<a href=\"rules.html#second\">Seldom</a>"))
    #expect(!text.contains("No rule"))
  }

  @Test func endsTheListWithWhatNoLineFits() {
    let text = page(
      rules:
        "  first: {when: {a: three}, choose: y, strength: must, because: B, evidence: [speed]}")
    #expect(text.contains("<td class=\"number\">2</td><td class=\"when\"><p>Otherwise</p></td>"))
    #expect(text.contains("<span class=\"spot o-none\"></span>No rule</td>"))
  }

  @Test func showsTwoQuestionsAtATime() {
    let text = page()
    #expect(text.contains("data-down=\"a\" data-across=\"b\""))
    let cells = text.matches(of: #/<a class="(o\d d\d)" href="([^"]+)">(.*?)<small>(.*?)</small>/#)
    #expect(
      cells.map { "\($0.1) \($0.2) \($0.3) \($0.4)" } == [
        "o1 d5 a.one_b.yes.html Y 100\u{A0}%", "o0 d5 a.one_b.no.html X &amp; co 100\u{A0}%",
        "o1 d5 a.two_b.yes.html Y 100\u{A0}%", "o0 d5 a.two_b.no.html X &amp; co 100\u{A0}%",
        "o1 d5 a.three.html Y 100\u{A0}%", "o1 d5 a.three.html Y 100\u{A0}%",
      ])
  }

  @Test func leadsToTheWalkWhereTwoAnswersHaveNoPage() {
    let text = page(more: "pages: 1")
    #expect(text.contains("href=\"index.html#a=one&amp;b=yes\""))
    #expect(text.contains(">more is asked</a>"))
  }

  @Test func foldsManyStepsOnly() {
    #expect(page().contains("<details class=\"fold\" open>"))
    let questions = (1...14).map { "  q\($0): {ask: Q\($0)?, answers: [a, b]}" }
    let rules = (1...14).map {
      "  r\($0): {when: {q\($0): a}, choose: \($0 % 2 == 0 ? "x" : "y"), strength: must, because: B, evidence: [speed]}"
    }
    let rulings = (1..<14).map {
      "  over\($0): {prefer: [r\($0)], over: [\(($0 + 1...14).map { "r\($0)" }.joined(separator: ", "))], because: B}"
    }
    let decision = """
      decision: language
      title: Which?
      options: {x: {title: X}, y: {title: Y}}
      questions:
      \(questions.joined(separator: "\n"))
      rules:
      \(rules.joined(separator: "\n"))
        rest: {choose: x, strength: default}
      rulings:
      \(rulings.joined(separator: "\n"))

      """
    let pages = ["index.md", "languages/python.md", "languages/go.md"]
    let plain = Dictionary(uniqueKeysWithValues: pages.map { ($0, "# A page\n") })
    let text = Sample.site(adding: plain, decision: decision)
      .text(at: "decisions/language/tree.html")
    #expect(text.contains("<details class=\"fold\"><summary>"))
  }
}
