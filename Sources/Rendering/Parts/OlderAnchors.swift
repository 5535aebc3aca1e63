internal import Content
internal import HTML

/// Puts the older ids of sections, which front matter lists as aliases, before the sections.
enum OlderAnchors {
  static func adding(_ aliases: [Alias], to text: HTML) -> HTML {
    var text = text
    for alias in aliases {
      guard let id = alias.anchor, let target = alias.target,
        let place = start(ofElement: target, in: text.bytes)
      else { continue }
      var html = HTML(trusted: text.bytes[..<place])
      html += "<span id=\"\(id)\"></span>"
      html += HTML(trusted: text.bytes[place...])
      text = html
    }
    return text
  }

  /// Where the tag with an id begins; nil where none has it.
  private static func start(ofElement id: String, in bytes: [UInt8]) -> Int? {
    let attribute = (" id=\"\(id)\"" as HTML).bytes
    var index = 0
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      let end = bytes[open...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.endIndex
      let tag = bytes[open..<end]
      if tag.indices.contains(where: { tag[$0...].starts(with: attribute) }) { return open }
      index = end
    }
    return nil
  }
}
