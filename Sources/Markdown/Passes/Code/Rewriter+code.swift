internal import Bytes
internal import Diagnostics
internal import HTML

extension Rewriter {
  /// Writes a code block, or a run of blocks with `tab=`, and returns what takes its place.
  mutating func rewrite(codeBlock node: Node) -> Node {
    let info = codeInfo(of: node)
    if info.tab != nil { return rewriteTabs(from: node, info) }
    let block = Node.make(.customBlock)
    block.setOnEnter(markup(of: node, info))
    markupText.give(to: block)
    node.replace(with: block)
    return block
  }

  /// What the fence of a code block says.
  private func codeInfo(of node: Node) -> CodeInfo {
    var info = CodeInfo(node.fenceInfo.string)
    if info.hidden == nil { info.hidden = options.dialect.hiddenPrefixes[info.language] }
    if openBlocks.last?.block.kind == .codeGroup, info.tab == nil {
      let file = info.source?.split(separator: "/").last.map(String.init)
      info.tab = info.label ?? info.title ?? file ?? info.language
      info.title = nil
    }
    if info.title == nil, info.tab == nil { info.diagram = CodeInfo.diagrams[info.language] }
    return info
  }

  /// Reports the words of a fence that mean nothing, and marked lines that are not there.
  private mutating func check(_ info: CodeInfo, of node: Node) {
    let start = offset(of: node)
    let fence = clipped(start..<max(lines.end(of: node.startLine), start))
    if CodeInfo.diagrams[info.language] != nil { name(.diagram, at: fence) }
    // (Obsidian's queries.)
    if ["dataview", "dataviewjs"].contains(info.language) { name(.generated, at: fence) }
    if info.language == "math" { name(.mathematics, at: fence) }
    let code = node.literal.bytes
    // (Between fences it is code.)
    if Self.saysLanguage(code), bytes[fence.lowerBound] == code[0] {
      name(.codeLanguage, at: bytes.trimmed(fence))
    }
    let hasOptions =
      info.holdsOptions && (code.first == UInt8(ascii: ":") || code.starts(with: "---\n".utf8))
    if info.isDirective || hasOptions { name(.directive, at: fence) }
    if info.hasMarkupInTitle { name(.titleMarkup, at: fence) }
    if let mark = Self.annotation(in: code, isMarked: !info.isAnnotated) {
      let line =
        lines.start(of: node.startLine + mark.line)..<lines.end(of: node.startLine + mark.line)
      let found = bytes.firstIndex(of: mark.text, in: line)
      name(.annotation, at: found.map { $0..<$0 + mark.text.utf8.count } ?? fence)
    }
    for word in info.unknown where !info.isDirective {
      let found = bytes.firstIndex(of: word, in: fence)
      let nearest = NearMiss.nearest(to: word, in: CodeInfo.knownWords)
      diagnostics.append(
        Diagnostic(
          .unknownFenceWord, "'\(word)' means nothing behind a fence",
          at: place(found.map { $0..<$0 + word.utf8.count } ?? fence),
          notes: nearest.map { [Note("did you mean '\($0)'?")] } ?? []))
    }
    checkLines(info, code, at: place(fence))
  }

  /// Whether the first line of code says its language, as Python-Markdown has it where there is no fence:
  /// `:::python`, or `#!python` (with a path, it is a line of the program). A box, `:::tip`, is code there.
  private static func saysLanguage(_ code: UnsafeBufferPointer<UInt8>) -> Bool {
    let hasColons = code.starts(with: ":::", at: 0)
    guard hasColons || code.starts(with: "#!", at: 0) else { return false }
    let word = code.prefix { $0 != .lineFeed }.dropFirst(hasColons ? 3 : 2)
    guard word.first?.isLetter == true,
      word.allSatisfy({ $0.isNamePart || $0 == UInt8(ascii: "+") })
    else { return false }
    let isBox =
      AlertKind.foreign(String(decoding: word, as: UTF8.self)) != nil
      || code.firstIndex(of: "\n:::", in: 0..<code.count) != nil
    return !hasColons || !isBox
  }

  /// The first annotation in code, as Material for MkDocs has them in comments: `# (1)!`, and its line,
  /// counted from 1.
  ///
  /// - Parameter isMarked: an exclamation mark has to be behind it.
  private static func annotation(
    in code: UnsafeBufferPointer<UInt8>, isMarked: Bool
  ) -> (text: String, line: Int)? {
    var index = 0
    while let close = code.firstIndex(of: UInt8(ascii: ")"), in: index..<code.count) {
      index = close + 1
      if index < code.count, code[index] == UInt8(ascii: "!") {
        index += 1
      } else if isMarked {
        continue
      }
      var start = close
      while start > 0, code[start - 1].isDigit { start -= 1 }
      guard start < close, close - start < 4, start > 1, code[start - 1] == UInt8(ascii: "("),
        code[start - 2].isWhitespace, index == code.count || code[index].isWhitespace
      else { continue }
      let text = String(decoding: code[start - 1..<index], as: UTF8.self)
      return (text, 1 + code[..<start].count { $0 == .lineFeed })
    }
    return nil
  }

  /// The markup of a code block, or the marker for one whose text is in another file.
  private mutating func markup(of node: Node, _ info: CodeInfo) -> [UInt8] {
    var markup: [UInt8] = []
    if options.hasForeignSyntax { check(info, of: node) }
    if let path = info.source {
      let start = offset(of: node)
      let range = clipped(start..<lines.end(of: node.startLine))
      includes.append(Include(path: path, info: info, range: range))
      Marker.include.append(includes.count - 1, to: &markup)
    } else {
      let writer = CodeWriter(
        Array(node.literal.bytes), info: info, marksOneLine: options.fitsWindows)
      writer.write(to: &markup)
      writer.write(to: &markupText)
    }
    return markup
  }

  /// Puts blocks that follow one another into tabs, which need no script: each is a radio button,
  /// its label, and the panel that shows while it is chosen.
  private mutating func rewriteTabs(from first: Node, _ info: CodeInfo) -> Node {
    let group = Node.make(.customBlock)
    tabGroups += 1
    // No anchor made from a heading holds a full stop.
    let name = "tab.\(tabGroups)"
    group.setOnEnter("<div class=\"tabs\">" as StaticString)
    group.setOnExit("</div>" as StaticString)
    first.insertBefore(group)
    var count = 0
    while let node = group.next, node.kind == .codeBlock {
      let info = codeInfo(of: node)
      guard let label = info.tab else { break }
      count += 1
      note(tab: label, of: tabGroups, at: node)
      let checked: HTML = count == 1 ? " checked=\"\"" : ""
      var markup =
        ("""
      <input type="radio" name="\(name)" id="\(name).\(count)"\(checked) />\
      <label for="\(name).\(count)">\(label)</label>\n<div class="tab-panel">\n
      """ as HTML).bytes
      markupText.append(label.utf8)
      markupText.endBlock()
      markup += self.markup(of: node, info)
      markup.append("\n</div>" as StaticString)
      let panel = Node.make(.customBlock)
      panel.setOnEnter(markup)
      markupText.give(to: panel)
      group.append(panel)
      node.free()
    }
    return group
  }
}
