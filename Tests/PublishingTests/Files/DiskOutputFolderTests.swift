import Content
import Foundation
import TestSupport
import Testing

@testable import Publishing

/// A folder on a real disk that a site is written to.
@Suite struct DiskOutputFolderTests {
  private let scratch: TemporaryFolder
  private let site: String
  private let disk = DiskFileSystem()

  init() throws {
    scratch = try TemporaryFolder()
    site = scratch.url.appending(path: "Site").path
  }

  private func path(_ text: String) throws -> SitePath { try SitePath(text) }

  @Test func readsBackWhatItWrote() throws {
    let output = try disk.openOutput(site)
    defer { output.close() }
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0) }
    let file = try path("a/b/c.txt")
    try output.write(bytes, to: file)
    #expect(try disk.read("\(site)/a/b/c.txt") == bytes)
    #expect(output.holds(bytes, at: file) && !output.holds(bytes.dropLast(), at: file))
    try output.write([], to: file)
    #expect(output.holds([], at: file))
    #expect(scratch.files == ["Site/a/b/c.txt"])
  }

  @Test func replacesWhatAppearedInAFolderThatItMade() throws {
    let output = try disk.openOutput(site)
    defer { output.close() }
    try output.write([1], to: path("a/x.txt"))
    try scratch.write("mine", to: "victim.txt")
    try scratch.write("other", to: "Site/a/y.txt")
    try FileManager.default.createSymbolicLink(
      atPath: "\(site)/a/z.txt", withDestinationPath: "../../victim.txt")
    for name in ["a/y.txt", "a/z.txt"] {
      try output.write([2], to: path(name))
      #expect(try output.holds([2], at: path(name)))
    }
    #expect(scratch.files == ["Site/a/x.txt", "Site/a/y.txt", "Site/a/z.txt", "victim.txt"])
    #expect(try scratch.text("victim.txt") == "mine")
  }

  @Test func replacesAFileWholeInAFolderThatWasThere() throws {
    try scratch.write("old", to: "Site/a/x.txt")
    let output = try disk.openOutput(site)
    defer { output.close() }
    let old = try #require(FileHandle(forReadingAtPath: "\(site)/a/x.txt"))
    try output.write(Array("new".utf8), to: path("a/x.txt"))
    #expect(try old.readToEnd() == Data("old".utf8))
    #expect(try scratch.text("Site/a/x.txt") == "new")
  }

  @Test(arguments: [255, 254, 240]) func writesNamesOfTheFullLength(count: Int) throws {
    let output = try disk.openOutput(site)
    defer { output.close() }
    let name = String(repeating: "n", count: count)
    try output.write([1], to: path("a/\(name)"))
    #expect(scratch.files == ["Site/a/\(name)"])
  }

  @Test func removesFoldersOnlyWhenEmpty() throws {
    let output = try disk.openOutput(site)
    defer { output.close() }
    try output.write([1], to: path("full/x.txt"))
    try output.removeIfEmpty(path("full"))
    #expect(try disk.kind(of: "\(site)/full") == .folder)
    try output.remove(path("full/x.txt"))
    try output.removeIfEmpty(path("full"))
    #expect(try disk.kind(of: "\(site)/full") == nil)
    // The folder was open, and is another one now.
    try output.write([2], to: path("full/y.txt"))
    #expect(scratch.files == ["Site/full/y.txt"])
  }

  @Test func goesOnWhereAFolderWasRemovedMeanwhile() throws {
    let output = try disk.openOutput(site)
    defer { output.close() }
    try output.write([1], to: path("a/b/x.txt"))
    try FileManager.default.removeItem(atPath: "\(site)/a")
    try output.write([2], to: path("a/b/y.txt"))
    #expect(scratch.files == ["Site/a/b/y.txt"])
  }

  @Test func failsWhereTheWholeFolderWasRemovedMeanwhile() throws {
    let output = try disk.openOutput(site)
    defer { output.close() }
    try output.write([1], to: path("a/x.txt"))
    try FileManager.default.removeItem(atPath: site)
    #expect(throws: FileFailure.self) { try output.write([2], to: path("a/y.txt")) }
    #expect(scratch.files == [])
  }

  @Test func followsNoLinkAboveAFileNorAtIt() throws {
    let output = try disk.openOutput(site)
    defer { output.close() }
    try scratch.write("mine", to: "victim/x.txt")
    try FileManager.default.createSymbolicLink(
      atPath: "\(site)/out", withDestinationPath: "../victim")
    try FileManager.default.createSymbolicLink(
      atPath: "\(site)/file", withDestinationPath: "../victim/x.txt")
    #expect(throws: FileFailure.self) { try output.write([1], to: path("out/x.txt")) }
    try output.remove(path("out/x.txt"))
    #expect(try !output.holds(Array("mine".utf8), at: path("file")))
    #expect(try output.entries(of: path("out")) == [])
    #expect(
      try output.entries(of: nil) == [
        FileEntry(name: "file", kind: nil, isSymbolicLink: true),
        FileEntry(name: "out", kind: nil, isSymbolicLink: true),
      ])
    #expect(try scratch.text("victim/x.txt") == "mine")
  }

  @Test func keepsASecondBuildOutAndSaysWhoHoldsTheFolder() throws {
    let first = try disk.openOutput(site)
    try first.sign()
    let reason = "process \(getpid()) is writing to it; nothing was written"
    #expect(throws: FileFailure(action: "write to", path: site, reason: reason)) {
      try disk.openOutput(site)
    }
    first.close()
    #expect(scratch.files == [])
    let second = try disk.openOutput(site)
    second.close()
  }

  @Test func removesNoFileThatIsWholeAsAPart() throws {
    let output = try disk.openOutput(site)
    defer { output.close() }
    try scratch.write("x", to: "Site/a.txt")
    try scratch.write("x", to: "Site/.fingerpost-part-1-2")
    try output.removePart("a.txt", in: nil)
    try output.removePart(".fingerpost-part-1-2", in: nil)
    #expect(scratch.files == ["Site/a.txt"])
  }
}
