import Diagnostics
import TestSupport
import Testing

@testable import Content

@Suite struct SearchConfigurationTests {
  private func parse(_ text: String) -> (search: SearchConfiguration, lines: [String]) {
    let file = SourceFile(path: "fingerpost.yml", text: text)
    let (configuration, diagnostics) = Configuration.parse(file)
    return (configuration.search, Fixture.lines(diagnostics, in: file))
  }

  @Test func readsEachKey() {
    let (search, lines) = parse(
      """
      search:
        synonyms:
          - [k8s, Kubernetes]
          - [ci, continuous integration]
        lower: [/manual, "archive/**"]
      """)
    #expect(lines == [])
    #expect(search.synonyms == [["k8s", "Kubernetes"], ["ci", "continuous integration"]])
    #expect(search.lower == [Glob("/manual"), Glob("archive/**")])
  }

  @Test(arguments: ["search:\n", "search: {synonyms: , lower: }\n", "title: A\n"])
  func leavesOutWhatIsNotSaid(text: String) {
    let (search, lines) = parse(text)
    #expect(lines == [])
    #expect(search == SearchConfiguration())
  }

  @Test(arguments: [
    (
      "search: {synonym: [[a, b]]}\n",
      "1:10: unknown key 'synonym' in 'search' of the configuration [unknown-key] | did you mean 'synonyms'?"
    ),
    (
      "search:\n  synonyms: {k8s: kubernetes}\n",
      "2:13: 'synonyms' must be a list of lists of words, not a mapping [yaml] | like - [k8s, kubernetes]"
    ),
    (
      "search:\n  synonyms:\n    - k8s\n",
      "3:7: an entry of 'synonyms' must be a list of words, not text [yaml] | like - [k8s, kubernetes]"
    ),
    (
      "search:\n  synonyms:\n    - [k8s]\n",
      "3:7: a list of 'synonyms' needs two words or more [yaml] | like - [k8s, kubernetes]"
    ),
    (
      "search:\n  synonyms:\n    - [k8s, {a: b}]\n",
      "3:13: 'synonyms' must hold words, not a mapping [yaml]"
    ),
    (
      "search:\n  synonyms:\n    - [k8s, K8S, kubernetes]\n",
      "3:13: 'K8S' occurs twice in a list of 'synonyms' [duplicate-id]"
    ),
    (
      "search:\n  synonyms:\n    - [a, b, c d e f g]\n",
      "3:14: a phrase of 'synonyms' may have at most 4 words, not 5 [yaml]"
    ),
    (
      "search:\n  synonyms:\n    - [a, b, '-']\n",
      "3:14: '-' of 'synonyms' has no letter and no digit [yaml]"
    ),
    (
      "search:\n  synonyms:\n    - [a, b, c, d, e, f, g, h, i]\n",
      "3:7: a list of 'synonyms' may hold at most 8 words, not 9 [yaml]"
    ),
  ]) func saysWhatIsWrong(text: String, line: String) {
    #expect(parse(text).lines == [line])
  }
}
