internal import Markdown
internal import YAML

/// What the front matter of a home page says to readers, as VitePress has it: `hero` with a name, a
/// text, a tagline and actions, and `features` with titles and details. It is read as Markdown before
/// the body.
enum HomeText {
  /// The keys that are read.
  static let keys: Set<String> = ["hero", "features"]

  /// The text of front matter; nothing where the keys are those of something else.
  static func pieces(of entries: [YAMLEntry]) -> [TextPiece] {
    var pieces: [TextPiece] = []
    let hero = entries.first { $0.key == "hero" }?.value
    let features = entries.first { $0.key == "features" }?.value.sequence ?? []
    let names = ["name", "text", "tagline"].compactMap { key in
      hero?[key].flatMap { node in escaped(node).map { (key, node, $0) } }
    }
    let isHome = !names.isEmpty || hero == nil && features.contains { $0["title"]?.scalar != nil }
    guard isHome else { return [] }
    for (index, (key, node, words)) in names.enumerated() {
      let text = index == 0 ? "# \(words)" : key == "text" ? "**\(words)**" : words
      pieces.append(TextPiece("\(text)\n\n", at: node.range))
    }
    let actions = (hero?["actions"]?.sequence ?? []).compactMap { link($0, words: "text") }
    for (index, action) in actions.enumerated() {
      let end = index + 1 < actions.count ? " ·\n" : "\n\n"
      pieces.append(TextPiece(action.text + end, at: action.range))
    }
    for feature in features { pieces += self.pieces(ofFeature: feature) }
    return pieces
  }

  /// Where the image of a home page stands, which is not read: it lies in a folder of the tool.
  static func image(of entries: [YAMLEntry]) -> Range<Int>? {
    entries.first { $0.key == "hero" }?.value.mapping?.first {
      $0.key == "image" && !$0.value.isMissing
    }?.keyRange
  }

  private static func pieces(ofFeature feature: YAMLNode) -> [TextPiece] {
    guard let title = feature["title"], let words = escaped(title) else { return [] }
    var pieces: [TextPiece] = []
    // An icon may be an emoji, markup or a file.
    let icon = feature["icon"]?.scalar.flatMap { icon in
      icon.utf8.allSatisfy { $0 < 0x80 } ? nil : escaped(icon)
    }
    pieces.append(TextPiece("## \(icon.map { "\($0) " } ?? "")\(words)\n\n", at: title.range))
    if let details = feature["details"], let text = escaped(details) {
      pieces.append(TextPiece("\(text)\n\n", at: details.range))
    }
    if let link = link(feature, words: "linkText", else: words) {
      pieces.append(TextPiece("\(link.text)\n\n", at: link.range))
    }
    return pieces
  }

  /// A link with the words of a key, or with others.
  private static func link(
    _ node: YAMLNode, words key: String, else others: String? = nil
  ) -> TextPiece? {
    guard let target = node["link"], let path = target.scalar, !path.isEmpty else {
      return node[key].flatMap { node in escaped(node).map { TextPiece($0, at: node.range) } }
    }
    let words = node[key].flatMap { escaped($0) } ?? others ?? path
    return TextPiece("[\(words)](<\(escaped(path, "<>\\"))>)", at: target.range)
  }

  private static func escaped(_ node: YAMLNode) -> String? {
    node.scalar.flatMap { escaped($0) }
  }

  /// A text as Markdown that says the same; nil where it is empty. Markup stays markup, as in VitePress.
  private static func escaped(_ text: String) -> String? {
    let words = escaped(text, "\\`*_[]{}#|~^=+-$").drop { $0 == " " }
    return words.isEmpty ? nil : String(words)
  }

  /// A text on one line, with a backslash before each of some signs.
  private static func escaped(_ text: String, _ signs: String) -> String {
    var words: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): words.append(UInt8(ascii: " "))
      case let byte where signs.utf8.contains(byte): words += [UInt8(ascii: "\\"), byte]
      default: words.append(byte)
      }
    }
    return String(decoding: words, as: UTF8.self)
  }
}
