internal import Bytes

/// Tags and classes of other tools in raw HTML.
extension Rewriter {
  /// Whether a tag is a badge of VitePress: `<Badge type="tip" text="new" />`.
  func isBadge(_ tag: RawTag, in html: UnsafeBufferPointer<UInt8>) -> Bool {
    options.hasForeignSyntax && !options.allowsUnsafeHTML && tag.name == "badge"
      && html[tag.range.lowerBound + (tag.isEnd ? 2 : 1)] == UInt8(ascii: "B")
  }

  /// Appends a badge: its text, or what opens it.
  mutating func append(
    badge tag: RawTag, of html: UnsafeBufferPointer<UInt8>, _ source: (Int) -> Int,
    to markup: inout [UInt8]
  ) {
    func value(_ name: String) -> String? {
      tag.attributes.first { $0.name == name }?.value.map { EntityDecoder.decoded(html.part($0)) }
    }
    // (In the colours of boxes.)
    let kind = value("type").flatMap { AlertKind.foreign($0) } ?? .tip
    markup += "<span class=\"badge alert-\(kind.rawValue)\">".utf8
    if let text = value("text") {
      markup.append(escaping: text)
      markupText.append(text.utf8)
    }
    if tag.isSelfClosing || !isBalanced {
      markup += RawTag.end(of: tag.name).utf8
    } else {
      let range = source(tag.range.lowerBound)..<source(tag.range.upperBound)
      openTags.open(tag.name, at: clipped(range))
    }
  }

  /// Names classes that show something elsewhere, or hide it: those of icons, and `hidden`.
  mutating func nameClass(
    of tag: RawTag, in html: UnsafeBufferPointer<UInt8>, at range: Range<Int>
  ) {
    guard let value = tag.attributes.first(where: { $0.name == "class" })?.value else { return }
    let words = html[value].split(whereSeparator: \.isWhitespace)
    for word in words {
      if word.elementsEqual("hidden".utf8) {
        name(.hiddenText, at: range)
      } else if tag.name == "i" || tag.name == "span", Self.isIcon(word) {
        name(.icon, at: range)
      } else if Self.standsBeside(word), Self.tagsBeside.contains(tag.name) {
        name(.boxBeside, at: range)
      }
    }
  }

  /// Keeps the words between tags for search, and names a template in them.
  mutating func append(
    text range: Range<Int>, of html: UnsafeBufferPointer<UInt8>, _ source: (Int) -> Int
  ) {
    markupText.append(html: html.part(range))
    guard options.hasForeignSyntax, traits.hasBraces,
      let open = html.firstIndex(of: UInt8(ascii: "{"), in: range)
    else { return }
    for (mark, close) in [("{{" as StaticString, "}}" as StaticString), ("{%", "%}")] {
      guard let start = html.firstIndex(of: mark, in: open..<range.upperBound),
        let end = html.firstIndex(of: close, in: start..<range.upperBound)
      else { continue }
      let isShortcode = html.starts(with: "{{<", at: start) || html.starts(with: "{{%", at: start)
      name(isShortcode ? .shortcode : .template, at: clipped(source(start)..<source(end + 1) + 1))
    }
  }

  /// Tags that a class puts beside the text elsewhere.
  private static let tagsBeside: Set<String> = [
    "aside", "div", "figure", "img", "p", "picture", "section", "span", "table",
  ]

  /// Whether a class is one by which mdBook and others put a box beside the text.
  private static func standsBeside(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    [
      "left", "right", "float-left", "float-right", "float-start", "float-end", "alignleft",
      "alignright", "pull-left", "pull-right",
    ].contains { word.elementsEqual($0.utf8) }
  }

  /// Whether a class is one of a font of icons: `fas`, `fa-home`, `bi-gear`, `mdi-close`.
  private static func isIcon(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    ["fa", "fas", "far", "fab", "material-icons"].contains { word.elementsEqual($0.utf8) }
      || ["fa-", "bi-", "mdi-", "icon-"].contains { word.starts(with: $0.utf8) }
  }
}
