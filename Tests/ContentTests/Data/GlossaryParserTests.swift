import Diagnostics
import TestSupport
import Testing

@testable import Content

@Suite struct GlossaryParserTests {
  private func parse(_ text: String) -> (terms: [Term], lines: [String]) {
    let file = SourceFile(path: "a.glossary.yml", text: text)
    let (terms, diagnostics) = GlossaryParser.parse(file)
    return (terms, Fixture.lines(diagnostics, in: file))
  }

  @Test func readsTerms() {
    let (terms, lines) = parse(
      """
      terms:
        gil: {title: GIL, definition: One lock., aliases: [global lock, the lock]}
        goroutine:
          definition: A cheap thread.
          aliases: coroutine
      """)
    #expect(lines.isEmpty)
    #expect(terms.map(\.id) == ["gil", "goroutine"])
    #expect(terms.map(\.title) == ["GIL", "goroutine"])
    #expect(terms.map(\.definition) == ["One lock.", "A cheap thread."])
    #expect(terms.map(\.aliases) == [["global lock", "the lock"], ["coroutine"]])
    #expect(terms.map(\.place.range.lowerBound) == [9, 86])
  }

  @Test(arguments: [
    ("terms:\n  gil:\n", ["2:3: term 'gil' has no 'definition' [yaml]"]),
    (
      "terms:\n  GIL: {definition: d}\n",
      [
        "2:3: 'GIL' cannot be the id of a term [yaml] | ids are lower-case letters and digits in "
          + "words joined by '-'"
      ]
    ),
    (
      "terms:\n  gil: {definition: d, titel: T}\n",
      ["2:24: unknown key 'titel' in term 'gil' [unknown-key] | did you mean 'title'?"]
    ),
    (
      "term: {}\n",
      ["1:1: unknown key 'term' in the glossary [unknown-key] | did you mean 'terms'?"]
    ),
    ("terms: [a]\n", ["1:1: 'terms' of the glossary must be a mapping, not a list [yaml]"]),
    (
      "terms: {gil: {definition: [d]}}\n",
      ["1:15: 'definition' of term 'gil' must be text, not a list [yaml]"]
    ),
  ])
  func reportsMistakesAtTheirPlace(text: String, expected: [String]) {
    #expect(parse(text).lines == expected)
  }
}
