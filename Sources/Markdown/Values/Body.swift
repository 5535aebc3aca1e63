package import HTML

/// The HTML of a document with gaps: `pieces[0] slots[0] pieces[1] slots[1] … pieces[n]`.
package struct Body: Sendable {
  /// The markup of all pieces, one after the other.
  private var bytes: [UInt8]
  /// Where in `bytes` each slot stands.
  private var cuts: [Int]
  package private(set) var slots: [Slot]

  /// An empty body.
  package init() { self.init(capacity: 0) }

  /// An empty body with room for `capacity` bytes.
  init(capacity: Int) {
    bytes = []
    bytes.reserveCapacity(capacity)
    cuts = []
    slots = []
  }

  /// The markup between the slots: always one piece more than there are slots.
  package var pieces: [HTML] {
    var start = 0
    return (cuts + [bytes.count]).map { end in
      defer { start = end }
      return HTML(trusted: bytes[start..<end])
    }
  }

  /// How many bytes of markup there are, slots aside.
  package var count: Int { bytes.count }

  /// Calls `body` with the markup of all pieces, one after the other, and with the place of each slot
  /// in it.
  package func withMarkup<Result>(
    _ body: (UnsafeBufferPointer<UInt8>, [Int]) throws -> Result
  ) rethrows -> Result {
    try bytes.withUnsafeBufferPointer { try body($0, cuts) }
  }

  /// Appends markup behind the last slot.
  package mutating func append(_ html: HTML) { bytes += html.bytes }

  /// Appends a gap.
  package mutating func append(_ slot: Slot) {
    cuts.append(bytes.count)
    slots.append(slot)
  }

  /// The whole, with each gap filled.
  package func filled(with filling: (Slot) -> HTML) -> HTML {
    var html = HTML()
    var start = 0
    bytes.withUnsafeBufferPointer { buffer in
      for (slot, cut) in zip(slots, cuts) {
        html.append(trusted: UnsafeBufferPointer(rebasing: buffer[start..<cut]))
        html.append(filling(slot))
        start = cut
      }
      html.append(trusted: UnsafeBufferPointer(rebasing: buffer[start...]))
    }
    return html
  }

  /// Appends markup that libcmark wrote.
  mutating func append(trusted markup: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: markup)
  }

  /// Appends markup from the source code.
  mutating func append(_ markup: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Appends text, escaped.
  mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { bytes.append(escaping: $0) }
  }

  /// Takes the last bytes off, which have to stand behind the last slot.
  mutating func dropLast(_ count: Int) { bytes.removeLast(count) }
}
