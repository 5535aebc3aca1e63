import Diagnostics
import TestSupport
import Testing

@testable import Content

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
    #expect(first.place == SourceRange(file: "a.evidence.yml", range: 12..<22))
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
    ("e: {value: 1}", ["2:3: evidence 'e' has no 'claim' [yaml]"]),
    ("e:", ["2:3: evidence 'e' has no 'claim' [yaml]"]),
    (
      "é: {claim: c}",
      [
        "2:3: 'é' cannot be the id of evidence [yaml] | ids are lower-case letters and digits in "
          + "words joined by '-'"
      ]
    ),
    (
      "e: {claim: c, status: disputed}",
      ["2:3: disputed evidence 'e' has no note that says what is disputed [yaml]"]
    ),
    (
      "e: {claim: c, status: claimd}",
      ["2:25: no status 'claimd' [yaml] | did you mean 'claimed'?"]
    ),
    (
      "e: {claim: c, source: [a, b]}",
      ["2:17: 'source' of evidence 'e' must be text, not a list [yaml]"]
    ),
    (
      "e: {claim: c, quantity: {low: 2, high: 1}}",
      ["2:17: 'quantity' of evidence 'e' has a 'low' above its 'high' [yaml]"]
    ),
    (
      "e: {claim: c, quantity: {low: 2}}",
      ["2:17: 'quantity' of evidence 'e' has no 'high' [yaml]"]
    ),
    (
      "e: {claim: c, quantity: {low: few, high: 1}}",
      [
        "2:33: 'low' of 'quantity' of evidence 'e' must be a number that is not negative, not 'few' [yaml]"
      ]
    ),
    (
      "e: {claim: c, quantity: {low: 1, high: 1e308}}",
      [
        "2:42: 'high' of 'quantity' of evidence 'e' must be at most 1000000000000000, not '1e308' "
          + "[yaml]"
      ]
    ),
    (
      "e: {claim: c, quantity: {low: -1.7e308, high: 1.7e308}}",
      [
        "2:33: 'low' of 'quantity' of evidence 'e' must be a number that is not negative, not "
          + "'-1.7e308' [yaml]",
        "2:49: 'high' of 'quantity' of evidence 'e' must be at most 1000000000000000, not "
          + "'1.7e308' [yaml]",
      ]
    ),
    (
      "e: {claim: c, quantity: {low: 5e-324, high: 1}}",
      ["2:33: 'low' of 'quantity' of evidence 'e' must be 0 or at least 1e-09 [yaml]"]
    ),
    (
      "e: {claim: c, quantity: 5}",
      ["2:17: 'quantity' of evidence 'e' must be a mapping, not text [yaml]"]
    ),
    (
      "e: {claim: c, quantity: {low: 1, high: 1, units: x}}",
      [
        "2:45: unknown key 'units' in 'quantity' of evidence 'e' [unknown-key] | did you mean "
          + "'unit'?"
      ]
    ),
    (
      "e: {claim: c, reviewd: 2026-01-01}",
      ["2:17: unknown key 'reviewd' in evidence 'e' [unknown-key] | did you mean 'reviewed'?"]
    ),
    ("e: {clam: c}", ["2:7: unknown key 'clam' in evidence 'e' [yaml] | did you mean 'claim'?"]),
    (
      "e: {claim: c, reviewed: soon}",
      ["2:27: 'reviewed' of evidence 'e' must be a date like 2026-11-23, not 'soon' [yaml]"]
    ),
    ("e: words", ["2:3: evidence 'e' must be a mapping, not text [yaml]"]),
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
        "1:1: unknown key 'evidnce' in the evidence file [unknown-key] | did you mean 'evidence'?",
        "3:7: unknown key 'titel' in source 's' [unknown-key] | did you mean 'title'?",
      ])
    #expect(sources.map(\.title) == ["s"])
  }

  @Test func readsNothingFromWhatIsNoYAML() {
    let (evidence, sources, lines) = parse("evidence: [\n")
    #expect(evidence.isEmpty && sources.isEmpty && lines.count == 1)
    #expect(parse("").lines.isEmpty)
  }
}
