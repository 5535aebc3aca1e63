internal import Mustache

/// A page's template with the values left open: markup, then a value, then markup, and so on.
///
/// The template library fills the template once, with a mark in the place of each value: `<` and a
/// noncharacter (U+FDD0 and following, never part of a text). Where the mark comes out as it went
/// in, the template asks for the value as it is; where the `<` was escaped, for escaped text. What a
/// page costs is then only the copying of its parts.
struct TemplateShape: Sendable {
  /// Markup and the value that follows it; none at the end.
  struct Part: Sendable {
    let markup: [UInt8]
    let value: (name: TemplateName, isEscaped: Bool)?
  }

  let parts: [Part]

  /// - Parameter names: those that have a value; others are absent for the template.
  init(of library: MustacheLibrary, with names: [TemplateName]) {
    var values: [String: String] = [:]
    for name in names { values[name.name] = Self.mark(of: name) }
    let filled = library.render(values, withTemplate: "page") ?? ""
    parts = Self.parts(of: Array(filled.utf8))
  }

  /// `<` and the three bytes of a noncharacter: EF B7 90 to EF B7 AF.
  private static func mark(of name: TemplateName) -> String {
    let bytes = [UInt8(ascii: "<"), 0xEF, 0xB7, 0x90 + UInt8(name.index)]
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func parts(of bytes: [UInt8]) -> [Part] {
    let names = TemplateName.allCases
    var parts: [Part] = []
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
      let markup = before.dropLast(isEscaped ? 4 : before.last == UInt8(ascii: "<") ? 1 : 0)
      parts.append(Part(markup: Array(markup), value: (names[number], isEscaped)))
      index += 3
      start = index
    }
    parts.append(Part(markup: Array(bytes[start...]), value: nil))
    return parts
  }
}
