import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite struct StampReaderTests {
  /// The stamps of files as one reader takes them, in the order of their paths, and as each is by itself.
  private func stamps(
    of paths: [String], _ subject: BuildRecord.Entry.Subject
  ) -> (read: [FileStamp?], each: [FileStamp?]) {
    var writer = RecordWriter()
    for path in paths {
      writer.append(
        BuildRecord.Entry(subject: subject, path: path, stamp: nil, digest: nil, isYoung: false))
    }
    let read = writer.bytes.withUnsafeBytes { bytes in
      var (reader, stamps) = (RecordReader(bytes), StampReader())
      return paths.map { _ in reader.entry().flatMap { stamps.stamp(of: $0) } }
    }
    return (read, paths.map { FileStamp($0, ofLink: subject == .output) })
  }

  @Test(arguments: [BuildRecord.Entry.Subject.input, .output])
  func takesTheStampThatEachFileHas(subject: BuildRecord.Entry.Subject) throws {
    let folder = try TemporaryFolder()
    for path in ["a.md", "b.md", "b/a.md", "b/b.md", "b/c.md", "bc/a.md", "bc/b.md"] {
      try folder.write(path, to: path)
    }
    let root = folder.url.path
    try FileManager.default.createSymbolicLink(
      atPath: "\(root)/b/link.md", withDestinationPath: "../bc/a.md")
    try FileManager.default.createSymbolicLink(
      atPath: "\(root)/bd", withDestinationPath: "bc")
    let paths = [
      "a.md", "b.md", "c.md", "b", "b/a.md", "b/b.md", "b/link.md", "b/c.md", "b/none.md",
      "bc/a.md", "bc/b.md", "bd/a.md", "bd/b.md", "none/a.md", "none/b.md", "b/a.md", "a.md/b.md",
      "a.md/c.md",
    ].map { "\(root)/\($0)" }
    let (read, each) = stamps(of: paths, subject)
    #expect(read == each)
    #expect(
      each.map { $0 == nil } == [
        false, false, true, false, false, false, false, false, true, false, false, false, false,
        true,
        true, false, true, true,
      ])
    #expect((each[6] == each[9]) == (subject == .input))
  }

  @Test func takesTheStampsOfRelativePaths() {
    let (read, each) = stamps(of: ["Package.swift", "none.swift", "."], .input)
    #expect(read == each)
  }
}
