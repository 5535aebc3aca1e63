import Archive
import Diagnostics
import Testing

@testable import Markdown

@Suite struct KeptListsTests {
  private let document = MarkdownParser.parse(
    SourceFile(path: "a.md", text: "# A\n\n[b](c.md) ![d](e.png) <rule:f>\n\n## G\n")
  ).document

  private var lists: KeptLists {
    KeptLists(references: document.references, anchors: document.anchors)
  }

  private func kept(_ lists: KeptLists, reading other: Document) -> Document {
    Document(
      beginning: document.beginning, headings: [], lists: lists, includes: [],
      parts: [], isPartial: false, reading: { other })
  }

  @Test func givesTheListsThatItKept() {
    #expect(lists.references?.map(\.destination) == ["c.md", "e.png", "f"])
    #expect(lists.anchors?.map(\.id) == ["a", "g"])
    let kept = kept(lists, reading: Document())
    #expect(kept.references == document.references && kept.anchors == document.anchors)
    #expect(kept.referenceCount == document.referenceCount)
  }

  @Test func readsTheFileAgainWhereTheListsAreDamaged() throws {
    var writer = ArchiveWriter()
    writer.append(lists)
    var bytes = writer.bytes
    // The number of references, behind the number of all bytes.
    #expect(bytes[1] == 3)
    bytes[1] = 100
    let damaged = try bytes.withUnsafeBytes { bytes in
      var reader = ArchiveReader(bytes)
      return try KeptLists(from: &reader)
    }
    #expect(damaged.references == nil)
    let kept = kept(damaged, reading: document)
    #expect(kept.references == document.references && kept.anchors == document.anchors)
  }
}
