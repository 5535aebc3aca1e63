import Diagnostics
import Testing

@testable import Handbook

@Suite struct EvidenceParserTests {
  private func parse(
    _ text: String
  ) -> (evidence: [Evidence], sources: [Source], lines: [String]) {
    let file = SourceFile(path: "a.evidence.yml", text: text)
    let (evidence, sources, diagnostics) = EvidenceParser.parse(file)
    return (evidence, sources, Fixture.lines(diagnostics, in: file))
  }

  @Test func readsEvidenceAndSources() throws {
    let text = """
      evidence:
        throughput:
          claim: "Größe: 10K to 20K."
          value: 10K–20K requests/s
          quantity: {low: 1e4, high: 20000, unit: requests/s}
          source: study
          status: disputed
          reviewed: 2026-11-23
          note: Depends.
        bare: {claim: No more}
      sources:
        study: {title: A study, author: Someone, year: 2026, url: "https://example.org"}
        untitled:
      """
    let (evidence, sources, lines) = parse(text)
    #expect(lines.isEmpty)
    #expect(evidence.map(\.id) == ["throughput", "bare"])
    let first = try #require(evidence.first)
    #expect(first.claim == "Größe: 10K to 20K." && first.value == "10K–20K requests/s")
    #expect(first.quantity == Evidence.Quantity(low: 10_000, high: 20_000, unit: "requests/s"))
    #expect(first.status == .disputed && first.note == "Depends.")
    #expect(first.source == "study" && first.reviewed == "2026-11-23")
    #expect(first.place == Place(file: "a.evidence.yml", range: 12..<22))
    let start = try #require(first.sourcePlace?.range.lowerBound)
    #expect(LineTable(Array(text.utf8)).position(at: start) == Position(line: 6, column: 13))
    #expect(evidence[1].status == .claimed && evidence[1].quantity == nil)
    #expect(evidence[1].source == nil && evidence[1].sourcePlace == nil)
    #expect(sources.map(\.id) == ["study", "untitled"])
    #expect(sources[0].title == "A study" && sources[0].author == "Someone")
    #expect(sources[0].year == "2026" && sources[0].url == "https://example.org")
    #expect(sources[1].title == "untitled" && sources[1].year == nil)
  }

  @Test(arguments: [
    ("e: {value: 1}", ["2:3: evidence 'e' has no claim [yaml]"]),
    ("e:", ["2:3: evidence 'e' has no claim [yaml]"]),
    (
      "é: {claim: c}",
      ["2:3: 'é' is no id: lower-case letters and digits, in words joined by '-' [yaml]"]
    ),
    (
      "e: {claim: c, status: disputed}",
      ["2:3: disputed evidence 'e' has no note that says what is disputed [yaml]"]
    ),
    (
      "e: {claim: c, status: claimd}",
      [
        "2:25: a status is one of measured, documented, claimed, disputed, opinion [yaml] | did you mean 'claimed'?"
      ]
    ),
    ("e: {claim: c, source: [a, b]}", ["2:25: 'source' is text, not a list [yaml]"]),
    (
      "e: {claim: c, quantity: {low: 2, high: 1}}",
      ["2:27: a quantity has a low that is at most its high [yaml]"]
    ),
    (
      "e: {claim: c, quantity: {low: 2}}",
      ["2:27: a quantity has a low that is at most its high [yaml]"]
    ),
    ("e: {claim: c, quantity: {low: few, high: 1}}", ["2:33: 'low' is a number, not 'few' [yaml]"]),
    ("e: {claim: c, quantity: 5}", ["2:27: expected a mapping of keys to values, not text [yaml]"]),
    (
      "e: {claim: c, quantity: {low: 1, high: 1, units: x}}",
      ["2:45: a quantity has no key 'units' [unknown-key] | did you mean 'unit'?"]
    ),
    (
      "e: {claim: c, reviewd: 2026-01-01}",
      ["2:17: evidence has no key 'reviewd' [unknown-key] | did you mean 'reviewed'?"]
    ),
    (
      "e: {claim: c, reviewed: soon}",
      ["2:27: 'reviewed' is a date like 2026-11-23, not 'soon' [yaml]"]
    ),
    (
      "e: words",
      [
        "2:6: expected a mapping of keys to values, not text [yaml]",
        "2:3: evidence 'e' has no claim [yaml]",
      ]
    ),
  ])
  func reportsMistakesAtTheirPlace(entry: String, expected: [String]) {
    let (evidence, _, lines) = parse("evidence:\n  \(entry)\n")
    #expect(lines == expected)
    #expect(evidence.count == 1)
  }

  @Test func reportsUnknownKeysOfTheFileAndOfSources() {
    let (_, sources, lines) = parse(
      "evidnce: {}\nsources:\n  s: {titel: T}\n  - x\n".replacing("  - x\n", with: ""))
    #expect(
      lines == [
        "1:1: an evidence file has no key 'evidnce' [unknown-key] | did you mean 'evidence'?",
        "3:7: a source has no key 'titel' [unknown-key] | did you mean 'title'?",
      ])
    #expect(sources.map(\.title) == ["s"])
  }

  @Test func readsNothingFromWhatIsNoYAML() {
    let (evidence, sources, lines) = parse("evidence: [\n")
    #expect(evidence.isEmpty && sources.isEmpty && lines.count == 1)
    #expect(parse("").lines.isEmpty)
  }

  @Test func keepsTheFirstOfEachID() {
    var unique = UniqueByID<Evidence>(what: "evidence", id: \.id, place: \.place)
    let first = parse("evidence: {a: {claim: one}, b: {claim: two}}").evidence
    let second = parse("evidence: {c: {claim: three}, a: {claim: four}}").evidence
    unique.add(first)
    unique.add(second)
    #expect(unique.values.map(\.claim) == ["one", "two", "three"])
    #expect(unique.diagnostics.map(\.code) == [.duplicateID])
    #expect(unique.diagnostics.first?.message == "evidence 'a' is defined twice")
    #expect(unique.diagnostics.first?.place == second[1].place)
    #expect(unique.diagnostics.first?.notes == [Note("first defined here", place: first[0].place)])
  }
}
