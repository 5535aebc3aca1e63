import Content
import Diagnostics
import Foundation
import HTML
import Handbook
import Markdown
import Planning
import TestSupport
import Testing

@testable import Publishing

/// Holds that no page goes public by a word of another tool, and that what another tool's files say of
/// pages reaches them.
@Suite struct HeldBackTests {
  private func load(
    _ files: [String: String], on day: String? = nil, drafts: Bool = false
  ) async throws -> LoadedSite {
    var options = LoadOptions()
    options.today = day.flatMap(Day.init)
    options.includesDrafts = drafts
    return try await Pipeline.load("docs", options: options, from: MemoryFileSystem(files))
  }

  private func pages(_ loaded: LoadedSite) -> [String] { loaded.plan.handbook.pages.map(\.path) }

  @Test func holdsAPageBackUntilItsDay() async throws {
    let files = [
      "docs/index.md": "[b](b.md)\n",
      "docs/b.md": "---\ntitle: B\npublishDate: 2031-05-01T08:00:00Z\n---\n# B\n",
    ]
    let early = try await load(files, on: "2031-04-30")
    #expect(pages(early) == ["index.md"])
    #expect(early.dependsOnDay)
    #expect(!(try await load(["docs/a.md": "---\ndate: 2031-05-01\n---\n"])).dependsOnDay)
    let warning = early.diagnostics.first { $0.code == .unknownKey }
    #expect(
      warning?.message
        == "'publishDate' is 2031-05-01, and today is 2031-04-30: the page is held back")
    #expect(warning?.place?.file == "docs/b.md" && warning?.place?.range == 13..<24)
    let broken = early.diagnostics.first { $0.code == .brokenLink }
    #expect(
      broken?.notes.map(\.message) == [
        "it exists, but is not published: 'publishDate' holds it back"
      ])
    #expect(pages(try await load(files, on: "2031-05-01")) == ["b.md", "index.md"])
    #expect(pages(try await load(files, on: "2031-04-30", drafts: true)).count == 2)
    // Where nobody knows the day, nothing is risked.
    let unknown = try await load(files)
    #expect(pages(unknown) == ["index.md"])
    #expect(
      unknown.diagnostics.map(\.message).contains {
        $0.hasSuffix("which day it is today is not known: the page is held back")
      })
  }

  @Test func readsThePagesOfZensicalAsItDoes() async throws {
    let folder = try TemporaryFolder()
    try folder.write("# A & B\n\n[x](#a-b) H~x~\n", to: "docs/a.md")
    let docs = folder.url.appending(path: "docs").path
    let before = try await Pipeline.load(docs, from: DiskFileSystem()).diagnostics.map(\.code)
    #expect(before.contains(.brokenAnchor) && before.contains(.foreignSyntax))
    try folder.write("[project]\n", to: "zensical.toml")
    let codes = try await Pipeline.load(docs, from: DiskFileSystem()).diagnostics.map(\.code)
    #expect(codes == [.unreadFile], "\(codes)")
  }

  @Test func holdsAPostBackWhereItsBlogDoes() async throws {
    let blog = "plugins:\n  - blog:\n      blog_dir: news\n      draft_if_future_date: true\n"
    let files = [
      "docs/mkdocs.yml": "docs_dir: .\n\(blog)",
      "docs/news/posts/a.md": "---\ndate:\n  created: 2031-05-01\n---\n# A\n",
      "docs/b.md": "---\ndate: 2031-05-01\n---\n# B\n",
    ]
    let early = try await load(files, on: "2031-04-30")
    #expect(pages(early) == ["b.md"] && early.dependsOnDay)
    let held = early.diagnostics.first { $0.code == .unknownKey }
    #expect(
      held?.message == "'date' is 2031-05-01, and today is 2031-04-30: the page is held back")
    #expect(held?.place?.file == "docs/news/posts/a.md" && held?.place?.range == 21..<31)
    #expect(pages(try await load(files, on: "2031-05-01")) == ["b.md", "news/posts/a.md"])
    var open = files
    open["docs/mkdocs.yml"] = "docs_dir: .\nplugins: [blog]\n"
    #expect(pages(try await load(open, on: "2031-04-30")).count == 2)
  }

  @Test func holdsAPageBackWhoseTimeIsOver() async throws {
    let files = ["docs/a.md": "---\nexpiryDate: 2031-05-01\n---\n# A\n"]
    #expect(pages(try await load(files, on: "2031-04-30")) == ["a.md"])
    #expect(pages(try await load(files, on: "2031-05-01")) == [])
  }

  @Test func readsTheFoldersOfDocusaurus() async throws {
    let loaded = try await load([
      "docs/index.md": "# Home\n",
      "docs/alpha/a.md": "# A\n",
      "docs/alpha/_category_.json": "{\"label\": \"Last things\", \"position\": 9}",
      "docs/beta/b.md": "# B\n",
      "docs/beta/_category_.yml": "label: First things\nposition: 2.5\ncollapsed: true\n",
      "docs/mid.md": "---\nsidebar_position: 4\n---\n# Mid\n",
    ])
    let handbook = loaded.plan.handbook
    #expect(
      handbook.readingOrder.map { handbook.pages[$0].path }
        == ["index.md", "beta/b.md", "mid.md", "alpha/a.md"])
    #expect(handbook.folders.map(\.title).sorted().contains("First things"))
    #expect(handbook.folders.contains { $0.path == "alpha" && $0.title == "Last things" })
  }

  @Test func namesABookInAFolder() async throws {
    let files = [
      "docs/README.md": "# All\n", "docs/guide/book.toml": "[book]\ntitle = \"G\"\n",
      "docs/guide/src/SUMMARY.md": "- [One](one.md)\n", "docs/guide/src/one.md": "# One\n",
    ]
    let found = try await load(files).diagnostics.filter { $0.code == .unreadFile }
    #expect(found.map(\.message) == ["the list of pages of this book is not followed"])
    #expect(found.first?.place?.file == "docs/guide/book.toml")
    #expect(found.first?.notes.map(\.message) == ["name its folder: 'docs/guide/src'"])
    let own = files.merging(["docs/fingerpost.yml": "title: T\n"]) { first, _ in first }
    #expect(try await load(own).diagnostics.filter { $0.code == .unreadFile } == [])
  }

  @Test func readsLinksOfPythonMarkdownBesideAnMkdocsFile() async throws {
    let page = "# T\n\nSee [b]\n[c], [d].\n[c]: #t\n"
    let plain = try await load(["docs/index.md": page])
    #expect(plain.plan.handbook.pages[0].document.references.isEmpty)
    let python = try await load(["docs/index.md": page, "docs/mkdocs.yml": "docs_dir: .\n"])
    #expect(python.plan.handbook.pages[0].document.references.map(\.text) == ["b"])
  }

  @Test func readsSnippetsAndWhatIsAppendedAsAnMkdocsFileSays() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      nav: [b.md, a.md]
      markdown_extensions:
        - pymdownx.snippets:
            auto_append: [includes/all.md]
      """, to: "zensical.yml")
    try folder.write("--8<--\nincludes/words.md\n--8<--\n", to: "includes/all.md")
    try folder.write("[plan]: b.md\n*[API]: interface\n", to: "includes/words.md")
    try folder.write("# A\n\n[The plan][plan]\n\n--8<-- \"docs/parts/p.txt\"\n", to: "docs/a.md")
    try folder.write("# B\n", to: "docs/b.md")
    try folder.write("An API\n", to: "docs/parts/p.txt")
    let docs = folder.url.appending(path: "docs").path
    let loaded = try await Pipeline.load(docs, from: DiskFileSystem())
    #expect(loaded.diagnostics == [])
    let handbook = loaded.plan.handbook
    #expect(handbook.readingOrder.map { handbook.pages[$0].path } == ["b.md", "a.md"])
    let page = try #require(handbook.pages.first { $0.path == "a.md" })
    #expect(page.document.references.map(\.destination) == ["b.md"])
    #expect(String(decoding: page.document.text.bytes, as: UTF8.self).contains("An API"))
  }

  @Test func readsCodeAndQuotesAsABookSays() async throws {
    let loaded = try await load([
      "docs/src/index.md": "\"T\"\n\n```sh\n%x\ny\n```\n\n```py\n!x\ny\n```\n",
      "docs/book.toml":
        "[output.html]\nsmart-punctuation = true\n[output.html.code]\nhidelines = { sh = \"%\", py = \"!\" }\n",
    ])
    let text = String(
      decoding: try #require(loaded.plan.handbook.pages.first).document.text.bytes, as: UTF8.self)
    #expect(text.contains("“T”") && !text.contains("%x") && !text.contains("!x"))
  }

  @Test func includesSnippetsOfFoldersThatAreNamedForThem() async throws {
    let loaded = try await load([
      "docs/mkdocs.yml": """
      docs_dir: .
      exclude_docs: parts/
      markdown_extensions:
        - pymdownx.snippets:
            base_path: [.snippets, parts]
      """,
      "docs/a.md": "# A\n\n--8<-- \"x.md\"\n\n--8<-- \"y.md\"\n\n--8<-- \"z.md\"\n",
      "docs/.snippets/x.md": "One\n", "docs/parts/y.md": "---\ntitle: Y\n---\nTwo\n",
      "docs/parts/z.md": "---\ndraft: true\n---\nThree\n",
    ])
    #expect(pages(loaded) == ["a.md"])
    let text = String(
      decoding: try #require(loaded.plan.handbook.pages.first).document.text.bytes, as: UTF8.self)
    #expect(text.contains("One") && text.contains("Two") && !text.contains("Three"))
    #expect(!text.contains("title: Y"))
    #expect(
      loaded.diagnostics.filter { $0.code == .foreignSyntax }.map(\.message) == [
        "'z.md' is not published, so it is not included: the line is shown as text"
      ])
  }

  @Test func includesNoSnippetThatIsADraftByAList() async throws {
    let loaded = try await load([
      "docs/mkdocs.yml": """
      docs_dir: .
      draft_docs: parts/
      markdown_extensions:
        - pymdownx.snippets: {base_path: parts}
      """,
      "docs/a.md": "# A\n\n--8<-- \"y.md\"\n", "docs/parts/y.md": "Two\n",
    ])
    let text = String(
      decoding: try #require(loaded.plan.handbook.pages.first).document.text.bytes, as: UTF8.self)
    #expect(!text.contains("Two"))
    #expect(
      loaded.diagnostics.filter { $0.code == .foreignSyntax }.map(\.message) == [
        "'y.md' is not published, so it is not included: the line is shown as text"
      ])
  }

  @Test func namesAMissingFileInCode() async throws {
    let loaded = try await load([
      "docs/a.md": "# A\n\n```yaml\n--8<-- \"no.yml\"\n```\n\n```rs\n{{#include b.rs}}\n```\n"
    ])
    let found = loaded.diagnostics.filter { $0.code == .foreignSyntax }
    #expect(
      found.map(\.message) == ["'no.yml' is not there to be included: the line is shown as code"])
    #expect(found.first?.place?.range == 13..<28)
    #expect(found.first?.notes.last?.message == "so it is with 'b.rs'")
    let hidden = try await load([
      "docs/a.md": "# A\n\n```\n{{#include b.md}}\n```\n\n--8<-- \"b.md\"\n",
      "docs/b.md": "---\ndraft: true\n---\nSecret\n",
    ]).diagnostics.filter { $0.code == .foreignSyntax }
    #expect(
      hidden.map(\.message) == [
        "'b.md' is not published, so it is not included: the line is shown as code"
      ])
    #expect(hidden.first?.notes.map(\.message) == ["it is a draft"])
  }
}
