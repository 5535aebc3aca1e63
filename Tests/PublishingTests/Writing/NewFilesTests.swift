import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite struct NewFilesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { "\(folder.url.path)/\(name)" }

  @Test func leavesWhatIsThere() throws {
    try folder.write("mine", to: "a/one.md")
    let new = try NewFiles(at: [path("a/one.md"), path("b/c/two.md")], on: DiskFileSystem())
    #expect(new.present == [path("a/one.md")])
    #expect(new.missing == [path("b/c/two.md")])
    #expect(folder.files == ["a/one.md"], "nothing is written while it looks")
    try new.write { Array("to \($0)".utf8) }
    #expect(try folder.text("a/one.md") == "mine")
    #expect(try folder.text("b/c/two.md") == "to \(path("b/c/two.md"))")
  }

  @Test func leavesWhatCameMeanwhile() throws {
    let new = try NewFiles(at: [path("one.md")], on: DiskFileSystem())
    try folder.write("mine", to: "one.md")
    try new.write { _ in [] }
    #expect(try folder.text("one.md") == "mine")
  }

  /// A link that leads nowhere is something all the same: what is written would go elsewhere.
  @Test func leavesALinkThatLeadsNowhere() throws {
    try FileManager.default.createSymbolicLink(
      atPath: path("one.md"), withDestinationPath: path("elsewhere.md"))
    try NewFiles(at: [path("one.md")], on: DiskFileSystem()).write { _ in [] }
    #expect(!FileManager.default.fileExists(atPath: path("elsewhere.md")))
  }

  @Test func refusesAFileWhereAFolderWouldBe() throws {
    try folder.write("", to: "a")
    #expect(throws: NewFileRefusal.notAFolder(path("a"))) {
      try NewFiles(at: [path("x.md"), path("a/b/one.md")], on: DiskFileSystem())
    }
    #expect(folder.files == ["a"])
  }
}
