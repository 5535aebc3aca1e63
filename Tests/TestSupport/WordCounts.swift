internal import Diagnostics
internal import HTML
internal import Markdown

/// How often each word stands in a text, markup aside.
package struct WordCounts {
  private var counts: [[UInt8]: Int] = [:]

  /// The words of a page as libcmark alone reads it.
  package init(inMarkdown text: String) {
    // The labels of footnotes become numbers, the marks of tasks boxes, shortcodes emoji or, with
    // their attributes, nothing.
    let words = text.replacing(#/\[\^[^\s\]]+\]/#, with: "")
      .replacing(#/(?m)(^|[\s\[]):[a-z][a-z0-9_+\-]*:(?:\{[^}\n]*\})?(?=[\s{]|$)/#) { "\($0.1)" }
      .replacing(#/(?m)^\[TOC\]$/#, with: "")
    let file = SourceFile(path: "page.md", text: words)
    self.init(inHTML: MarkdownParser.fragment(file, options: .plain).html.string[...])
    counts[Array("x".utf8)] = nil
  }

  /// The words between the tags of a piece of HTML.
  package init(inHTML html: Substring) {
    var word: [UInt8] = []
    let bytes = Array(html.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
      if isLetter || byte >= 0x80 || byte >= 0x30 && byte <= 0x39 {
        word.append(isLetter ? byte | 0x20 : byte)
        index += 1
        continue
      }
      if !word.isEmpty { counts[word, default: 0] += 1 }
      word.removeAll(keepingCapacity: true)
      if byte == UInt8(ascii: "<"), index + 1 < bytes.count, Self.opensTag(bytes[index + 1]) {
        index = Self.end(ofTagAt: index, in: bytes)
      } else if byte == UInt8(ascii: "&") {
        index = bytes[index...].firstIndex(of: UInt8(ascii: ";")).map { $0 + 1 } ?? bytes.count
      } else {
        index += 1
      }
    }
    if !word.isEmpty { counts[word, default: 0] += 1 }
  }

  package var isEmpty: Bool { counts.isEmpty }

  /// What is left when each word is taken away as often as others hold it.
  package func subtracting(_ others: WordCounts) -> WordCounts {
    var rest = self
    for (word, count) in counts {
      let left = count - others.counts[word, default: 0]
      rest.counts[word] = left > 0 ? left : nil
    }
    return rest
  }

  private static func opensTag(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!")
      || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
  }

  /// The offset behind a tag or a comment.
  private static func end(ofTagAt start: Int, in bytes: [UInt8]) -> Int {
    let isComment = bytes[start...].starts(with: "<!--".utf8)
    var index = start + 1
    while index < bytes.count {
      let isDash = bytes[index - 1] == UInt8(ascii: "-")
      if bytes[index] == UInt8(ascii: ">"), !isComment || isDash { return index + 1 }
      index += 1
    }
    return bytes.count
  }
}
