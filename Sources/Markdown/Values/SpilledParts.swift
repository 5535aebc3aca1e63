internal import Archive

/// The long parts of a document, of which body and text lie outside memory: a large handbook has more
/// of them than memory should hold.
final class SpilledParts: Sendable {
  let references: [Reference]
  let anchors: [Anchor]
  private let bodyRange: Range<Int>
  private let textRange: Range<Int>
  private let spill: any Spill
  private let read: @Sendable () -> Document

  /// Puts body and text away; nil where that cannot be done.
  ///
  /// - Parameter reading: reads the document again, where they cannot be had back.
  init?(
    _ body: Body, _ text: PlainText, _ references: [Reference], _ anchors: [Anchor],
    in spill: any Spill, reading: @escaping @Sendable () -> Document
  ) {
    guard let bodyRange = Self.put(body, in: spill), let textRange = Self.put(text, in: spill)
    else { return nil }
    (self.references, self.anchors) = (references, anchors)
    (self.bodyRange, self.textRange) = (bodyRange, textRange)
    self.spill = spill
    read = reading
  }

  var body: Body { value(in: bodyRange) ?? read().body }
  var text: PlainText { value(in: textRange) ?? read().text }

  private static func put(_ value: some Archivable, in spill: any Spill) -> Range<Int>? {
    var writer = ArchiveWriter()
    writer.append(value)
    return spill.put(writer.bytes)
  }

  private func value<Value: Archivable>(in range: Range<Int>) -> Value? {
    spill.bytes(in: range)?.withUnsafeBytes { bytes in
      var reader = ArchiveReader(bytes)
      return try? reader.value(Value.self)
    }
  }
}
