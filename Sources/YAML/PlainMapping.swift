/// Reads the YAML that front matter mostly is: keys of letters at the start of a line, each with words
/// or with a list of words in brackets.
///
/// What it reads means the same to the library, which takes twenty times as long over it; anything
/// else in the text, even a comment, is left to the library.
struct PlainMapping {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where in the file the text begins.
  private let base: Int
  private var index = 0
  private var entries: [YAMLEntry] = []

  /// The mapping, or nil where the text is not that plain.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, base: Int) -> YAMLNode? {
    var mapping = PlainMapping(bytes: bytes, base: base)
    while mapping.index < bytes.count {
      guard mapping.readEntry() else { return nil }
    }
    if mapping.entries.isEmpty { return nil }
    return YAMLNode(.mapping(mapping.entries), range: base..<base)
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, base: Int) {
    self.bytes = bytes
    self.base = base
  }

  /// Reads a line `key: value`; false where it is anything else.
  private mutating func readEntry() -> Bool {
    let start = index
    guard Self.isLetter(current) else { return false }
    while Self.isLetter(current) || current == UInt8(ascii: "_") { index += 1 }
    let key = text(start..<index)
    guard take(UInt8(ascii: ":")), current == 0x20 else { return false }
    let keyRange = base + start..<base + index - 1
    skipSpaces()
    guard let value = current == UInt8(ascii: "[") ? readList() : readWords(withComma: true),
      current == nil || current == 0x0A, !entries.contains(where: { $0.key == key })
    else { return false }
    index += 1
    entries.append(YAMLEntry(key: key, keyRange: keyRange, value: value))
    return true
  }

  private mutating func readList() -> YAMLNode? {
    let start = base + index
    index += 1
    var items: [YAMLNode] = []
    repeat {
      skipSpaces()
      guard let item = readWords(withComma: false) else { return nil }
      items.append(item)
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { return nil }
    skipSpaces()
    return YAMLNode(.sequence(items), range: start..<start)
  }

  /// Reads words that nothing but a line feed, or in a list a comma or a bracket, can end.
  private mutating func readWords(withComma: Bool) -> YAMLNode? {
    let start = index
    guard Self.isLetter(current) || Self.isDigit(current) else { return nil }
    while let byte = current, Self.isWord(byte) || withComma && byte == UInt8(ascii: ",") {
      index += 1
    }
    var end = index
    while bytes[end - 1] == 0x20 { end -= 1 }
    return YAMLNode(.scalar(text(start..<end)), range: base + start..<base + end)
  }

  // MARK: Bytes

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipSpaces() { while current == 0x20 { index += 1 } }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }

  private static func isDigit(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return byte >= 0x30 && byte <= 0x39
  }

  /// What means nothing to YAML within a word or between two.
  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "+"), UInt8(ascii: ";"),
      UInt8(ascii: "!"), UInt8(ascii: "'"), UInt8(ascii: "="):
      true
    default: isLetter(byte) || isDigit(byte)
    }
  }
}
