import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite struct DiskFileSystemTests {
  private let disk = DiskFileSystem()

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
  }

  @Test func saysWhatCannotBeLookedAt() throws {
    let long = String(repeating: "x", count: 300)
    #expect(
      throws: FileFailure(action: "look at", path: long, reason: "File name too long")
    ) { try disk.kind(of: long) }
    #expect(try disk.kind(of: "nowhere") == nil)
    #expect(try disk.kind(of: "nowhere/below") == nil)
  }

  /// C would read the path to its zero.
  @Test func findsNothingAtAPathWithAZero() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "a.txt")
    let path = folder.url.appending(path: "a.txt").path + "\0b"
    #expect(try disk.kind(of: path) == nil)
    #expect(disk.canonical(path) == nil)
    #expect(throws: FileFailure.self) { try disk.read(path) }
  }

  @Test func readsNoPipeThatNobodyWritesTo() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "pipe").path
    #expect(mkfifo(path, 0o600) == 0)
    let reason = "It is a pipe, a device or a folder"
    #expect(throws: FileFailure(action: "read", path: path, reason: reason)) {
      try disk.read(path)
    }
    #expect(throws: FileFailure(action: "read", path: path, reason: reason)) {
      try disk.checkReadable(path)
    }
    #expect(throws: FileFailure.self) { try disk.read("/dev/zero") }
  }

  @Test func readsAStreamToItsEndOrToItsLimit() throws {
    #expect(try disk.readToEnd("/dev/zero", upTo: 100_000) == Array(repeating: 0, count: 100_000))
    #expect(try disk.readToEnd("/proc/self/stat", upTo: 1 << 20).last == 0x0A)
  }

  @Test func marksNamesThatAreNotUTF8() throws {
    let folder = try TemporaryFolder()
    let bytes: [UInt8] = Array("\(folder.url.path)/a".utf8) + [0xFF, 0]
    #expect(bytes.withUnsafeBytes { mkdir($0.baseAddress!, 0o755) } == 0)
    #expect(
      try disk.entries(of: folder.url.path) == [
        FileEntry(name: "a\u{FFFD}", kind: .folder, isNameWhole: false)
      ])
  }
}
