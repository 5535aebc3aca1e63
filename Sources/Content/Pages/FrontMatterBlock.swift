/// The lines at the top of a page that may be front matter.
struct FrontMatterBlock {
  /// The bytes between the `---` lines.
  let yaml: Range<Int>
  /// Where the body begins.
  let end: Int
  /// Whether the first line that says anything looks like `key:`, so that YAML was meant even where
  /// it is not valid.
  let looksLikeMapping: Bool

  /// Whether a line closes it.
  var isClosed = true
  /// Whether the line that was to close it is another than `---`.
  var isClosedWrongly = false
  /// Where the lines of keys end with which it begins.
  var endOfKeys = 0

  /// The block between a first line `---` and the next line `---` or `...`; where no line closes it,
  /// the lines of keys at its beginning; nil where there is no first line, or nothing behind it looks
  /// like a key.
  static func find(in bytes: [UInt8]) -> FrontMatterBlock? {
    bytes.withUnsafeBufferPointer { buffer in
      var lines = LineScanner(buffer, from: buffer.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
      guard let first = lines.next() else { return nil }
      guard isMarker(buffer[first], "-") else { return bare(from: first, in: buffer) }
      let start = lines.offset
      var looksLikeMapping: Bool?
      var keys: Int?
      while let line = lines.next() {
        let text = buffer[line]
        if isMarker(text, "-") || isMarker(text, ".") {
          return FrontMatterBlock(
            yaml: start..<line.lowerBound, end: lines.offset,
            looksLikeMapping: looksLikeMapping ?? false, endOfKeys: keys ?? line.lowerBound)
        }
        if keys == nil, looksLikeMapping == true, isShortMarker(text) {
          return FrontMatterBlock(
            yaml: start..<line.lowerBound, end: lines.offset, looksLikeMapping: true,
            isClosed: false, isClosedWrongly: true, endOfKeys: line.lowerBound)
        }
        if looksLikeMapping == nil, !isBlankOrComment(text) {
          looksLikeMapping = looksLikeKey(text)
        }
        if keys == nil, !looksLikeKey(text), !continuesKey(text),
          !isBlankOrComment(text) || text.isEmpty
        {
          keys = line.lowerBound
        }
      }
      let end = keys ?? buffer.count
      guard looksLikeMapping == true, end > start else { return nil }
      return FrontMatterBlock(
        yaml: start..<end, end: end, looksLikeMapping: true, isClosed: false, endOfKeys: end)
    }
  }

  /// Lines of keys at the very top that no line opens or closes, but a blank one: MkDocs reads them too. One
  /// of them has to be the title, or say that the page is a draft.
  private static func bare(
    from first: Range<Int>, in buffer: UnsafeBufferPointer<UInt8>
  ) -> FrontMatterBlock? {
    guard looksLikeKey(buffer[first]) else { return nil }
    var lines = LineScanner(buffer, from: first.lowerBound)
    var isMeant = false
    var end = first.upperBound
    while let line = lines.next() {
      let text = buffer[line]
      if text.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { break }
      guard looksLikeKey(text) || continuesKey(text) && text.first != UInt8(ascii: "-") else {
        return nil
      }
      isMeant = isMeant || text.starts(with: "title:".utf8) || text.starts(with: "draft:".utf8)
      end = line.upperBound
    }
    guard isMeant else { return nil }
    return FrontMatterBlock(
      yaml: first.lowerBound..<end, end: max(lines.offset, end), looksLikeMapping: true,
      endOfKeys: end)
  }

  /// The start of the line that holds an offset.
  func startOfLine(at offset: Int, in bytes: [UInt8]) -> Int {
    var start = min(offset, bytes.count)
    while start > yaml.lowerBound, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
    return start
  }

  /// Whether a line of the block says `draft:` and not that it is none, or that the page is hidden, read
  /// without the rest: a page must not go public by a typing error elsewhere in its front matter.
  func saysDraft(in bytes: [UInt8]) -> Bool {
    bytes[yaml].split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).contains { line in
      let line = line.drop { $0 == 0x20 || $0 == 0x09 }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return false }
      let key = String(decoding: line[..<colon], as: UTF8.self)
      let value = String(decoding: line[(colon + 1)...], as: UTF8.self).lowercased()
      if key == "draft" { return !["false", "no", "off"].contains { value.contains($0) } }
      return FrontMatter.hidingKeys.contains(key.lowercased())
        && ["true", "yes", "on"].contains { value.drop { $0 == " " }.hasPrefix($0) }
    }
  }

  /// Where the first key that we know and that no space follows is, if there is nothing but keys in the
  /// block.
  func gluedKey(in bytes: [UInt8]) -> Range<Int>? {
    guard isClosed else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      var glued: Range<Int>?
      var lines = LineScanner(buffer, from: yaml.lowerBound)
      while let line = lines.next(), line.lowerBound < yaml.upperBound {
        let text = buffer[line]
        if Self.isBlankOrComment(text) || Self.looksLikeKey(text) || Self.continuesKey(text) {
          continue
        }
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")),
          Self.looksLikeKey(text[...colon])
        else { return nil }
        let key = text.startIndex..<colon
        let name = String(decoding: buffer[key], as: UTF8.self)
        let isKnown = FrontMatter.knownKeys.contains(name) || FrontMatter.hidingKeys.contains(name)
        if glued == nil, isKnown { glued = key }
      }
      return glued
    }
  }

  /// The same block without the line that closes it: its keys, behind which something else comes.
  var unclosed: FrontMatterBlock {
    FrontMatterBlock(
      yaml: yaml.lowerBound..<endOfKeys, end: endOfKeys, looksLikeMapping: true, isClosed: false,
      endOfKeys: endOfKeys)
  }

  /// Whether a line is two hyphens or a dash.
  private static func isShortMarker(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = line.first, first == UInt8(ascii: "-") || first == 0xE2 else { return false }
    var text = line
    while let last = text.last, last == 0x20 || last == 0x09 { text.removeLast() }
    return text.count <= 6
      && ["--", "—", "–", "——", "—-", "–-"].contains(
        String(decoding: text, as: UTF8.self))
  }

  /// Whether a line goes on with the value of the key above it.
  static func continuesKey(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = line.first else { return false }
    if first == 0x20 || first == 0x09 { return true }
    return first == UInt8(ascii: "-") && line.dropFirst().first == 0x20
  }

  static func isMarker(_ line: Slice<UnsafeBufferPointer<UInt8>>, _ mark: Character) -> Bool {
    guard let byte = mark.asciiValue, line.count >= 3, line.prefix(3).allSatisfy({ $0 == byte })
    else { return false }
    return line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  static func isBlankOrComment(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = line.first(where: { $0 != 0x20 && $0 != 0x09 }) else { return true }
    return first == UInt8(ascii: "#")
  }

  /// Whether the line begins with one word, plain or quoted, and a colon that ends it: a sentence
  /// with a colon in it is prose below a rule line.
  static func looksLikeKey(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else {
      return false
    }
    let next = line.index(after: colon)
    guard next == line.endIndex || line[next] == 0x20 || line[next] == 0x09 else { return false }
    return line[..<colon].allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "\""), UInt8(ascii: "'"), 0x80...:
        true
      default: false
      }
    }
  }
}
