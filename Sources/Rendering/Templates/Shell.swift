internal import HTML

/// The values that a page's template is filled with, and the filling.
struct Shell {
  private var values: [TemplateName: HTML] = [:]

  /// The text behind a name; empty text is absent.
  mutating func set(_ name: TemplateName, text: String) {
    assert(name.isText)
    values[name] = text.isEmpty ? nil : HTML(text: text)
  }

  /// The markup behind a name; empty markup is absent.
  mutating func set(_ name: TemplateName, _ html: HTML) {
    assert(!name.isText)
    values[name] = html.isEmpty ? nil : html
  }

  /// The page.
  func filled(with theme: Theme) -> [UInt8] {
    let skeleton = theme.skeletons.skeleton(of: Set(values.keys))
    var size = 0
    for piece in skeleton.pieces { size += piece.count }
    for name in skeleton.names { size += values[name]?.bytes.count ?? 0 }
    var page: [UInt8] = []
    page.reserveCapacity(size)
    for (index, name) in skeleton.names.enumerated() {
      page += skeleton.pieces[index]
      if let value = values[name] { page += value.bytes }
    }
    page += skeleton.pieces.last ?? []
    return page
  }
}
