/// Levels what implementations of GitHub's Markdown may choose freely, so that the rest can be
/// compared: attributes but for those that carry meaning, wrappers of tables, white space between
/// tags, and the slash of void tags.
enum Leveller {
  static func level(_ html: String) -> String {
    var out = ""
    var rest = Substring(html)
    while let open = rest.firstIndex(of: "<") {
      out += rest[..<open]
      guard let close = rest[open...].firstIndex(of: ">") else { break }
      out += tag(String(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    out += rest
    return out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .split(separator: "> <", omittingEmptySubsequences: false).joined(separator: "><")
  }

  private static func tag(_ tag: String) -> String {
    let name = tag.prefix { $0.isLetter || $0.isNumber || $0 == "/" }
    let bare = name.drop { $0 == "/" }
    if bare.isEmpty { return "<\(tag)>" }
    if ["div", "thead", "tbody"].contains(bare) { return "" }
    var kept: [String] = []
    for attribute in ["href", "src", "alt", "title", "align", "start", "class", "checked"] {
      guard let range = tag.firstRange(of: " \(attribute)=\"") else { continue }
      let value = String(tag[range.upperBound...].prefix { $0 != "\"" })
      if attribute != "class" {
        kept.append("\(attribute)=\(value)")
      } else if value.hasPrefix("align-") {
        kept.append("align=\(value.dropFirst(6))")
      } else if value.hasPrefix("language-") {
        kept.append(value)
      }
    }
    return "<\(name) \(kept.joined(separator: " "))>"
  }
}
