internal import Diagnostics

extension Rewriter {
  /// Gives a heading its id, and returns the node; nil where its inlines nest too deep.
  mutating func rewrite(heading: Node) -> Node? {
    var cursor = cursor(at: heading)
    let start = cursor.position
    if !cursor.skipNumberSigns() {
      skipDefinitions(&cursor)
      let underline = underline(behind: cursor, lastLine: heading.endLine)
      if let plan = tablePlan(of: heading, from: cursor, lastLine: underline - 1) {
        return rewrite(underlined: heading, underline, as: plan, from: cursor)
      }
    }
    var own = takeOwnID(heading)
    scratch.removeAll(keepingCapacity: true)
    appendPlainText(of: heading, includingImages: false, to: &scratch)
    let range = clipped(start..<cursor.end)
    if let taken = own, let objection = Safelist.objection(toID: taken) {
      let words = "the id of this heading is left out: \(objection)"
      diagnostics.append(Diagnostic(.rawHTML, words, at: place(range)))
      own = nil
    }
    let id: String
    if let own {
      slugger.reserve(own)
      id = own
    } else {
      id = slugger.slug(scratch)
    }
    // A logo as a title has no words but its description.
    if scratch.isEmpty { appendPlainText(of: heading, includingImages: true, to: &scratch) }
    let text = String(decoding: scratch.trimmed, as: UTF8.self)
    headings.append(Heading(level: heading.headingLevel, id: id, text: text, range: range))
    if !id.isEmpty { anchors.append(Anchor(id: id, range: range)) }
    guard rewrite(inlinesOf: heading, from: cursor) else { return nil }
    let marker = Node.make(.customInline)
    marker.setOnEnter(Marker.heading.bytes(headings.count - 1))
    heading.prepend(marker)
    return heading
  }

  /// Puts a table in the place of a paragraph that libcmark takes for a heading because a line of
  /// hyphens or equals signs follows: below a table, the former is a break, the latter a row.
  private mutating func rewrite(
    underlined heading: Node, _ underline: Int, as plan: TablePlan, from cursor: InlineCursor
  ) -> Node {
    let isBreak = heading.headingLevel == 2 && content(ofLine: underline, in: cursor).count >= 3
    let lastLine = underline - (isBreak ? 1 : 0)
    let last = rewrite(heading, as: plan, from: cursor, lastLine: lastLine)
    if !isBreak { return last }
    let rule = Node.make(.thematicBreak)
    last.insertAfter(rule)
    return rule
  }

  /// The line that makes a heading of the lines above it: the first of hyphens or equals signs
  /// alone. (The end that libcmark gives may be one line too far.)
  private func underline(behind cursor: InlineCursor, lastLine: Int) -> Int {
    var line = lines.line(at: cursor.position) + 1
    while line < lastLine {
      let text = bytes[content(ofLine: line, in: cursor)]
      if let first = text.first, first == UInt8(ascii: "=") || first == UInt8(ascii: "-"),
        text.allSatisfy({ $0 == first })
      {
        break
      }
      line += 1
    }
    return line
  }

  /// Takes `{#id}` off the end of a heading's text.
  ///
  /// An id is made of ASCII letters, digits, `-`, `_`, `.`, `:` and anything beyond ASCII.
  private func takeOwnID(_ heading: Node) -> String? {
    guard let last = heading.lastChild, last.kind == .text else { return nil }
    let text = last.literal.bytes
    guard text.last == UInt8(ascii: "}") else { return nil }
    var start = text.count - 1
    while start > 0, Self.isIDByte(text[start - 1]) { start -= 1 }
    guard start < text.count - 1, start >= 2, text[start - 1] == UInt8(ascii: "#"),
      text[start - 2] == UInt8(ascii: "{")
    else { return nil }
    let id = String(decoding: text.part(start..<text.count - 1), as: UTF8.self)
    var rest = Array(text[..<(start - 2)])
    while rest.last?.isWhitespace == true { rest.removeLast() }
    last.setLiteral(rest)
    return id
  }

  private static func isIDByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
  }
}

extension InlineCursor {
  /// Moves from the start of a heading behind its `#`s; false where it is one by underline.
  mutating func skipNumberSigns() -> Bool {
    var look = position
    while byte(look) == UInt8(ascii: "#") { look += 1 }
    guard look > position, byte(look).isWhitespace || look >= end else { return false }
    position = look
    skipSpaces()
    return true
  }
}

extension [UInt8] {
  /// Without the white space at both ends.
  var trimmed: ArraySlice<UInt8> {
    var slice = self[...]
    while slice.first?.isWhitespace == true { slice.removeFirst() }
    while slice.last?.isWhitespace == true { slice.removeLast() }
    return slice
  }
}
