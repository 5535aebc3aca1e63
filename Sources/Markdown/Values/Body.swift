internal import Bytes
package import HTML
package import Words

/// The HTML of a document with gaps: `pieces[0] gaps[0] pieces[1] gaps[1] … pieces[n]`.
package struct Body: Sendable {
  /// The markup of all pieces, one after the other.
  var bytes: [UInt8]
  /// Where in `bytes` each placeholder is.
  var cuts: [Int]
  package internal(set) var placeholders: [Placeholder]

  /// An empty body.
  package init() { self.init(capacity: 0) }

  /// An empty body with room for `capacity` bytes.
  init(capacity: Int) {
    bytes = []
    bytes.reserveCapacity(capacity)
    cuts = []
    placeholders = []
  }

  /// The markup between the placeholders: always one piece more than there are placeholders.
  package var pieces: [HTML] {
    var start = 0
    return (cuts + [bytes.count]).map { end in
      defer { start = end }
      return HTML(trusted: bytes[start..<end])
    }
  }

  /// How many bytes of markup there are, placeholders aside.
  package var count: Int { bytes.count }

  /// Appends markup behind the last placeholder.
  package mutating func append(_ html: HTML) { bytes += html.bytes }

  /// Appends a gap.
  package mutating func append(_ placeholder: Placeholder) {
    cuts.append(bytes.count)
    placeholders.append(placeholder)
  }

  /// The whole, with each gap filled.
  ///
  /// - Parameter fill: appends what goes into a gap.
  package func filled(with fill: (Placeholder, inout HTML) -> Void) -> HTML {
    var html = HTML()
    html.reserveCapacity(bytes.count + 48 * cuts.count)
    var start = 0
    bytes.withUnsafeBufferPointer { buffer in
      for (placeholder, cut) in zip(placeholders, cuts) {
        html.append(trusted: UnsafeBufferPointer(rebasing: buffer[start..<cut]))
        fill(placeholder, &html)
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
    text.withBytes { bytes.append(escaping: $0) }
  }

  /// Gives back what only more placeholders would need.
  mutating func trim() {
    cuts = cuts.withUnsafeBufferPointer(Array.init)
    placeholders = placeholders.withUnsafeBufferPointer(Array.init)
  }

  /// Takes the last bytes off, which have to follow the last placeholder.
  mutating func dropLast(_ count: Int) { bytes.removeLast(count) }
}

/// What a document leaves open in its HTML, and what has to be written there.
///
/// The number is the index of a reference in ``Document/references``, or of an include in
/// ``Document/includes``.
package enum Placeholder: Sendable, Hashable {
  /// The value of a URL attribute, without its quotes: `<a href="` here `">`.
  case url(Int)
  /// The attributes of an image that depend on its file, `src="…"` first: `<img ` here ` alt="…" />`.
  case image(Int)
  /// The attributes for the size of an image in raw HTML, with the space before them, or nothing.
  case size(Int)
  /// The start tag of a citation; the author's words follow, if there are any.
  case citationStart(Int)
  /// The end tag of a citation.
  case citationEnd(Int)
  /// A code block with the text of another file; see ``Include/html(for:)``.
  case include(Int)
  /// One of our own words as the content of an element, with what it is about.
  case word(Word, String)
  /// One of our own words as the value of an attribute, with what it is about.
  case label(Word, String)
  /// An embed, in the place of a paragraph of its own or, with `isInline`, within a paragraph.
  case embed(Int, isInline: Bool)
}
