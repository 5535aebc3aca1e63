import Content
import Diagnostics
import Handbook
import Markdown
import Search
import Testing

@testable import Planning

@Suite struct SearchEntriesTests {
  private func entries(_ files: [String: String]) -> [SearchEntry] { plan(files).searchEntries() }

  private func plan(_ files: [String: String], _ search: SearchConfiguration? = nil) -> SitePlan {
    var content = ParsedContent(name: "Content")
    let sources = files.sorted { $0.key < $1.key }.map { path, text in
      ContentFile(path: path, source: SourceFile(path: "Content/\(path)", text: text))
    }
    let markdown = sources.filter { ContentTree.kind(ofPath: $0.path) == .markdown }
    let addresses = PageAddresses(of: markdown.map(\.path))
    content.pages = markdown.map { file in
      Page.parse(file, address: addresses[file.path], options: MarkdownOptions()).0
    }
    for file in sources { _ = content.add(file) }
    if let search { content.configuration.search = search }
    return SitePlan(Handbook.link(content).handbook)
  }

  private func lines(_ entries: [SearchEntry]) -> [String] {
    entries.flatMap { entry in
      ["\(entry.kind) \(entry.title) \(entry.url) \(entry.trail)"]
        + entry.sections.map {
          "\($0.heading)#\($0.id): \(String(decoding: $0.text, as: UTF8.self))"
        }
    }
  }

  @Test func cutsPagesAtTheirHeadings() {
    let found = entries([
      "index.md": "# Home\n\nWelcome.", "part/index.md": "# Part",
      "part/a.md": "Before.\n\n# Title\n\nText.\n\n## Two {#second}\n\nMore.",
      "part/b.md": "Lead.\n\n## One\n\nText.",
    ])
    #expect(
      lines(found) == [
        "page Home index.html []", "#: Welcome.\n",
        "page Title part/a.html [\"Part\"]", "#: Before.\nText.\n", "Two#second: More.\n",
        "page B part/b.html [\"Part\"]", "#: Lead.\n", "One#one: Text.\n",
        "page Part part/index.html []", "#: ",
      ])
    #expect(found.map(\.names) == ["", "a", "b", "part"])
  }

  @Test func keepsDraftsAndPagesThatSaySoOut() {
    let found = entries([
      "draft.md": "---\ndraft: true\n---\n# Unfinished",
      "hidden.md": "---\nsearch: false\n---\n# Quiet",
      "tagged.md": "---\ntags: [x]\nnav_title: Short\ndescription: Words.\n---\n# Long",
    ])
    #expect(found.map(\.title) == ["Long"])
    #expect(found.first?.tags == ["x", "Short"])
    #expect(found.first?.description == "Words.")
  }

  @Test func putsPagesLastThatTheConfigurationNames() {
    var search = SearchConfiguration()
    search.lower = [Glob("/manual")]
    let found = plan(
      ["manual/a.md": "# A", "part/b.md": "# B", "part/manual.md": "# C"], search
    ).searchEntries().filter { $0.kind == .page }
    #expect(found.map(\.title) == ["B", "C", "A"])
    #expect(found.map(\.isLower) == [false, false, true])
  }

  @Test func takesAliasesOfTermsForSynonyms() {
    var search = SearchConfiguration()
    search.synonyms = [["k8s", "kubernetes"]]
    let plan = plan(
      [
        "x.glossary.yml":
          "terms:\n  gil: {title: GIL, aliases: [big lock], definition: A.}\n  b: {title: B, definition: B.}"
      ], search)
    #expect(plan.searchSettings().synonyms == [["k8s", "kubernetes"], ["GIL", "big lock"]])
  }

  @Test func findsTermsAndEvidenceAndWhatCitesThem() {
    let found = entries([
      "a.md": "# A\n\nAs <term:gil> and <evidence:fast> say, [so](term:gil), <rule:none>.",
      "folder/x.glossary.yml":
        "terms:\n  gil: {title: GIL, aliases: [big lock], definition: A lock.}",
      "x.evidence.yml": "evidence:\n  fast: {claim: It is fast., value: 10K, status: claimed}",
    ])
    #expect(
      lines(found) == [
        "page A a.html []", "#: As GIL and 10K say, so, .\n",
        "evidence 10K evidence.html#fast [\"Evidence\"]", "#: It is fast.\n\n",
        "term GIL glossary.html#gil [\"Glossary\"]", "#: A lock.",
      ])
    #expect(found.last?.tags == ["big lock"])
    #expect(found.last?.names == "gil")
  }
}
