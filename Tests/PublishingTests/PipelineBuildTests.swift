import Content
import Diagnostics
import Handbook
import Testing

@testable import Publishing

@Suite struct PipelineBuildTests {
  private func build(_ files: MemoryFileSystem) async throws -> BuildSummary {
    let loaded = try await Pipeline.load("docs", from: files)
    return try await Pipeline.build(loaded, to: "site", on: files)
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
