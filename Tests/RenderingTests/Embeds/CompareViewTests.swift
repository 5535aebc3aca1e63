import Content
import TestSupport
import Testing

/// A comparison of the options of a decision.
@Suite struct CompareViewTests {
  @Test func hasColumnsAndRowsInTheOrderOfTheAuthor() {
    let decision = """
      decision: language
      title: Which?
      options:
        z: {title: Zulu}
        a: {title: Alpha}
      questions:
        second: {ask: What first?, answers: [late, early]}
        first: {ask: What then?, answers: ["yes", "no"]}
      rules:
        one: {when: {second: late}, choose: a, strength: must, because: B, evidence: [speed]}
        two: {when: {first: "no"}, choose: z, strength: strong, because: B, evidence: [speed]}
        three: {choose: z, strength: default}

      """
    let site = Sample.site(
      adding: ["c.md": "# C\n\n![Compared](compare:language)\n"], decision: decision)
    let page = site.text(at: "c.html")
    func heads(_ scope: String) -> [String] {
      page.matches(of: #/<th scope="([a-z]+)">([^<]*)</#)
        .filter { $0.1 == scope }.map { String($0.2) }
    }
    #expect(heads("col") == ["Question", "Zulu", "Alpha"])
    #expect(heads("row") == ["What first?", "What then?"])
    let cells = page.matches(of: #/<td data-head="([^"]*)"><ul>/#).map { String($0.1) }
    #expect(cells == ["Alpha", "Zulu"])
    #expect(page.contains("<td></td>"))
    let rules = site.text(at: "decisions/language/rules.html")
    for (one, other) in [
      ("id=\"option-z\"", "id=\"option-a\""), ("id=\"question-second\"", "id=\"question-first\""),
      ("late", "early"),
    ] {
      let places = [one, other].map { rules.firstRange(of: $0)?.lowerBound }
      #expect(places[0] ?? rules.endIndex < places[1] ?? rules.startIndex, "\(one)")
    }
  }

  /// What a rule says is not said by the question that it makes an exception of.
  @Test func hasNoRuleInTheRowOfAnException() {
    let decision = """
      decision: language
      title: Which?
      options: {a: {title: Alpha}, b: {title: Beta}}
      questions:
        load: {ask: How much?, answers: [low, high, huge], scale: true}
        kind: {ask: What kind?, answers: [tool, api, job, bot]}
      rules:
        busy:
          {title: Busy, when: {load: {at-least: high}, kind: {not: tool}}, choose: a, strength: must, because: B}
        server: {title: Server, when: {kind: {not: tool}}, choose: b, strength: strong, because: B}
        rest: {choose: b, strength: default}

      """
    let site = Sample.site(
      adding: ["c.md": "# C\n\n![Compared](compare:language)\n"], decision: decision)
    let rows = site.text(at: "c.html").matches(of: #/<tr><th scope="row">(.*?)</tr>/#).map {
      String($0.1).replacing(#/<[^>]*>/#, with: " ").split(separator: " ").joined(separator: " ")
    }
    #expect(rows == ["How much? Busy must", "What kind? Server strong"])
  }
}
