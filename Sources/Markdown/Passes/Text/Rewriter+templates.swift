internal import Bytes

/// What braces hold in other tools: templates, shortcodes, marks of a review, roles.
extension Rewriter {
  /// What `{{`, `{%` or `{/*` at an offset belongs to.
  func template(at start: Int, _ cursor: InlineCursor) -> ForeignKind? {
    let rest = start..<cursor.end
    switch cursor.byte(start + 1) {
    case UInt8(ascii: "{"):
      guard cursor.bytes.firstIndex(of: "}}", in: rest) != nil else { return nil }
      switch cursor.byte(start + 2) {
      case UInt8(ascii: "<"), UInt8(ascii: "%"): return .shortcode
      case UInt8(ascii: "#"):
        guard cursor.bytes.starts(with: "{{#include", at: start) else { return .template }
        // What is alone in its line is told of where its file is looked for.
        return isInclude(at: start, cursor) ? nil : .include
      default: return .template
      }
    case UInt8(ascii: "%"):
      return cursor.bytes.firstIndex(of: "%}", in: rest) == nil ? nil : .template
    case UInt8(ascii: "#"):
      return cursor.byte(start + 2) == .space
        && cursor.bytes.firstIndex(of: " #}", in: rest) != nil ? .template : nil
    case UInt8(ascii: "/"):
      return cursor.byte(start + 2) == UInt8(ascii: "*") ? .component : nil
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "~"), UInt8(ascii: "="),
      UInt8(ascii: ">"):
      return isReview(at: start, cursor) ? .review : nil
    case UInt8(ascii: ":"):
      // (`{::comment}` and `{:/comment}` of kramdown.)
      guard cursor.byte(start + 2) == UInt8(ascii: ":") || cursor.byte(start + 2) == 0x2F,
        cursor.bytes.firstIndex(of: UInt8(ascii: "}"), in: rest) != nil
      else { return nil }
      return cursor.bytes.starts(with: "{::comment", at: start)
        || cursor.bytes.starts(with: "{:/comment", at: start) ? .comment : .template
    case let byte:
      if isScriptValue(at: start, cursor) { return .template }
      return byte.isLetter && isRole(at: start, cursor) ? .directive : nil
    }
  }

  /// Whether a value of a script stands at an offset, as MDX has them: `{frontMatter.title}`.
  private func isScriptValue(at start: Int, _ cursor: InlineCursor) -> Bool {
    let roots: [StaticString] = [
      "{frontMatter.", "{props.", "{siteConfig.", "{metadata.", "{useBaseUrl(", "{require(",
    ]
    return roots.contains { cursor.bytes.starts(with: $0, at: start) }
  }

  /// Whether `{++`, `{--`, `{~~`, `{==` or `{>>` stands at an offset, and what closes it behind it.
  private func isReview(at start: Int, _ cursor: InlineCursor) -> Bool {
    let mark = cursor.byte(start + 1)
    guard cursor.byte(start + 2) == mark else { return false }
    let sign = mark == UInt8(ascii: ">") ? UInt8(ascii: "<") : mark
    var index = start + 3
    let next = cursor.bytes.firstIndex(of: UInt8(ascii: "{"), in: index..<cursor.end)
    let last = next ?? cursor.end
    while let close = cursor.bytes.firstIndex(of: UInt8(ascii: "}"), in: index..<last) {
      if close > start + 4, cursor.bytes[close - 1] == sign, cursor.bytes[close - 2] == sign {
        return close > start + 5
      }
      index = close + 1
    }
    return false
  }

  /// Whether ``{ref}`words` `` stands at an offset, as MyST has it.
  private func isRole(at start: Int, _ cursor: InlineCursor) -> Bool {
    var end = start + 1
    while end < min(cursor.end, start + 40),
      cursor.bytes[end].isNamePart || cursor.bytes[end] == 0x3A
    { end += 1 }
    guard cursor.byte(end) == UInt8(ascii: "}"), cursor.byte(end + 1) == UInt8(ascii: "`") else {
      return false
    }
    return Self.isRole(String(decoding: cursor.bytes[start + 1..<end], as: UTF8.self))
  }

  /// Whether a name is that of a role of Sphinx, which MyST has too.
  static func isRole(_ name: String) -> Bool {
    [
      "abbr", "cite", "command", "doc", "download", "envvar", "eq", "file", "guilabel", "kbd",
      "math",
      "menuselection", "numref", "option", "ref", "samp", "sub", "sup", "term",
    ].contains(name)
      || ["c:", "cite:", "cpp:", "external", "js:", "py:", "rst:"].contains { name.hasPrefix($0) }
  }

  /// Whether a line that begins at an offset includes a file.
  private func isInclude(at start: Int, _ cursor: InlineCursor) -> Bool {
    let end = cursor.bytes.firstIndex(of: .lineFeed, in: start..<cursor.end) ?? cursor.end
    let head = LineHead(line: 0, start..<end, in: cursor.bytes)
    if case .include = ForeignLine.read(head.text, in: cursor.bytes) { return true }
    return false
  }
}
