import Diagnostics
import Testing

@testable import Decisions

/// Which rules beat which: rulings, what is narrower, and what follows from both.
@Suite struct PrecedenceTests {
  /// A decision of three questions with some rules, as `id: {…}` lines, and what follows them.
  private func read(
    _ rules: [String], rest: String = ""
  ) -> (decision: Decision?, problems: [String]) {
    let text =
      """
      decision: d
      title: D
      options: {x: {title: X}, y: {title: Y}, z: {title: Z}}
      questions:
        a: {ask: A?, answers: [one, two, three]}
        b: {ask: B?, answers: ["yes", "no"]}
        c: {ask: C?, answers: ["yes", "no"]}
      rules:

      """ + rules.map { "  \($0)\n" }.joined() + rest
    let file = SourceFile(path: "d.decision.yml", text: text)
    let (decision, diagnostics) = DecisionParser.parse(file)
    return (decision, diagnostics.map { SmallDecision.line(of: $0, in: file) })
  }

  private func rule(
    _ id: String, _ when: String, _ option: String, _ strength: String = "strong",
    _ more: String = ""
  ) -> String {
    "\(id): {when: {\(when)}, choose: \(option), strength: \(strength), because: B, evidence: [e]"
      + "\(more)}"
  }

  private func beats(_ decision: Decision, _ one: String, _ other: String) throws -> Bool {
    let winner = try #require(decision.rule(one))
    let loser = try #require(decision.rule(other))
    return decision.rules(beatenBy: winner).contains(loser)
  }

  @Test func prefersTheNarrowerHoweverItsBoxesAreWritten() throws {
    // The union of the two boxes is all of a=one|two, and so narrower than not three is not.
    let narrow = "any: [{a: one, b: \"yes\"}, {a: one, b: \"no\"}]"
    let (read, problems) = read([rule("narrow", narrow, "x"), rule("wide", "a: [one, two]", "y")])
    let decision = try #require(read)
    #expect(problems == [])
    #expect(try beats(decision, "narrow", "wide"))
    #expect(try !beats(decision, "wide", "narrow"))
  }

  @Test func leavesRulesThatSayTheSameAlone() throws {
    let same = "any: [{b: \"yes\", a: one}, {b: \"no\", a: one}]"
    let (read, _) = read([rule("one", same, "x"), rule("other", "a: one", "y")])
    let decision = try #require(read)
    #expect(try !beats(decision, "one", "other"))
    #expect(try !beats(decision, "other", "one"))
    #expect(decision.findings().map(\.code).contains(.conflict))
  }

  @Test func takesNoPartOfWhatCannotOccurForNarrower() throws {
    // With b=no impossible each a=one has b=yes, which makes neither condition narrower.
    let (read, _) = read(
      [rule("one", "a: one, c: \"yes\"", "x"), rule("other", "b: \"yes\", c: \"yes\"", "y")],
      rest: "never: [{when: {a: one, b: \"no\"}, because: N}]\n")
    let decision = try #require(read)
    #expect(try !beats(decision, "one", "other"))
    #expect(try !beats(decision, "other", "one"))
  }

  @Test func letsARulingSwitchOffWhatIsNarrower() throws {
    let (read, problems) = read(
      [rule("narrow", "a: one, b: \"yes\"", "x"), rule("wide", "a: one", "y", "strong")],
      rest: "rulings:\n  r: {prefer: [wide], over: [narrow], because: R}\n")
    let decision = try #require(read)
    #expect(problems == [])
    #expect(try beats(decision, "wide", "narrow"))
    #expect(try !beats(decision, "narrow", "wide"))
  }

  @Test func letsWhatFollowsFromRulingsSwitchItOffToo() throws {
    let (read, problems) = read(
      [
        rule("narrow", "a: one, b: \"yes\"", "x"), rule("middle", "c: \"yes\"", "z"),
        rule("wide", "a: one", "y"),
      ],
      rest: """
        rulings:
          r: {prefer: [wide], over: [middle], because: R}
          s: {prefer: [middle], over: [narrow], because: R}

        """)
    let decision = try #require(read)
    #expect(problems == [])
    #expect(try beats(decision, "wide", "narrow"))
  }

  @Test func followsWhatBeatsThroughOtherRules() throws {
    let (read, _) = read([
      rule("first", "b: \"yes\"", "x", "strong", ", overrides: [second]"),
      rule("second", "a: one, c: \"yes\"", "y"), rule("third", "a: one", "z"),
    ])
    let decision = try #require(read)
    #expect(try beats(decision, "first", "third"))
  }

  @Test func takesARulingBetweenRulesForOneOption() throws {
    let (read, problems) = read(
      [rule("one", "a: one", "x"), rule("other", "b: \"yes\"", "x")],
      rest: "rulings:\n  r: {prefer: [one], over: [other], because: R}\n")
    let decision = try #require(read)
    #expect(problems == [])
    var answers = decision.noAnswers
    for question in 0..<3 { answers[question] = .answer(0) }
    let verdict = decision.verdict(for: answers)
    #expect(verdict.decisive == [try #require(decision.rule("one"))])
    #expect(verdict.also == [try #require(decision.rule("other"))])
  }

  @Test func reportsACycleWithEachStep() {
    let rules = [
      rule("one", "a: one", "x"), rule("two", "b: \"yes\"", "y"), rule("three", "c: \"yes\"", "z"),
    ]
    let rulings = """
      rulings:
        r: {prefer: [one], over: [two], because: R}
        s: {prefer: [two], over: [three], because: R}
        t: {prefer: [three], over: [one], because: R}

      """
    #expect(
      read(rules, rest: rulings).problems == [
        "13:29 ruling-cycle 'one', 'two', 'three' are preferred to one another in a cycle"
          + " / 'one' over 'two' (13) / 'two' over 'three' (14) / 'three' over 'one' (15)"
      ])
  }

  @Test func reportsACycleThatWhatIsNarrowerCloses() {
    let rules = [
      rule("narrow", "a: one, b: \"yes\"", "x"), rule("other", "c: \"yes\"", "z"),
      rule("wide", "a: one", "y"),
    ]
    let rulings = "rulings:\n  r: {prefer: [wide], over: [other], because: R}\n"
    #expect(read(rules, rest: rulings).problems == [])
    let both = rulings + "  s: {prefer: [other], over: [narrow], because: R}\n"
    // What follows from the two rulings speaks about the pair, so that nothing is narrower there.
    #expect(read(rules, rest: both).problems == [])
  }

  @Test func refusesARuleThatIsPreferredToItself() {
    let rules = [rule("one", "a: one", "x", "strong", ", overrides: [one]")]
    #expect(
      read(rules).problems.map { $0.prefix(80) } == [
        "9:93 ruling-cycle 'one' is preferred to itself"
      ])
  }

  @Test func refusesToPreferTheWeaker() {
    let rules = [rule("weak", "a: one", "x", "lean"), rule("firm", "b: \"yes\"", "y", "must")]
    let upward = "rulings:\n  r: {prefer: [weak], over: [firm], because: R}\n"
    #expect(
      read(rules, rest: upward).problems == [
        "12:30 ruling-upward 'weak' (lean) cannot be preferred to the stronger 'firm' (must)"
          + " / raise the strength of 'weak' instead (9)"
      ])
    let downward = "rulings:\n  r: {prefer: [firm], over: [weak], because: R}\n"
    #expect(
      read(rules, rest: downward).problems == [
        "12:30 ruling-without-effect 'firm' (must) wins over 'weak' (lean) without a ruling"
      ])
  }

  @Test func leavesRetiredRulesNoSay() throws {
    let rules = [
      rule("old", "a: one", "x", "must", ", retired: {by: new, on: 2026-11-23}"),
      rule("new", "a: one", "y"), "base: {choose: z, strength: default}",
    ]
    let rulings = "rulings:\n  r: {prefer: [new], over: [old], because: R}\n"
    let (read, problems) = read(rules, rest: rulings)
    #expect(
      problems == [
        "13:29 retired-rule ruling 'r' names the retired rule 'old' and is ignored for it"
          + " / its successor is 'new'"
      ])
    let decision = try #require(read)
    var answers = decision.noAnswers
    for question in 0..<3 { answers[question] = .answer(0) }
    #expect(decision.verdict(for: answers).option == decision.option("y"))
    #expect(try !beats(decision, "old", "base"))
    let about = decision.findings().flatMap(\.rules)
    #expect(!about.contains(try #require(decision.rule("old"))))
  }

  @Test func allowsOneDefault() {
    let problems = read([
      "base: {choose: x, strength: default}", "other: {choose: y, strength: default}",
    ]).problems
    #expect(problems.count == 1)
    #expect(problems.first?.contains("default") ?? false)
  }
}
