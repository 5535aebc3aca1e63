internal import HTML

/// The values that a page's template is filled with.
struct Shell {
  /// Where a name has text, it is escaped already; nil where a name has no value.
  private var values = [HTML?](repeating: nil, count: TemplateName.allCases.count)

  /// The text behind a name; empty text is absent.
  mutating func set(_ name: TemplateName, text: String) {
    assert(name.isText)
    values[name.index] = text.isEmpty ? nil : HTML(text: text)
  }

  /// The markup behind a name; empty markup is absent.
  mutating func set(_ name: TemplateName, _ html: HTML) {
    assert(!name.isText)
    values[name.index] = html.isEmpty ? nil : html
  }

  /// The page.
  func filled(with theme: Theme) -> [UInt8] {
    let shape = theme.shape { values[$0.index] != nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(values.reduce(4096) { $0 + ($1?.bytes.count ?? 0) })
    shape.markup.withUnsafeBufferPointer { markup in
      var start = 0
      for part in shape.parts {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: markup[start..<part.end]))
        start = part.end
        guard let (name, isEscaped) = part.value, let value = values[name.index] else { continue }
        // Text is always escaped; markup is, where a template asks for it, as the library would.
        if isEscaped, !name.isText {
          bytes += HTML(text: value.string).bytes
        } else {
          bytes += value.bytes
        }
      }
    }
    return bytes
  }
}
