internal import Bytes
internal import HTML

/// The body of a page among others: its ids and what leads to them are made its own, its headings go
/// down a level below the sheet's, and its images are there before anyone prints.
struct SheetBody {
  private let source: UnsafeBufferPointer<UInt8>
  /// What goes before each id.
  private let name: [UInt8]
  private var html: HTML
  /// Up to where the source is copied.
  private var copied = 0

  /// Attributes that hold ids, or names that no other page may have.
  private static let idAttributes: [StaticString] = [
    " id=\"", " for=\"", " name=\"", " headers=\"", " aria-labelledby=\"", " aria-describedby=\"",
    " aria-controls=\"", " aria-details=\"",
  ]
  private static let quote = UInt8(ascii: "\"")

  /// Appends the body of a page.
  ///
  /// - Parameter name: of the page on the sheet.
  static func append(_ body: HTML, of name: String, to html: inout HTML) {
    body.bytes.withUnsafeBufferPointer { source in
      var sheet = SheetBody(source: source, name: Array(name.utf8), html: html)
      html = HTML()
      sheet.read()
      html = sheet.html
    }
  }

  private init(source: UnsafeBufferPointer<UInt8>, name: [UInt8], html: HTML) {
    (self.source, self.name, self.html) = (source, name, html)
  }

  private mutating func read() {
    var index = 0
    while let tag = source.firstIndex(of: UInt8(ascii: "<"), in: index..<source.count) {
      index = readTag(from: tag)
    }
    copy(to: source.count)
  }

  /// The byte at an offset; 0 behind the end.
  private func byte(at index: Int) -> UInt8 { index < source.count ? source[index] : 0 }

  private mutating func copy(to end: Int) {
    html.append(trusted: UnsafeBufferPointer(rebasing: source[copied..<end]))
    copied = end
  }

  private mutating func insertName(at index: Int) {
    copy(to: index)
    html.append(trusted: name[...])
  }

  /// Reads a tag, of a comment no more than its `<`; returns where it ends.
  private mutating func readTag(from start: Int) -> Int {
    var index = start + 1
    if byte(at: index) == UInt8(ascii: "/") { index += 1 }
    if byte(at: index) == UInt8(ascii: "!") { return index }
    lowerHeading(at: index)
    while index < source.count {
      switch source[index] {
      case UInt8(ascii: " "): index = readAttribute(from: index)
      case Self.quote: index = endOfValue(from: index + 1)
      case UInt8(ascii: ">"): return index + 1
      default: index += 1
      }
    }
    return index
  }

  /// Writes the name of a heading, where there is one, a level lower.
  private mutating func lowerHeading(at start: Int) {
    let (level, end) = (byte(at: start + 1), byte(at: start + 2))
    guard byte(at: start) == UInt8(ascii: "h"), (0x31...0x35).contains(level),
      end == UInt8(ascii: ">") || end == UInt8(ascii: " ")
    else { return }
    copy(to: start + 1)
    html.append(trusted: [level + 1])
    copied = start + 2
  }

  /// Reads an attribute from the space before it on, where it is one of those that change; returns
  /// where to go on.
  private mutating func readAttribute(from start: Int) -> Int {
    switch byte(at: start + 1) {
    case UInt8(ascii: "l"):
      let lazy: StaticString = " loading=\"lazy\""
      guard source.starts(with: lazy, at: start) else { break }
      copy(to: start)
      copied = start + lazy.utf8CodeUnitCount
      return copied
    case UInt8(ascii: "h") where source.starts(with: " href=\"#", at: start):
      let target = start + 8
      if !isOfSheet(target) { insertName(at: target) }
      return endOfValue(from: target)
    case UInt8(ascii: "i"), UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "h"),
      UInt8(ascii: "a"):
      for attribute in Self.idAttributes where source.starts(with: attribute, at: start) {
        return nameIDs(from: start + attribute.utf8CodeUnitCount)
      }
    default: break
    }
    return start + 1
  }

  /// Puts the name before each id of a value.
  private mutating func nameIDs(from start: Int) -> Int {
    let end = endOfValue(from: start)
    insertName(at: start)
    var index = start
    while let space = source.firstIndex(of: UInt8(ascii: " "), in: index..<end) {
      index = space + 1
      insertName(at: index)
    }
    return end
  }

  /// The end of a value, behind the quote that ends it.
  private func endOfValue(from start: Int) -> Int {
    source.firstIndex(of: Self.quote, in: start..<source.count).map { $0 + 1 } ?? source.count
  }

  /// Whether a fragment names a place on the sheet already: `p3.setup`.
  private func isOfSheet(_ start: Int) -> Bool {
    guard byte(at: start) == UInt8(ascii: "p") else { return false }
    var index = start + 1
    while (0x30...0x39).contains(byte(at: index)) { index += 1 }
    return index > start + 1 && byte(at: index) == UInt8(ascii: ".")
  }
}
