extension FrontMatterBlock {
  /// A file whose front matter is TOML between `+++` lines, with the same lines as YAML, byte for byte
  /// in their places; nil where it has none.
  ///
  /// A key and a value on one line are YAML but for the sign between them. A table is a key that holds
  /// others, as far as they are words and texts. What else TOML can write is not YAML, and is reported
  /// as that.
  static func asYAML(_ bytes: [UInt8]) -> [UInt8]? {
    var result = bytes
    let isFound = bytes.withUnsafeBufferPointer { buffer in
      var lines = LineScanner(buffer, from: buffer.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
      guard let first = lines.next(), isMarker(buffer[first], "+") else { return false }
      replaceMarker(first, in: &result)
      var isInTable = false
      var isNewTable = false
      var tables: Set<String> = []
      var hasKeys = false
      while let line = lines.next() {
        let text = buffer[line]
        if isMarker(text, "+") {
          replaceMarker(line, in: &result)
          return true
        }
        guard let start = text.firstIndex(where: { $0 != 0x20 && $0 != 0x09 }) else { continue }
        let sign = text.firstIndex(of: UInt8(ascii: "="))
        if text[start] == UInt8(ascii: "["), text.last == UInt8(ascii: "]"), sign == nil {
          isInTable = true
          // The first of its name is a key that holds those below it.
          let name = text.filter { $0 != 0x20 && $0 != 0x5B && $0 != 0x5D }
          isNewTable =
            tables.insert(String(decoding: name, as: UTF8.self)).inserted && !name.isEmpty
            && name.allSatisfy(isName)
          if isNewTable {
            replace(line, by: name + [UInt8(ascii: ":")], in: &result)
            hasKeys = true
            continue
          }
        } else if isNewTable, let sign, let inner = keyInTable(text, sign) {
          replace(line, by: inner, in: &result)
          continue
        }
        if isInTable {
          for index in line { result[index] = 0x20 }
        } else if let sign, isKey(text[start..<sign]) {
          // (The colon stands right behind the key.)
          let end = text[start..<sign].firstIndex { $0 == 0x20 || $0 == 0x09 } ?? sign
          result[sign] = 0x20
          result[end] = UInt8(ascii: ":")
          hasKeys = true
        } else if !hasKeys, text[start] != UInt8(ascii: "#") {
          return false
        }
      }
      // No line closes it: what follows is told of front matter that is not closed.
      return hasKeys
    }
    return isFound ? result : nil
  }

  /// Writes a text over a line, and spaces over what is left of it.
  private static func replace(_ line: Range<Int>, by text: [UInt8], in bytes: inout [UInt8]) {
    for index in line { bytes[index] = 0x20 }
    for (index, byte) in zip(line, text) { bytes[index] = byte }
  }

  /// A line of a table as YAML has it, a space further in and no longer than it was: `name = "text"`;
  /// nil where the value is more than a word or a text.
  private static func keyInTable(
    _ text: Slice<UnsafeBufferPointer<UInt8>>, _ sign: Int
  ) -> [UInt8]? {
    let key = text[..<sign].filter { $0 != 0x20 && $0 != 0x09 }
    var value = text[(sign + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
    while let last = value.last, last == 0x20 || last == 0x09 { value.removeLast() }
    guard isKey(text[..<sign]), let first = value.first, !"[{#&*!|>%@`".utf8.contains(first) else {
      return nil
    }
    let isQuoted = first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
    if isQuoted {
      guard value.count > 1, value.last == first, !value.starts(with: [first, first, first]) else {
        return nil
      }
    }
    let line = [0x20] + key + [UInt8(ascii: ":"), 0x20] + value
    return line.count <= text.count ? line : nil
  }

  private static func replaceMarker(_ line: Range<Int>, in bytes: inout [UInt8]) {
    for index in line where bytes[index] == UInt8(ascii: "+") { bytes[index] = UInt8(ascii: "-") }
  }

  private static func isKey(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let name = text.split(separator: 0x20)
    return name.count == 1 && name[0].allSatisfy { isName($0) && $0 != UInt8(ascii: ".") }
  }

  /// Whether the name of a table has a byte.
  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }
}
