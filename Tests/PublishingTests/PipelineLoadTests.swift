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
    #expect(loaded.diagnostics.map(\.message) == ["the file is larger than 32 MiB"])
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
        "'log.txt' is larger than 32 MiB, so no page may include it"
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
    #expect(ours.readingOrder.map { ours.pages[$0].path } == ["a.md", "b.md", "c.md"])
  }
}
