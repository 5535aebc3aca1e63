import Content
import Diagnostics
import TestSupport
import Testing

@Suite struct ConfigurationTests {
  private func parse(_ text: String) -> (configuration: Configuration, lines: [String]) {
    let file = SourceFile(path: "fingerpost.yml", text: text)
    let (configuration, diagnostics) = Configuration.parse(file)
    return (configuration, Fixture.lines(diagnostics, in: file))
  }

  @Test func readsEachKey() {
    let (configuration, lines) = parse(
      """
      title: Größe
      description: Trade-offs
      language: de
      base-url: https://example.org/handbook/
      repository: https://example.org/repo
      edit-url: https://example.org/edit/{path}
      updated: git
      stale-after: 6w
      today: 2026-11-29
      owners: front-matter
      redirects: [apache, netlify]
      footer: Made by hand
      exclude: [drafts, "*.tmp.md"]
      assets: downloads/
      checks: {broken-link: warn, stale: error, orphan-page: off, gap: warning}
      """)
    #expect(lines.isEmpty)
    #expect(configuration.title == "Größe")
    #expect(configuration.description == "Trade-offs")
    #expect(configuration.language == "de")
    #expect(configuration.baseURL == "https://example.org/handbook")
    #expect(configuration.repository == "https://example.org/repo")
    #expect(configuration.editURL == "https://example.org/edit/{path}")
    #expect(configuration.showsChanges && !configuration.readsCodeOwners)
    #expect(configuration.review == ReviewQuestion(period: Period("6w"), asOf: Day("2026-11-29")))
    #expect(configuration.redirects == [.netlify, .apache])
    #expect(configuration.footer == "Made by hand")
    #expect(configuration.exclude == [Glob("drafts"), Glob("*.tmp.md")])
    #expect(configuration.assets.map(\.text) == ["downloads"])
    #expect(
      configuration.checks
        == [.brokenLink: .warning, .stale: .error, .orphanPage: nil, .gap: .warning])
    #expect(configuration.checks.keys.contains(.orphanPage))
  }

  @Test(arguments: ["", "# nothing\n", "---\n", "title:\nexclude:\n"])
  func hasADefaultForEachKey(text: String) {
    let (configuration, lines) = parse(text)
    #expect(lines.isEmpty)
    #expect(configuration.title == nil)
    #expect(configuration.language == "en")
    #expect(configuration.exclude.isEmpty && configuration.assets.isEmpty)
    #expect(configuration.checks.isEmpty)
    #expect(!configuration.showsChanges && configuration.readsCodeOwners)
    #expect(configuration.redirects == [.netlify, .nginx, .apache])
  }

  @Test func leavesOutNothingForAnEmptyPattern() {
    #expect(parse("exclude:\n  -\n  - ''\n  - a\n").configuration.exclude == [Glob("a")])
  }

  @Test(arguments: [
    (
      "titel: A\n",
      "1:1: unknown key 'titel' in the configuration [unknown-key] | did you mean 'title'?"
    ),
    (
      "a: b\n\"tilte\": A\n",
      "2:1: unknown key 'tilte' in the configuration [unknown-key] | did you mean 'title'?"
    ),
    ("title: [a]\n", "1:1: 'title' of the configuration must be text, not a list [yaml]"),
    (
      "é: 1\nexclude: {a: b}\n",
      "2:1: 'exclude' of the configuration must be a word or a list of words, not a mapping [yaml]"
    ),
    (
      "exclude: [a, [b]]\n",
      "1:14: 'exclude' of the configuration must hold words, not a list [yaml]"
    ),
    ("checks: [gap]\n", "1:1: 'checks' of the configuration must be a mapping, not a list [yaml]"),
    (
      "base-url: javascript:alert(1)\n",
      "1:11: 'base-url' of the configuration must be an http or https address, not "
        + "'javascript:alert(1)' [yaml] | like https://example.org/handbook, without '?' and '#'"
    ),
    (
      "repository: 'https://example.org/\"onmouseover='\n",
      "1:13: 'repository' of the configuration must be an http or https address, not "
        + "'https://example.org/\"onmouseover=' [yaml] | like https://example.org/handbook; spaces and "
        + "quotes are written as %20 and %22"
    ),
    (
      "edit-url: https://example.org/edit\n",
      "1:11: 'edit-url' of the configuration must be an http or https address with {path} in it, "
        + "not 'https://example.org/edit' [yaml] | like "
        + "https://example.org/repository/edit/main/Content/{path}"
    ),
    (
      "updated: always\n",
      "1:10: 'updated' of the configuration must be git, not 'always' [yaml]"
        + " | without it no page shows when it last changed"
    ),
    (
      "stale-after: a year\n",
      "1:14: 'stale-after' of the configuration must be a length of time, not 'a year' [yaml]"
        + " | like 90d, 6w, 12m or 2y"
    ),
    (
      "owners: nobody\n",
      "1:9: 'owners' of the configuration must be codeowners or front-matter, not 'nobody' [yaml]"
    ),
    (
      "redirects: [nginx, iis]\n",
      "1:20: 'redirects' of the configuration must hold some of netlify, nginx, apache, not 'iis' "
        + "[yaml]"
    ),
    (
      "language: en_GB\n",
      "1:11: 'language' of the configuration must be a language tag, not 'en_GB' [yaml]"
        + " | did you mean 'en-GB'?"
    ),
    (
      "checks:\n  brokn-link: warn\n",
      "2:3: no check is called 'brokn-link' [unknown-key] | did you mean 'broken-link'?"
    ),
    ("checks:\n  gap: loud\n", "2:8: a check is one of error, warn, off [yaml]"),
    ("checks:\n  gap: [off]\n", "2:8: a check is one of error, warn, off [yaml]"),
    ("- a\n", "1:1: the configuration must be a mapping, not a list [yaml]"),
    ("words\n", "1:1: the configuration must be a mapping, not text [yaml]"),
    (
      "title: a: b\n",
      "1:9: no valid YAML: mapping values are not allowed in this context [yaml]"
        + " | put text with ': ' in it in quotes, or indent the key like its neighbours"
    ),
  ])
  func reportsMistakesAtTheirPlace(text: String, expected: String) {
    #expect(parse(text).lines.contains(expected))
  }

  @Test(arguments: [
    "base-url: javascript:alert(1)", "repository: \"https://a\\u0022\"", "language: \"en\\\"\"",
    "edit-url: \"http://{path}/\"",
  ])
  func keepsNothingUnchecked(text: String) {
    let configuration = parse(text + "\n").configuration
    #expect(configuration.baseURL == nil && configuration.repository == nil)
    #expect(configuration.editURL == nil && configuration.language == "en")
    #expect(configuration.isWhole)
  }

  @Test(arguments: ["title: a: b\n", "- a\n", "words\n"])
  func knowsThatNothingCouldBeRead(text: String) {
    #expect(!parse(text).configuration.isWhole)
  }
}
