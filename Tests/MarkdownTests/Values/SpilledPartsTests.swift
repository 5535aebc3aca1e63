import Archive
import Diagnostics
import Synchronization
import Testing
import Words

@testable import Markdown

@Suite struct SpilledPartsTests {
  /// Bytes that are put away one behind the other, after three that are nobody's.
  private final class Store: Spill {
    let stored = Mutex<[UInt8]>([0xFF, 0xFF, 0xFF])
    /// Whether nothing can be had back.
    let isLost = Mutex(false)

    func put(_ bytes: [UInt8]) -> Range<Int>? {
      stored.withLock { stored in
        stored += bytes
        return stored.count - bytes.count..<stored.count
      }
    }

    func bytes(in range: Range<Int>) -> [UInt8]? {
      isLost.withLock { $0 } ? nil : stored.withLock { Array($0[range]) }
    }
  }

  /// A place that takes nothing.
  private struct Full: Spill {
    func put(_: [UInt8]) -> Range<Int>? { nil }
    func bytes(in _: Range<Int>) -> [UInt8]? { nil }
  }

  private let document = MarkdownParser.parse(
    SourceFile(
      path: "a.md", text: "# A\n\n[b](c.md) ![d](e.png) <rule:f>\n\n> [!NOTE]\n> Mind.\n\n## G\n")
  ).document

  private func isEqual(_ left: Document, _ right: Document) -> Bool {
    left.body.pieces == right.body.pieces && left.body.placeholders == right.body.placeholders
      && left.text == right.text && left.beginning == right.beginning
      && left.references == right.references && left.anchors == right.anchors
      && left.referenceCount == right.referenceCount && left.headings == right.headings
  }

  @Test func givesBackWhatWasPutAway() {
    let store = Store()
    let spilled = document.spilled(to: store, reading: { Document() })
    #expect(document.body.placeholders.count > 3 && document.text.citations.count == 1)
    #expect(isEqual(spilled, document))
    // What was put away once is not put away again.
    let size = store.stored.withLock(\.count)
    #expect(isEqual(spilled.spilled(to: store, reading: { Document() }), document))
    #expect(size > 200 && store.stored.withLock(\.count) == size)
  }

  @Test func readsTheDocumentAgainWhereNothingIsGivenBack() {
    let store = Store()
    let spilled = document.spilled(to: store, reading: { [document] in document })
    store.isLost.withLock { $0 = true }
    #expect(isEqual(spilled, document))
    store.isLost.withLock { $0 = false }
    store.stored.withLock { $0 = Array(repeating: 0xFF, count: $0.count) }
    #expect(isEqual(spilled, document))
  }

  @Test func keepsInMemoryWhatCannotBePutAway() {
    #expect(isEqual(document.spilled(to: Full(), reading: { Document() }), document))
  }

  @Test func archivesEveryKindOfPlaceholder() throws {
    let all: [Placeholder] = [
      .url(0), .image(1), .size(200), .citationStart(3), .citationEnd(4), .include(70_000),
      .word(.next, ""), .label(.search, "what it is about"), .embed(8, isInline: true),
      .embed(9, isInline: false),
    ]
    var body = Body()
    for (number, placeholder) in all.enumerated() {
      body.append(escaping: String(repeating: "ä<", count: number))
      body.append(placeholder)
    }
    var writer = ArchiveWriter()
    writer.append(body)
    let bytes = writer.bytes
    let read = try bytes.withUnsafeBytes { bytes in
      var reader = ArchiveReader(bytes)
      let body = try reader.value(Body.self)
      #expect(reader.isAtEnd)
      return body
    }
    #expect(read.placeholders == all && read.pieces == body.pieces && read.count == body.count)
    for end in bytes.indices {
      #expect(throws: ArchiveDamage.self) {
        try Array(bytes[..<end]).withUnsafeBytes { bytes in
          var reader = ArchiveReader(bytes)
          _ = try reader.value(Body.self)
        }
      }
    }
  }
}
