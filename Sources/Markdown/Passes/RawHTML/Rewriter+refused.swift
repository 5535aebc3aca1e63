internal import Bytes

extension Rewriter {
  /// Appends what is refused as text from its first to its last character, so that nothing in it, in
  /// the value of an attribute above all, can come alive.
  mutating func append(
    refused html: UnsafeBufferPointer<UInt8>, to markup: inout [UInt8]
  ) {
    markupText.append(html)
    var start = 0
    while let quote = html.firstIndex(of: UInt8(ascii: "'"), in: start..<html.count) {
      markup.append(escaping: html.part(start..<quote))
      markup.append("&#39;" as StaticString)
      start = quote + 1
    }
    markup.append(escaping: html.part(start..<html.count))
  }

  /// A block of HTML with a paragraph around the text at its start that was a tag and is shown as it is
  /// written, so that it does not stick to the paragraph above.
  static func withParagraph(_ markup: [UInt8]) -> [UInt8] {
    let text = markup.trimmed
    guard text.starts(with: "&lt;".utf8) else { return markup }
    let end = text.withUnsafeBufferPointer { endOfText($0) }
    guard let end, end > 0 else { return markup }
    var paragraph = text.prefix(end)
    while paragraph.last?.isWhitespace == true { paragraph.removeLast() }
    return Array("<p>".utf8) + paragraph + Array("</p>\n".utf8) + text.dropFirst(end)
  }

  /// Where the first tag begins that may not be in a paragraph; nil where a tag that may is left open
  /// before it.
  private static func endOfText(_ markup: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    var depth = 0
    while let open = markup.firstIndex(of: UInt8(ascii: "<"), in: index..<markup.count) {
      index = open + 1
      guard let tag = RawTag(in: markup, at: open) else { continue }
      if !Safelist.inline.contains(tag.name), !Safelist.void.contains(tag.name) || tag.name == "hr"
      {
        return depth == 0 ? open : nil
      }
      if !Safelist.void.contains(tag.name) { depth += tag.isEnd ? -1 : 1 }
      index = tag.range.upperBound
    }
    return depth == 0 ? markup.count : nil
  }
}
