internal import Bytes
internal import Diagnostics

extension Rewriter {
  /// Gives a heading its id, and returns the node; nil where its inlines nest too deep.
  mutating func rewrite(heading: Node) -> Node? {
    var cursor = cursor(at: heading)
    let start = cursor.position
    let hasSigns = cursor.skipNumberSigns()
    if !hasSigns {
      skipDefinitions(&cursor)
      let underline = underline(behind: cursor, lastLine: heading.endLine)
      if let plan = tablePlan(of: heading, from: cursor, lastLine: underline - 1) {
        return rewrite(underlined: heading, underline, as: plan, from: cursor)
      }
    }
    var own = takeOwnID(heading, hasSigns: hasSigns)
    scratch.removeAll(keepingCapacity: true)
    appendPlainText(of: heading, includingImages: false, to: &scratch)
    let range = clipped(start..<cursor.end)
    // (A badge behind the words is none of them.)
    if options.hasForeignSyntax, bytes.firstIndex(of: "<Badge", in: start..<cursor.end) != nil {
      while scratch.last?.isSpaceOrTab == true { scratch.removeLast() }
    }
    if let taken = own, let objection = Safelist.objection(toID: taken) {
      let words = "the id of this heading is left out: \(objection)"
      diagnostics.append(Diagnostic(.rawHTML, words, at: place(range)))
      own = nil
    }
    var id: String
    if let own {
      slugger.reserve(own)
      id = own
    } else {
      id = slugger.slug(scratch)
      if options.dialect.isPython, let other = Slugger.python(scratch) {
        pythonIDs.append((other, id, heading, range))
      }
      // Signs alone have no letters to make an id of.
      if id.isEmpty { id = slugger.slug(Array("section".utf8)) }
    }
    // A logo as a title has no words but its description.
    if scratch.isEmpty { appendPlainText(of: heading, includingImages: true, to: &scratch) }
    var text = String(decoding: scratch.trimmed, as: UTF8.self)
    if traits.hasShortcodes { text = Emoji.replaced(in: text) }
    if let part = reading?.part(at: start), part.level > 0 {
      heading.setHeadingLevel(min(heading.headingLevel + part.level, 6))
    }
    headings.append(Heading(level: heading.headingLevel, id: id, text: text, range: range))
    if !id.isEmpty { anchors.append(Anchor(id: id, range: range)) }
    guard rewrite(inlinesOf: heading, from: cursor) else { return nil }
    if traits.hasInlineMarks, InlineMarks.mayOccur(in: cursor.bytes, start..<cursor.end),
      cursor.bytes.firstIndex(of: UInt8(ascii: "<"), in: start..<cursor.end) == nil
    {
      // The marks of `==x==` and its kin are no text. (Tags that are shown as text are none either.)
      headings[headings.count - 1] = Heading(
        level: heading.headingLevel, id: id, text: plainText(of: heading), range: range)
    }
    breakNames(ofHeading: heading)
    let marker = Node.make(.customInline)
    marker.setOnEnter(Marker.heading.bytes(headings.count - 1))
    heading.prepend(marker)
    return heading
  }

  /// Gives headings the ids that MkDocs gives them too, where they are others than GitHub's and nothing
  /// else has them. (A second one of a name is `name_1` there.)
  mutating func writePythonIDs() {
    if pythonIDs.isEmpty { return }
    var taken = Set(anchors.map(\.id))
    var counts: [String: Int] = [:]
    for (name, id, heading, range) in pythonIDs {
      let count = counts[name, default: 0]
      counts[name] = count + 1
      let own = count == 0 ? name : "\(name)_\(count)"
      guard own != id, Safelist.objection(toID: own) == nil, taken.insert(own).inserted,
        let marker = heading.firstChild
      else { continue }
      anchors.append(Anchor(id: own, range: range))
      marker.insertAfter(Self.anchor(own))
    }
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
  func underline(behind cursor: InlineCursor, lastLine: Int) -> Int {
    var line = lines.line(at: cursor.position) + 1
    while line < lastLine {
      let text = bytes[content(ofLine: line, in: cursor)]
      if let first = text.first, first == UInt8(ascii: "=") || first == UInt8(ascii: "-"),
        text.allSatisfy({ $0 == first }), !underlinedRows.contains(line)
      {
        break
      }
      line += 1
    }
    return line
  }

  /// Takes attributes in braces off the end of a heading's text, and returns the id that they set:
  /// `{#id}`, `{ #id .class }`, `{: #id }` or `{ id="id" }`.
  ///
  /// - Parameter hasSigns: number signs begin the heading; those before the braces end it.
  private func takeOwnID(_ heading: Node, hasSigns: Bool) -> String? {
    guard let last = heading.lastChild, last.kind == .text, last.literal.bytes.last == 0x7D else {
      return nil
    }
    // An underscore in the id, or a quote with typographic marks, makes several nodes of the text.
    var nodes = [last]
    while nodes.first?.literal.bytes.contains(UInt8(ascii: "{")) == false,
      let before = nodes.first?.previous, before.kind == .text, nodes.count < 32
    { nodes.insert(before, at: 0) }
    let text = nodes.flatMap { Array($0.literal.bytes) }
    guard let open = text.lastIndex(of: UInt8(ascii: "{")) else { return nil }
    let list = text.withUnsafeBufferPointer {
      AttributeList(at: open, in: $0, before: $0.count)
    }
    guard let list, list.end == text.count else { return nil }
    var rest = Array(text[..<open])
    while rest.last?.isWhitespace == true { rest.removeLast() }
    let signs = rest.reversed().prefix { $0 == UInt8(ascii: "#") }.count
    if hasSigns, signs > 0, rest.dropLast(signs).last?.isWhitespace ?? true {
      rest.removeLast(signs)
      while rest.last?.isWhitespace == true { rest.removeLast() }
    }
    for node in nodes.dropFirst() { node.setLiteral([]) }
    nodes[0].setLiteral(rest)
    return list.id
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
