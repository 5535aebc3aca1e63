import Content
import Diagnostics
import Foundation
import Handbook
import Planning
import TestSupport
import Testing

@testable import Publishing

@Suite struct PipelineLoadTests {
  @Test func leavesOutAFileThatIsTooLargeWithoutReadingIt() async throws {
    let folder = try TemporaryFolder()
    try folder.write("# Home\n\n[Large](large.md)\n", to: "index.md")
    let large = folder.url.appending(path: "large.md")
    try Data().write(to: large)
    // A hole takes no room on the disk.
    try FileHandle(forWritingTo: large).truncate(atOffset: 1 << 36)
    let loaded = try await Pipeline.load(folder.url.path, from: DiskFileSystem())
    #expect(loaded.diagnostics.map(\.code.rawValue) == ["too-large"])
    #expect(loaded.diagnostics.map(\.message) == ["the file is larger than 4 MiB"])
    #expect(loaded.plan.handbook.pages.map(\.path) == ["index.md"])
  }

  @Test func leavesOutAnIncludedTextThatIsTooLarge() async throws {
    let folder = try TemporaryFolder()
    try folder.write("# Home\n\n```text src=\"log.txt\"\n```\n", to: "index.md")
    let log = folder.url.appending(path: "log.txt")
    try Data().write(to: log)
    let handle = try FileHandle(forWritingTo: log)
    try handle.truncate(atOffset: UInt64(InputLimits.fileSize))
    let largest = try await Pipeline.load(folder.url.path, from: DiskFileSystem())
    #expect(largest.diagnostics.map(\.message) == [])
    #expect(
      largest.plan.handbook.files.includedTexts["log.txt"]?.count == InputLimits.fileSize)
    try handle.truncate(atOffset: 1 << 36)
    let loaded = try await Pipeline.load(folder.url.path, from: DiskFileSystem())
    #expect(loaded.diagnostics.map(\.code.rawValue) == ["include-missing"])
    #expect(
      loaded.diagnostics.map(\.message) == [
        "'log.txt' is larger than 4 MiB, so no page may include it"
      ])
    #expect(loaded.plan.handbook.files.includedTexts == [:])
  }

  @Test func readsOnlyTheHeadOfEachImageOnce() async throws {
    let files = MemoryFileSystem([
      "docs/index.md": "![a](a.gif) ![a](a.gif#x)\n\n<img src=\"b/c.gif\"> [d](d.gif)\n"
    ])
    files.set("docs/a.gif", Array("GIF89a".utf8) + [3, 0, 2, 0])
    files.set(
      "docs/b/c.gif", Array("GIF89a".utf8) + [5, 0, 4, 0] + [UInt8](repeating: 0, count: 9000))
    files.set("docs/d.gif", Array("GIF89a".utf8) + [7, 0, 6, 0])
    let handbook = try await Pipeline.load("docs", from: files).plan.handbook
    let sizes = handbook.files.imageSizes.mapValues { "\($0.width)x\($0.height)" }
    #expect(sizes == ["a.gif": "3x2", "b/c.gif": "5x4"])
  }

  @Test func takesTheOrderOfAnMkdocsFileAboveTheContent() async throws {
    let folder = try TemporaryFolder()
    try folder.write("nav:\n  - b.md\n  - Alpha: a.md\n", to: "mkdocs.yml")
    for name in ["a", "b", "c"] { try folder.write("# \(name)\n", to: "docs/\(name).md") }
    let docs = folder.url.appending(path: "docs").path
    let handbook = try await Pipeline.load(docs, from: DiskFileSystem()).plan.handbook
    #expect(handbook.readingOrder.map { handbook.pages[$0].path } == ["b.md", "a.md", "c.md"])
    #expect(handbook.pages.map(\.navTitle) == ["Alpha", "b", "c"])
    try folder.write("title: Ours\n", to: "docs/fingerpost.yml")
    let ours = try await Pipeline.load(docs, from: DiskFileSystem()).plan.handbook
    #expect(ours.readingOrder.map { ours.pages[$0].path } == ["b.md", "a.md", "c.md"])
    #expect(ours.title == "Ours")
    #expect(ours.pages.map(\.address.path) == ["a.html", "index.html", "c.html"])
  }

  @Test func namesWhatAListOfPagesHasAndIsNotThere() async throws {
    let files = MemoryFileSystem([
      "docs/SUMMARY.md": "# Summary\n\n- [A](a.md)\n- [B](b.md)\n- [C](c.md)\n- [D]()\n",
      "docs/a.md": "# A\n", "docs/c.md": "---\ndraft: true\n---\n# C\n",
    ])
    let loaded = try await Pipeline.load("docs", from: files)
    #expect(
      loaded.diagnostics.map(\.message) == ["'b.md' is in this list of pages and not there"])
    #expect(loaded.diagnostics.first?.place?.file == "docs/SUMMARY.md")
  }

  @Test func saysWhyAPageIsTakenForADraft() async throws {
    let files = MemoryFileSystem([
      "docs/index.md": "# A\n", "docs/b.md": "---\nprivate: true\n---\n# B\n",
    ])
    let loaded = try await Pipeline.load("docs", from: files)
    #expect(loaded.plan.handbook.pages.map(\.path) == ["index.md"])
    #expect(
      loaded.diagnostics.map(\.message) == [
        "front matter has no key 'private': the page is taken for a draft"
      ])
  }

  @Test func leavesOutWhatAnMkdocsFileAboveTheContentExcludes() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      docs_dir: docs
      exclude_docs: |
        secret/
        *.tmp.md
        !keep.tmp.md
      draft_docs: wip/
      """, to: "mkdocs.yml")
    let paths = ["index.md", "secret/a.md", "b.tmp.md", "keep.tmp.md", "wip/c.md", "sub/d.md"]
    for path in paths {
      try folder.write("[x](../secret/a.md) [y](/wip/c.md)\n", to: "docs/\(path)")
    }
    let docs = folder.url.appending(path: "docs").path
    let loaded = try await Pipeline.load(docs, from: DiskFileSystem())
    #expect(loaded.plan.handbook.pages.map(\.path) == ["index.md", "keep.tmp.md", "sub/d.md"])
    let last = loaded.diagnostics.filter { $0.place?.file.hasSuffix("d.md") == true }
    #expect(
      last.flatMap(\.notes).map(\.message) == [
        "it exists, but is not published: 'exclude_docs' in mkdocs.yml leaves it out",
        "it exists, but is not published: 'draft_docs' in mkdocs.yml leaves it out",
      ])
    var options = LoadOptions()
    options.includesDrafts = true
    let drafts = try await Pipeline.load(docs, options: options, from: DiskFileSystem())
    #expect(drafts.plan.handbook.pages.map(\.path).contains("wip/c.md"))
    // A part of the documents is looked at as a part of them.
    let part = try await Pipeline.load("\(docs)/secret", from: DiskFileSystem())
    #expect(part.plan.handbook.pages.isEmpty)
  }

  @Test func leavesOutPagesOutsideTheFolderOfAnotherTool() async throws {
    let folder = try TemporaryFolder()
    try folder.write("docs_dir: text\n", to: "mkdocs.yml")
    for path in ["README.md", "tests/a.md", "text/index.md", "text/b.md"] {
      try folder.write("# A\n\n[x](/README.md)\n", to: path)
    }
    let loaded = try await Pipeline.load(folder.url.path, from: DiskFileSystem())
    #expect(loaded.plan.handbook.pages.map(\.path) == ["text/b.md", "text/index.md"])
    let first = try #require(loaded.diagnostics.first { $0.code == .unlistedPage })
    #expect(first.message == "'README.md' and 1 more outside 'text' are not published")
    #expect(first.place?.file.hasSuffix("mkdocs.yml") == true)
    #expect(
      first.notes.map(\.message) == [
        "mkdocs.yml has the pages in 'text'; a fingerpost.yml beside it publishes all"
      ])
    let links = loaded.diagnostics.filter { $0.code == .brokenLink }
    #expect(
      links.first?.notes.map(\.message) == [
        "it exists, but is not published: it lies outside 'text', where mkdocs.yml has the pages"
      ])
    try folder.write("title: All\n", to: "fingerpost.yml")
    let all = try await Pipeline.load(folder.url.path, from: DiskFileSystem())
    #expect(all.plan.handbook.pages.count == 4)
  }

  /// The cause is told, and what follows from it is not.
  @Test func looksForNoAnchorWhereAPluginWouldWriteIt() async throws {
    let folder = try TemporaryFolder()
    try folder.write("# A\n\n::: pkg.mod\n", to: "api.md")
    try folder.write("# B\n\n[x](api.md#pkg.mod.f) [y](b.md#no)\n", to: "b.md")
    let loaded = try await Pipeline.load(folder.url.path, from: DiskFileSystem())
    #expect(
      loaded.diagnostics.map(\.message) == [
        "what a plugin would write in the place of this line is not read",
        "'b.md' has no anchor '#no'",
      ])
  }

  @Test func namesTheRedirectsOfABook() async throws {
    let folder = try TemporaryFolder()
    try folder.write("# A\n", to: "src/a.md")
    try folder.write("# Summary\n\n- [A](a.md)\n", to: "src/SUMMARY.md")
    let book = "[book]\ntitle = \"B\"\n\n[output.html.redirect]\n\"/old.html\" = \"a.html\"\n"
    try folder.write(book, to: "book.toml")
    let src = folder.url.appending(path: "src").path
    let loaded = try await Pipeline.load(src, from: DiskFileSystem())
    #expect(loaded.diagnostics.map(\.code) == [.unreadFile])
    #expect(loaded.diagnostics.map(\.message) == ["the redirect of this book is not made"])
    #expect(loaded.diagnostics.first?.place?.file.hasSuffix("book.toml") == true)
  }

  @Test(arguments: ["docs/.vitepress/config.mts", "sidebars.js", "zensical.toml"])
  func namesTheSettingsOfAnotherToolThatAreNotRead(path: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write("# A\n", to: "docs/index.md")
    try folder.write("x", to: path)
    let docs = folder.url.appending(path: "docs").path
    let loaded = try await Pipeline.load(docs, from: DiskFileSystem())
    let first = try #require(loaded.diagnostics.first)
    #expect(first.code == .unreadFile && loaded.diagnostics.count == 1)
    #expect(first.message == "titles and the order of pages are not read from this file")
    let below = path.hasPrefix("docs/") ? String(path.dropFirst(5)) : "../\(path)"
    #expect(first.place?.file == "\(docs)/\(below)")
    try folder.write("title: A\n", to: "docs/fingerpost.yml")
    let own = try await Pipeline.load(docs, from: DiskFileSystem())
    #expect(own.diagnostics.isEmpty)
  }

  @Test func publishesAllWhereNoPageIsInTheFolderOfAnotherTool() async throws {
    let folder = try TemporaryFolder()
    try folder.write("[book]\nsrc = \"text\"\n", to: "book.toml")
    try folder.write("", to: "text/x.txt")
    try folder.write("# A\n", to: "README.md")
    let loaded = try await Pipeline.load(folder.url.path, from: DiskFileSystem())
    #expect(loaded.plan.handbook.pages.map(\.path) == ["README.md"])
  }

  @Test func takesNameAndAddressesOfABook() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      [book]
      title = "The \\"Book\\""
      language = 'de'
      src = "text"
      [output.html]
      git-repository-url = "https://example.org/book"
      edit-url-template = "https://example.org/edit/{path}"
      """, to: "book.toml")
    try folder.write("# Summary\n\n- [One](one.md)\n", to: "text/SUMMARY.md")
    try folder.write("# First\n", to: "text/one.md")
    try folder.write("# Two\n", to: "text/two.md")
    let docs = folder.url.appending(path: "text").path
    let loaded = try await Pipeline.load(docs, from: DiskFileSystem())
    let configuration = loaded.plan.handbook.configuration
    #expect(configuration.title == "The \"Book\"" && configuration.language == "de")
    #expect(configuration.repository == "https://example.org/book")
    #expect(configuration.editURL == "https://example.org/edit/text/{path}")
    #expect(loaded.plan.handbook.pages.map(\.address.path) == ["index.html", "two.html"])
    #expect(loaded.diagnostics.map(\.message) == ["'two.md' is not in this list of pages"])
    try folder.write("title: Ours\nlanguage: fr\n", to: "text/fingerpost.yml")
    let ours = try await Pipeline.load(docs, from: DiskFileSystem()).plan.handbook
    #expect(ours.title == "Ours" && ours.configuration.language == "fr")
  }

  @Test func publishesNoPageWhoseFrontMatterIsNotInItsPlace() async throws {
    let files = MemoryFileSystem([
      "docs/index.md": "[a](a.md) [b](b.md) [c](c.md)\n",
      "docs/a.md": "---\ntitle: A\n--\n\nA\n", "docs/b.md": "# B\n\n---\ndraft: true\n---\n",
      "docs/c.md": "# C\n\n---\n\nTitle: no front matter\n\n---\n",
    ])
    let loaded = try await Pipeline.load("docs", from: files)
    #expect(loaded.plan.handbook.pages.map(\.path) == ["c.md", "index.md"])
    #expect(
      loaded.diagnostics.map(\.message) == [
        "the front matter is not closed", "the front matter does not begin at the first line",
      ])
  }

  @Test func readsPagesWithOtherEndings() async throws {
    let files = MemoryFileSystem([
      "docs/index.md": "[a](a.markdown) [b](B.MD) [c](c.mkd) [d](a.txt)\n", "docs/a.markdown": "A",
      "docs/B.MD": "B", "docs/c.mkd": "C", "docs/a.txt": "x",
    ])
    let loaded = try await Pipeline.load("docs", from: files)
    #expect(
      loaded.plan.handbook.pages.map(\.address.path) == [
        "B.html", "a.html", "c.html", "index.html",
      ])
    #expect(loaded.diagnostics == [])
    #expect(loaded.plan.handbook.pages.map(\.title) == ["B", "A", "C", "Index"])
  }

  @Test func leavesOutTheFilesOfAgentsUnlessTheyAreNamed() async throws {
    let texts = [
      "docs/index.md": "[x](CLAUDE.md)\n", "docs/AGENTS.md": "A", "docs/CLAUDE.md": "C",
      "docs/a/SKILL.md": "S", "docs/agents.md": "About agents",
    ]
    let loaded = try await Pipeline.load("docs", from: MemoryFileSystem(texts))
    #expect(loaded.plan.handbook.pages.map(\.path) == ["agents.md", "index.md"])
    #expect(loaded.diagnostics.map(\.code) == [.forAgents, .brokenLink])
    #expect(
      loaded.diagnostics[0].message == "'AGENTS.md' is written for coding agents, so it is not "
        + "published, nor are 'CLAUDE.md' and 'a/SKILL.md'")
    #expect(
      loaded.diagnostics[1].notes.map(\.message) == [
        "it exists, but is not published: it is written for coding agents; name it under "
          + "'publish' in fingerpost.yml"
      ])
    let named = texts.merging(["docs/fingerpost.yml": "publish: [CLAUDE.md]\nexclude: [a/]\n"]) {
      $1
    }
    let other = try await Pipeline.load("docs", from: MemoryFileSystem(named))
    #expect(other.plan.handbook.pages.map(\.path) == ["CLAUDE.md", "agents.md", "index.md"])
    #expect(
      other.diagnostics.filter { $0.code == .forAgents }.map(\.message) == [
        "'AGENTS.md' is written for coding agents, so it is not published"
      ])
  }
}
