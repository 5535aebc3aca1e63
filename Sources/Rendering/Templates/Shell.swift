internal import HTML
internal import Mustache

/// The values that a page's template is filled with, and the filling.
///
/// Markup does not travel through the template library, which would copy it several times: the
/// template gets a noncharacter in its place (U+FDD0 and following, never part of a text), and what
/// comes out is cut there.
struct Shell {
  private var texts: [TemplateName: String] = [:]
  private var fragments: [TemplateName: HTML] = [:]

  /// The text behind a name; empty text is absent.
  mutating func set(_ name: TemplateName, text: String) {
    assert(name.isText)
    texts[name] = text.isEmpty ? nil : Self.withoutMarkers(text)
  }

  /// The markup behind a name; empty markup is absent, but for those that may be empty by nature.
  mutating func set(_ name: TemplateName, _ html: HTML) {
    assert(!name.isText)
    fragments[name] = html.isEmpty ? nil : html
  }

  /// The page.
  func filled(with theme: Theme) -> [UInt8] {
    var values: [String: String] = [:]
    var slots: [HTML?] = []
    for name in TemplateName.allCases {
      if name.isText {
        values[name.rawValue] = texts[name]
      } else if let html = fragments[name] {
        values[name.rawValue] = Self.marker(slots.count)
        slots.append(html)
      }
    }
    let page = theme.library.render(values, withTemplate: "page") ?? ""
    return Self.spliced(page, slots)
  }

  /// The three bytes of a marker: EF B7 90 to EF B7 AF.
  private static func marker(_ index: Int) -> String {
    String(decoding: [0xEF, 0xB7, 0x90 + UInt8(index)], as: UTF8.self)
  }

  private static func spliced(_ page: String, _ slots: [HTML?]) -> [UInt8] {
    var page = page
    return page.withUTF8 { bytes in
      var result: [UInt8] = []
      result.reserveCapacity(slots.reduce(bytes.count) { $0 + ($1?.bytes.count ?? 0) })
      var start = 0
      var index = 0
      while index < bytes.count {
        guard bytes[index] == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xB7,
          (0x90..<0x90 + slots.count).contains(Int(bytes[index + 2])),
          let html = slots[Int(bytes[index + 2]) - 0x90]
        else {
          index += 1
          continue
        }
        result.append(contentsOf: bytes[start..<index])
        result.append(contentsOf: html.bytes)
        index += 3
        start = index
      }
      result.append(contentsOf: bytes[start...])
      return result
    }
  }

  /// Text that holds no marker.
  private static func withoutMarkers(_ text: String) -> String {
    guard text.utf8.contains(0xEF) else { return text }
    let scalars = text.unicodeScalars.map { scalar in
      (0xFDD0...0xFDEF).contains(scalar.value) ? "\u{FFFD}" : scalar
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
