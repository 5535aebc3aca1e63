import Decisions
import Diagnostics
import Markdown
import Testing

@testable import Content

/// What follows from files that could not be read, which is not reported again.
@Suite struct UnreadContentTests {
  private func unread(
    _ files: [String: String], unreadable: Set<String> = []
  ) -> UnreadContent {
    var tree = ContentTree(name: "c", files: ContentFiles(unreadable: unreadable))
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      let file = ContentFile(path: path, source: SourceFile(path: "c/\(path)", text: text))
      if path.hasSuffix(".md") { tree.markdown.append(file) } else { tree.data.append(file) }
    }
    let pages = tree.markdown.map { file in
      Page.parse(file, address: Address(file.path), options: MarkdownOptions()).page
    }
    var content = ParsedContent(name: "c")
    let found = tree.data.flatMap { content.add($0) }
    return UnreadContent(
      tree, pages: pages, decisions: Set(content.decisions.map(\.path)), diagnostics: found)
  }

  private let broken = """
    decision: store
    title: Store
    options: {tables: {title: Tables, page: guides/tables.md}}
    rules:
      joins-need-tables: {choose: tables, because: note: this, evidence: [join-speed]}
    """

  @Test func knowsTheIDsInADecisionThatIsNotYAML() {
    let unread = unread(["a/store.decision.yml": broken])
    #expect(unread.mayDefine(.rule, "joins-need-tables"))
    #expect(unread.mayDefine(.rule, "store/joins-need-tables"))
    #expect(unread.mayDefine(.decision, "store") && unread.mayDefine(.compare, "store"))
    #expect(unread.mayUse(evidence: "join-speed") && unread.mayName(page: "guides/tables.md"))
    #expect(!unread.mayDefine(.rule, "joins-need-table"))
    #expect(!unread.mayDefine(.evidence, "join-speed") && !unread.mayDefine(.term, "tables"))
  }

  @Test func knowsThePagesOfADecisionThatIsNotYAML() {
    let unread = unread(["a/store.decision.yml": broken])
    for path in ["a/store", "a/store/rules.html", "a/store/index.html", "a/store/kind.cli.html"] {
      #expect(unread.mayPublish(path), "\(path)")
    }
    #expect(!unread.mayPublish("a/storey/rules.html") && !unread.mayPublish("evidence.html"))
    #expect(unread.mayHaveAnchor("joins-need-tables") && unread.mayHaveAnchor("option-tables"))
    #expect(!unread.mayHaveAnchor("no-such"))
  }

  @Test func knowsTheRulesThatADecisionLacks() {
    let text = """
      decision: d
      title: D
      options: {x: {title: X}}
      questions: {q: {ask: Q?, answers: [a, b]}}
      rules:
        base: {choose: x, strength: default}
        slip: {when: {q: c}, choose: x, strength: must, because: B, evidence: [e]}
      """
    let unread = unread(["d.decision.yml": text])
    #expect(unread.mayDefine(.rule, "slip") && unread.mayUse(evidence: "e"))
    #expect(!unread.mayPublish("d/rules.html"))
  }

  @Test func saysNothingOfFilesWithoutAnError() {
    let text = "terms: {gil: {definition: d, titel: x}}\n"
    let unread = unread(["a.glossary.yml": text])
    #expect(!unread.mayDefine(.term, "gil") && !unread.mayPublish("glossary.html"))
  }

  @Test func knowsEvidenceSourcesAndTerms() {
    let unread = unread([
      "a.evidence.yml": "evidence:\n  speed: {claim: a: b}\nsources:\n  study:\n",
      "a.glossary.yml": "terms: {gil: {definition: [}}\n",
    ])
    #expect(unread.mayDefine(.evidence, "speed") && unread.mayDefine(.chart, "speed"))
    #expect(unread.mayDefineSource("study") && unread.mayDefine(.term, "gil"))
    #expect(unread.mayPublish("evidence.html") && unread.mayPublish("glossary.html"))
    #expect(!unread.mayDefine(.rule, "speed"))
  }

  @Test func takesAnythingToBeInAFileThatCouldNotBeOpened() {
    let unread = unread([:], unreadable: ["x/d.decision.yml", "b.md"])
    #expect(unread.mayDefine(.rule, "anything") && unread.mayPublish("x/d/tree.html"))
    #expect(unread.lacksPages && !unread.mayDefine(.evidence, "anything"))
  }

  @Test func knowsTheAliasesInBrokenFrontMatter() {
    let page = "---\ntitle: a: b\naliases: [/old/way.md, \"#then\": \"#now\"]\n---\n# A\n"
    let unread = unread(["a.md": page])
    #expect(unread.mayPublish("old/way.md") && unread.mayHaveAlias("then"))
    #expect(!unread.mayPublish("old/other.md") && !unread.mayHaveAlias("later"))
  }
}
