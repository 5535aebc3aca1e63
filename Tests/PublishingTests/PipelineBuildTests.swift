import Content
import Diagnostics
import Foundation
import Handbook
import Testing

@testable import Publishing

@Suite struct PipelineBuildTests {
  private func build(_ files: MemoryFileSystem) async throws -> BuildSummary {
    let loaded = try await Pipeline.load("docs", from: files)
    return try await Pipeline.build(loaded, to: "site", on: files)
  }

  @Test func givesEachPageOneHeadingOfTheFirstLevel() async throws {
    let files = MemoryFileSystem([
      "docs/SUMMARY.md":
        "# Summary\n\n- [Home](index.md)\n- [First steps](a.md)\n- [Other](b.md)\n",
      "docs/index.md": "# Home\n", "docs/a.md": "## First Steps\n\nText.\n\n## More\n\n## Last\n",
      "docs/b.md": "---\ntitle: Template\n---\n<!-- a -->\n<!-- b -->\n# {title}\n\nText.\n",
    ])
    _ = try await build(files)
    let promoted = try #require(files.text("site/a.html"))
    #expect(promoted.contains("<title>First steps · "))
    #expect(promoted.contains("<h1 id=\"first-steps\">First Steps</h1>\n"))
    #expect(
      !promoted.contains("<h2 id=\"first-steps\"") && !promoted.contains("href=\"#first-steps\""))
    let template = try #require(files.text("site/b.html"))
    #expect(template.components(separatedBy: "<h1").count == 2)
    #expect(template.contains("<h1 id=\"title\">{title}</h1>"))
    #expect(template.contains("<!-- a -->\n<!-- b -->\n<p>Text.</p>"))
  }

  @Test func leavesWhatLiesInTheFolderOfTheIndexAndIsNotItsOwn() async throws {
    let files = MemoryFileSystem(["docs/index.md": "# Home\n\nText.\n"])
    let first = try await build(files)
    let others = ["notes.txt", ".htaccess"].map { "site/assets/search/\($0)" }
    for path in others { files.set(path, Array("mine".utf8)) }
    let second = try await build(files)
    #expect(second.paths == first.paths && second.written == 0 && second.removed == 0)
    for path in others { #expect(files.text(path) == "mine") }
  }

  @Test func writesNothingWhereSomethingIsInTheWayOfTheIndex() async throws {
    let files = MemoryFileSystem(["docs/index.md": "# Home\n\nText.\n"])
    _ = try await build(files)
    let shard = "assets/search/p-0.js"
    let manifest = try #require(files.text("site/.fingerpost-site"))
    let others = manifest.split(separator: "\n").filter { $0 != shard }.joined(separator: "\n")
    files.set("site/.fingerpost-site", Array("\(others)\n".utf8))
    files.set("docs/index.md", Array("# Home\n\nOther text.\n".utf8))
    let before = files.written.count
    await #expect(throws: OutputRefusal.foreignFile("site/\(shard)")) { try await build(files) }
    #expect(files.written.count == before)
  }

  @Test func saysBeforeItWritesThatAFileCannotBeCopied() async throws {
    let files = MemoryFileSystem(
      [
        "docs/index.md": "# Home\n\n[a](a.pdf), [b](b.pdf)\n", "docs/a.pdf": "a", "docs/b.pdf": "b",
      ],
      unreadable: ["docs/b.pdf"])
    let loaded = try await Pipeline.load("docs", from: files)
    #expect(
      loaded.diagnostics.map(\.message) == ["the file cannot be read: Permission denied"])
    #expect(loaded.diagnostics.map(\.place?.file) == ["docs/b.pdf"])
  }
}
