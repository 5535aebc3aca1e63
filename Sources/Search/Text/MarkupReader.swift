internal import Markdown

/// Reads the text off the markup that libcmark wrote, in one pass.
struct MarkupReader {
  private var text = PlainText()
  /// The levels of the headings that begin sections, in order.
  private let levels: [Int]
  private var next = 0
  /// Where a heading's own words begin, while one is open: they are no text of its section.
  private var heading: Int?

  /// The text of a page: what stands before the first section, then a part for each heading.
  ///
  /// - Parameters:
  ///   - isOpening: whether the first heading is the page's title, so that it begins no section.
  ///   - words: what the page says where a slot stands, if anything.
  static func read(
    _ document: Document, isOpening: Bool, words: (Slot) -> String?
  ) -> PlainText {
    var reader = MarkupReader(levels: document.headings.map(\.level))
    reader.isOpening = isOpening
    document.body.withMarkup { markup, cuts in
      reader.text.bytes.reserveCapacity(markup.count)
      var start = 0
      for (slot, cut) in zip(document.body.slots, cuts) {
        guard case .citationStart = slot, let words = words(slot) else { continue }
        reader.read(markup, start..<cut)
        reader.text.bytes += words.utf8
        start = cut
      }
      reader.read(markup, start..<markup.count)
    }
    while reader.next < reader.levels.count { reader.begin() }
    return reader.text
  }

  private var isOpening = false

  private init(levels: [Int]) { self.levels = levels }

  private mutating func begin() {
    if !(next == 0 && isOpening) { text.beginSection() }
    next += 1
  }

  private mutating func read(_ markup: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let tag =
        markup.firstIndex(of: UInt8(ascii: "<"), in: index..<range.upperBound) ?? range.upperBound
      while let entity = markup.firstIndex(of: UInt8(ascii: "&"), in: index..<tag) {
        append(markup, index..<entity)
        index = readEntity(markup, entity + 1, tag)
      }
      append(markup, index..<tag)
      index = tag < range.upperBound ? readTag(markup, tag + 1, range.upperBound) : tag
    }
  }

  /// Appends text, without the line feed that libcmark puts between blocks.
  private mutating func append(_ markup: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var range = range
    let isAtStart = text.bytes.count == text.starts[text.starts.count - 1]
    if let first = range.first, markup[first] == 0x0A, isAtStart || text.bytes.last == 0x0A {
      range.removeFirst()
    }
    text.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: markup[range]))
  }

  /// Reads a tag, and returns where it ends.
  private mutating func readTag(
    _ markup: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int
  ) -> Int {
    var name = start
    let isEnd = name < limit && markup[name] == UInt8(ascii: "/")
    if isEnd { name += 1 }
    var index = name
    while index < limit, Self.isName(markup[index]) { index += 1 }
    let count = index - name
    if count == 2, markup[name] == UInt8(ascii: "h"), 0x31...0x36 ~= markup[name + 1] {
      readHeading(level: Int(markup[name + 1] - 0x30), isEnd: isEnd)
    } else if !Self.isInline(UnsafeBufferPointer(rebasing: markup[name..<index])) {
      text.endBlock()
    }
    if index < limit, markup[index] == UInt8(ascii: ">") { return index + 1 }
    var quote: UInt8 = 0
    while index < limit {
      let byte = markup[index]
      index += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
    }
    return index
  }

  private mutating func readHeading(level: Int, isEnd: Bool) {
    if isEnd {
      if let heading, heading <= text.bytes.count { text.bytes.removeSubrange(heading...) }
      heading = nil
      return
    }
    text.endBlock()
    // Markup of the author's own may hold headings that begin no section.
    guard next < levels.count, levels[next] == level else { return }
    begin()
    heading = text.bytes.count
  }

  /// Reads what stands behind `&`, and returns where it ends.
  private mutating func readEntity(
    _ markup: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int
  ) -> Int {
    var end = start
    while end < limit, end - start < 8, Self.isName(markup[end]) { end += 1 }
    guard end < limit, markup[end] == UInt8(ascii: ";") else {
      text.bytes.append(UInt8(ascii: "&"))
      return start
    }
    switch markup[start] {
    case UInt8(ascii: "l"): text.bytes.append(UInt8(ascii: "<"))
    case UInt8(ascii: "g"): text.bytes.append(UInt8(ascii: ">"))
    case UInt8(ascii: "q"): text.bytes.append(UInt8(ascii: "\""))
    case UInt8(ascii: "a"): text.bytes.append(UInt8(ascii: "&"))
    default: text.bytes.append(UInt8(ascii: " "))
    }
    return end + 1
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39: true
    default: false
    }
  }

  /// Whether words on both sides of a tag are one.
  private static func isInline(_ tag: UnsafeBufferPointer<UInt8>) -> Bool {
    let names: StaticString
    switch tag.count {
    case 1: return "abis".utf8.contains(tag[0])
    case 2: names = "em"
    case 3: names = "del sub kbd"
    case 4: names = "code span"
    case 6: names = "strong"
    default: return false
    }
    var start = 0
    while start < names.utf8CodeUnitCount {
      var index = 0
      while index < tag.count, names.utf8Start[start + index] == tag[index] { index += 1 }
      if index == tag.count { return true }
      start += tag.count + 1
    }
    return false
  }
}
