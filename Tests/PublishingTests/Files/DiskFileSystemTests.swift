import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite struct DiskFileSystemTests {
  private let disk = DiskFileSystem()

  @Test func readsBackWhatItWrote() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "a/b/c.txt").path
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0) }
    try disk.write(bytes, to: path)
    #expect(try disk.read(path) == bytes)
    try disk.write([], to: path)
    #expect(try disk.read(path) == [])
    #expect(folder.files == ["a/b/c.txt"])
  }

  @Test func listsEntriesByNameAndKind() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "b.txt")
    try folder.write("x", to: "a/x.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "link").path, withDestinationPath: "b.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "nowhere").path, withDestinationPath: "none")
    let entries = try disk.entries(of: folder.url.path)
    #expect(
      entries == [
        FileEntry(name: "a", kind: .folder),
        FileEntry(name: "b.txt", kind: .file),
        FileEntry(name: "link", kind: .file, isSymbolicLink: true),
        FileEntry(name: "nowhere", kind: nil, isSymbolicLink: true),
      ])
  }

  @Test func saysWhatTheSystemSaid() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "none").path
    #expect(
      throws: FileFailure(action: "read", path: path, reason: "No such file or directory")
    ) {
      try disk.read(path)
    }
    try folder.write("x", to: "file")
    let below = folder.url.appending(path: "file/below").path
    #expect(throws: FileFailure(action: "write", path: below, reason: "Not a directory")) {
      try disk.write([1], to: below)
    }
  }

  @Test func removesFoldersOnlyWhenEmpty() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "full/x.txt")
    let full = folder.url.appending(path: "full").path
    disk.removeIfEmpty(full)
    #expect(disk.kind(of: full) == .folder)
    try disk.remove("\(full)/x.txt")
    disk.removeIfEmpty(full)
    #expect(disk.kind(of: full) == nil)
  }
}
