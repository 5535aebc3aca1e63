internal import Mustache

/// A page's template with the values left open: markup, then a value, then markup, and so on.
///
/// The template library fills the template once, with a mark in the place of each value: `<` and a
/// noncharacter (U+FDD0 and following, never part of a text). Where the mark comes out as it went
/// in, the template asks for the value as it is; where the `<` was escaped, for escaped text. What a
/// page costs is then only the copying of its parts.
struct TemplateShape: Sendable {
  /// Where a piece of the markup ends, and the value that follows it; none at the end.
  struct Part: Sendable {
    let end: Int
    let value: (name: TemplateName, isEscaped: Bool)?
  }

  /// All pieces, one after the other: a page copies them, and counts no references.
  private(set) var markup: [UInt8] = []
  private(set) var parts: [Part] = []

  /// - Parameter names: those that have a value; others are absent for the template.
  init(of library: MustacheLibrary, with names: [TemplateName]) {
    var values: [String: String] = [:]
    for name in names { values[name.name] = Self.mark(of: name) }
    let filled = library.render(values, withTemplate: "page") ?? ""
    cut(Array(filled.utf8))
  }

  /// `<` and the three bytes of a noncharacter: EF B7 90 to EF B7 AF.
  private static func mark(of name: TemplateName) -> String {
    let bytes = [UInt8(ascii: "<"), 0xEF, 0xB7, 0x90 + UInt8(name.index)]
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func cut(_ bytes: [UInt8]) {
    let names = TemplateName.allCases
    var start = 0
    var index = 0
    while index + 2 < bytes.count {
      let number = Int(bytes[index + 2]) - 0x90
      guard bytes[index] == 0xEF, bytes[index + 1] == 0xB7, names.indices.contains(number) else {
        index += 1
        continue
      }
      let before = bytes[start..<index]
      let isEscaped = before.suffix(4).elementsEqual("&lt;".utf8)
      markup += before.dropLast(isEscaped ? 4 : before.last == UInt8(ascii: "<") ? 1 : 0)
      parts.append(Part(end: markup.count, value: (names[number], isEscaped)))
      index += 3
      start = index
    }
    markup += bytes[start...]
    parts.append(Part(end: markup.count, value: nil))
  }
}
