/// What follows the fence of a code block: the language, and how the code is to be shown.
package struct CodeInfo: Sendable, Hashable {
  /// The first word, as written; empty where there is none.
  package var language = ""
  /// `title="…"`
  package var title: String?
  /// `tab="…"`: the block is one of several of which one is seen at a time.
  package var tab: String?
  /// `{2,4-6}`: the lines to mark, counted from 1 in what is shown.
  package var marked: [ClosedRange<Int>] = []
  /// `diff`: lines that begin with `+` or `-` are shown as added or removed.
  package var isDiff = false
  /// `lines=3-9`: the lines to show, counted from 1.
  package var lines: ClosedRange<Int>?
  /// `src="path"`: the file whose text is shown instead, as written.
  package var source: String?
  /// `src="path#name"`: the region of the file, between `fingerpost:begin name` and
  /// `fingerpost:end name`.
  package var region: String?

  /// No words at all.
  package init() {}

  /// Reads an info string; words that mean nothing here are left alone, as on GitHub.
  package init(_ info: String) {
    let bytes = Array(info.utf8)
    var index = 0
    var isFirst = true
    while index < bytes.count {
      if bytes[index].isWhitespace {
        index += 1
        continue
      }
      if bytes[index] == UInt8(ascii: "{") {
        let end = bytes[index...].firstIndex(of: UInt8(ascii: "}")) ?? bytes.count
        marked += Self.ranges(bytes[(index + 1)..<max(end, index + 1)])
        index = min(end + 1, bytes.count)
      } else {
        let (name, value) = Self.word(bytes, &index)
        if let value { set(name, value) } else if isFirst { language = name } else { flag(name) }
      }
      isFirst = false
    }
  }

  /// Whether the block is shown as libcmark would, but for colours.
  var isPlain: Bool {
    title == nil && tab == nil && marked.isEmpty && !isDiff && lines == nil && source == nil
  }

  private mutating func flag(_ name: String) { if name == "diff" { isDiff = true } }

  private mutating func set(_ name: String, _ value: String) {
    switch name {
    case "title": title = value
    case "tab": tab = value
    case "lines": lines = Self.ranges(ArraySlice(value.utf8)).first
    case "region": region = value
    case "src":
      let parts = value.split(separator: "#", maxSplits: 1)
      source = parts.first.map { String($0) } ?? ""
      if parts.count == 2 { region = String(parts[1]) }
    default: break
    }
  }

  /// Reads `name`, `name=value` or `name="value"`.
  private static func word(_ bytes: [UInt8], _ index: inout Int) -> (name: String, value: String?) {
    let start = index
    while index < bytes.count, !bytes[index].isWhitespace, bytes[index] != UInt8(ascii: "="),
      bytes[index] != UInt8(ascii: "{")
    { index += 1 }
    let name = String(decoding: bytes[start..<index], as: UTF8.self)
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return (name, nil) }
    index += 1
    let quote = index < bytes.count ? bytes[index] : 0
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let from = index + 1
      let end = bytes[from...].firstIndex(of: quote) ?? bytes.count
      index = min(end + 1, bytes.count)
      return (name, String(decoding: bytes[from..<end], as: UTF8.self))
    }
    let from = index
    while index < bytes.count, !bytes[index].isWhitespace { index += 1 }
    return (name, String(decoding: bytes[from..<index], as: UTF8.self))
  }

  /// Reads `2,4-6`; what is no number is skipped.
  private static func ranges(_ bytes: ArraySlice<UInt8>) -> [ClosedRange<Int>] {
    bytes.split(separator: UInt8(ascii: ",")).compactMap { part in
      let ends = part.split(separator: UInt8(ascii: "-"), maxSplits: 1).map { digits in
        Int(String(decoding: digits, as: UTF8.self).filter { $0 != " " })
      }
      guard let first = ends.first ?? nil, first > 0 else { return nil }
      guard ends.count == 2 else { return first...first }
      guard let last = ends[1], last >= first else { return nil }
      return first...last
    }
  }
}
