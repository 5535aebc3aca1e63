import TestSupport
import Testing

@testable import Rendering

/// What the page of a question says of replies that have no page of their own.
@Suite struct UnpagedReplyViewTests {
  /// The start page of a decision that may have no other page.
  private func page(
    questions: String, rules: [String], more: String = "", budget: Int = 1
  ) -> String {
    let decision = """
      decision: language
      title: Which?
      pages: \(budget)
      options: {x: {title: X & co}, y: {title: Y}}
      questions:
      \(questions)
      \(more)
      rules:
      \(rules.map { "  \($0)" }.joined(separator: "\n"))

      """
    let pages = ["index.md", "languages/python.md", "languages/go.md"]
    let plain = Dictionary(uniqueKeysWithValues: pages.map { ($0, "# A page\n") })
    return Sample.site(adding: plain, decision: decision)
      .text(at: "decisions/language/index.html")
  }

  /// The section for a reply.
  private func section(_ reply: String, of page: String) -> String {
    let start = "aria-labelledby=\"in-play.\(reply)\">"
    guard let range = page.firstRange(of: start) else { return "" }
    let rest = page[range.upperBound...]
    return String(rest[..<(rest.firstRange(of: "</section>")?.lowerBound ?? rest.endIndex)])
  }

  private func rule(_ id: String, _ when: String, _ choose: String, _ strength: String) -> String {
    "\(id): {when: {\(when)}, choose: \(choose), strength: \(strength), because: B, evidence: [speed]}"
  }

  /// One question with two answers, of which the second leaves `count` rules in play.
  private func crowded(_ count: Int) -> String {
    let answers = (1..<count).map { "b\($0)" }
    let rules = answers.enumerated().map { index, answer in
      rule("r\(answer)", "a: two, b: \(answer)", "x", index % 2 == 0 ? "lean" : "must")
    }
    return page(
      questions: "  a: {ask: A?, answers: {one: One, two: Two & more}, prior: [9, 1]}\n"
        + "  b: {ask: B?, answers: [none, \(answers.joined(separator: ", "))]}",
      rules: rules + ["base: {choose: y, strength: default}"], more: "ask-first: [a]")
  }

  @Test func namesTwelveRulesAndLinksToAll() {
    // A question has twelve answers at most, so that the other rules depend on a third question.
    let answers = (1...11).map { "b\($0)" }
    let rules = answers.map { rule("r\($0)", "a: two, b: \($0)", "x", "lean") }
    let thirds = ["c1", "c2"].map { rule("r\($0)", "a: two, b: none, c: \($0)", "x", "must") }
    let text = page(
      questions: "  a: {ask: A?, answers: {one: One, two: Two & more}, prior: [9, 1]}\n"
        + "  b: {ask: B?, answers: [none, \(answers.joined(separator: ", "))]}\n"
        + "  c: {ask: C?, answers: [c0, c1, c2]}",
      rules: rules + thirds + ["base: {choose: y, strength: default}"], more: "ask-first: [a]")
    let section = section("two", of: text)
    #expect(section.hasPrefix("<h2 id=\"in-play.two\">“Two &amp; more”: rules still in play</h2>"))
    #expect(section.contains("<p>Still possible: X &amp; co, "))
    #expect(section.contains(". These are the rules that may still apply.</p>"))
    #expect(section.contains("href=\"#a=two\">Go on asking</a>"))
    let rows = section.matches(of: #/<li\b/#).count
    #expect(rows == 13)
    #expect(
      section.contains("<li><p><a href=\"rules.html\">2 more, among all rules</a></p></li>"))
    // The strongest come first, then those that come first by id.
    let named = section.matches(of: #/href="rules\.html#([^"]+)"/#).map { String($0.1) }
    #expect(named == ["rc1", "rc2", "rb1", "rb10", "rb11"] + (2...8).map { "rb\($0)" })
    #expect(text.contains("<a href=\"#in-play.two\" data-answer=\"a=two\">"))
  }

  @Test func namesAllOfTwelve() {
    let section = section("two", of: crowded(12))
    #expect(section.matches(of: #/<li\b/#).count == 12)
    #expect(!section.contains("among all rules"))
    #expect(section.matches(of: #/href="rules\.html#([^"]+)"/#).map { $0.1 }.last == "base")
  }

  @Test func saysWhereAReplySettlesIt() {
    let text = page(
      questions: "  a: {ask: A?, answers: [one, two]}\n  b: {ask: B?, answers: [one, two]}",
      rules: [
        rule("first", "a: one", "x", "must"), rule("second", "a: two, b: one", "x", "lean"),
        "base: {choose: y, strength: default}",
      ], more: "ask-first: [a]")
    let settled = section("one", of: text)
    #expect(settled.contains("<p>That settles it: X &amp; co. These are the rules behind it.</p>"))
    #expect(settled.contains("href=\"#a=one\">See the outcome</a>"))
    #expect(settled.matches(of: #/href="rules\.html#([^"]+)"/#).map { $0.1 } == ["first"])
    #expect(
      section("two", of: text).contains("<p>Still possible: X &amp; co, 50\u{A0}%; Y, 50\u{A0}%."))
    #expect(section("unsure", of: text).contains("<h2 id=\"in-play.unsure\">“Not sure”: rules"))
  }

  @Test func saysWhereAReplyLeavesAGapOrAConflict() {
    let text = page(
      questions: "  a: {ask: A?, answers: [one, two, three]}",
      rules: [
        rule("first", "a: one", "x", "must"), rule("other", "a: two", "x", "lean"),
        rule("clash", "a: [two, one]", "y", "lean"),
        rule("third", "a: two", "y", "lean"),
      ])
    let gap = section("three", of: text)
    #expect(gap.contains("<p>No rule covers these answers.</p>"))
    #expect(!gap.contains("<ul"))
    let conflict = section("two", of: text)
    #expect(conflict.contains("<p>That leaves rules that disagree:</p>"))
    #expect(
      conflict.matches(of: #/href="rules\.html#([^"]+)"/#).map { String($0.1) } == [
        "other", "third",
      ])
    #expect(section("one", of: text).contains("That settles it: X &amp; co."))
  }

  @Test func makesNoSectionWhereEachReplyHasAPage() {
    let text = page(
      questions: "  a: {ask: A?, answers: [one, two]}",
      rules: [rule("first", "a: one", "x", "must"), "base: {choose: y, strength: default}"],
      budget: 100)
    #expect(!text.contains("in-play."))
    #expect(text.contains("<a href=\"a.one.html\" data-answer=\"a=one\">"))
  }
}
