import Archive
import Content
import Diagnostics
import Testing

@testable import Publishing

/// Holds that a text is read only where it is asked for, and that what is read then is what was promised.
@Suite struct KnownTextTests {
  private let path = "Content/a.md"

  /// A file system that takes a file to be as it was.
  private func fileSystem(holding text: String, promising promised: String) -> TracingFileSystem {
    let memory = MemoryFileSystem([path: text])
    let stamp = FileStamp(
      kind: 0, size: Int64(promised.utf8.count), identity: 1, modified: 1, changed: 1)
    let fileSystem = TracingFileSystem(memory)
    fileSystem.trust(
      KnownInputs([
        [(path: path, input: KnownInput(stamp: stamp, digest: Digest(promised), isYoung: false))]
      ]))
    return fileSystem
  }

  @Test func givesTheDigestWithoutTheText() throws {
    let fileSystem = fileSystem(holding: "# Another\n", promising: "# A\n")
    let text = try #require(fileSystem.knownText(of: path))
    #expect(text.digest == Digest("# A\n") && !fileSystem.wasMisled)
    #expect(fileSystem.looks.map(\.path) == [path])
  }

  @Test func readsTheTextWhereItIsAskedFor() throws {
    let fileSystem = fileSystem(holding: "# A\n", promising: "# A\n")
    let text = try #require(fileSystem.knownText(of: path))
    #expect(text.bytes == Array("# A\n".utf8))
    #expect(text == SourceFile(path: path, text: "# A\n"))
    #expect(!fileSystem.wasMisled)
  }

  @Test(arguments: ["# B\n", "# A", "# A longer one\n", ""])
  func noticesThatTheTextIsAnother(text: String) throws {
    let fileSystem = fileSystem(holding: text, promising: "# A\n")
    let known = try #require(fileSystem.knownText(of: path))
    // (Places in the text that was promised lie within the one that is given.)
    #expect(known.bytes.count == 4)
    #expect(fileSystem.wasMisled)
  }

  @Test func knowsNoTextThatNoBuildRead() {
    #expect(fileSystem(holding: "", promising: "").knownText(of: "Content/b.md") == nil)
    #expect(MemoryFileSystem().knownText(of: path) == nil)
  }
}
