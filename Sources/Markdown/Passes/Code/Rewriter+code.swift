internal import HTML

extension Rewriter {
  /// Writes a code block, or a run of blocks with `tab=`, and returns what takes its place.
  mutating func rewrite(codeBlock node: Node) -> Node {
    let info = CodeInfo(node.fenceInfo.string)
    if info.tab != nil { return rewriteTabs(from: node, info) }
    let block = Node.make(.customBlock)
    block.setOnEnter(markup(of: node, info))
    markupText.give(to: block)
    node.replace(with: block)
    return block
  }

  /// The markup of a code block, or the marker for one whose text is in another file.
  private mutating func markup(of node: Node, _ info: CodeInfo) -> [UInt8] {
    var markup: [UInt8] = []
    if let path = info.source {
      let start = offset(of: node)
      let range = clipped(start..<lines.end(of: node.startLine))
      includes.append(Include(path: path, info: info, range: range))
      Marker.include.append(includes.count - 1, to: &markup)
    } else {
      let code = Array(node.literal.bytes)
      CodeWriter(info: info).write(code, to: &markup)
      CodeWriter(info: info).write(code, to: &markupText)
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
      let info = CodeInfo(node.fenceInfo.string)
      guard let label = info.tab else { break }
      count += 1
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
