internal import Diagnostics
internal import HTML

extension Rewriter {
  /// A block of another tool that is open where the walk is.
  struct OpenBlock {
    /// The heading that opens it.
    let node: Node
    let block: ForeignBlock
    let number: Int
    /// The id of the heading above it.
    let heading: String?
  }

  /// A group of tabs.
  struct TabGroup {
    let node: Node
    let number: Int
    /// The id of the heading above it.
    let heading: String?
    var count = 0
    /// The first panel, while no tab has asked to be shown in its place.
    var chosen: Node?
  }

  /// What a heading stands for, if it is the first or the last line of a foreign block.
  func mark(of heading: Node) -> BlockMark? {
    reading.flatMap { $0.marks[heading.startLine] }
  }

  /// Opens or ends a foreign block, and returns the node behind which the walk goes on; nil where
  /// its inlines nest too deep.
  mutating func rewrite(mark: BlockMark, _ heading: Node) -> Node? {
    switch mark {
    case .open(let block, let number):
      var cursor = cursor(at: heading)
      if block.hasTitle, cursor.skipNumberSigns() {
        guard rewrite(inlinesOf: heading, from: cursor) else { return nil }
      }
      openBlocks.append(
        OpenBlock(node: heading, block: block, number: number, heading: headings.last?.id))
      return heading
    case .close(let number):
      guard openBlocks.contains(where: { $0.number == number }) else {
        return replaceByNothing(heading)
      }
      while let open = openBlocks.popLast() {
        let isEnd = open.number == number
        wrap(open, upTo: open.node.parent == heading.parent ? heading : nil)
        if isEnd { break }
      }
      return replaceByNothing(heading)
    }
  }

  /// Ends the blocks that nothing has ended.
  mutating func closeForeignBlocks() {
    while let open = openBlocks.popLast() { wrap(open, upTo: nil) }
  }

  private func replaceByNothing(_ heading: Node) -> Node {
    // What follows a tab has to see the group before it.
    if let before = heading.previous {
      heading.free()
      return before
    }
    let nothing = Node.make(.customBlock)
    heading.replace(with: nothing)
    return nothing
  }

  /// Puts what follows a block's first line into the block.
  ///
  /// - Parameter end: the heading that ends it; nil for all that is in the same parent.
  private mutating func wrap(_ open: OpenBlock, upTo end: Node?) {
    let body = Node.make(.customBlock)
    while let node = open.node.next, node != end { body.append(node) }
    switch open.block.kind {
    case .plain, .codeGroup: plain(open, body)
    case .definition: definition(open, body)
    case .alert(let kind, let title, let fold): alert(open, kind, title, fold, body)
    case .tab(let startsGroup, let isChosen):
      tab(open, startsGroup: startsGroup, isChosen: isChosen, body)
    case .definitions: definitions(open, body)
    case .caption(let isAbove): caption(open, isAbove: isAbove, body)
    }
  }

  private func plain(_ open: OpenBlock, _ body: Node) {
    if open.block.hasTitle {
      let paragraph = Node.make(.paragraph)
      open.node.moveChildren(to: paragraph)
      body.prepend(paragraph)
    }
    open.node.replace(with: body)
  }

  private mutating func alert(
    _ open: OpenBlock, _ kind: AlertKind, _ words: String, _ fold: ForeignBlock.Fold,
    _ body: Node
  ) {
    let title = Node.make(.customBlock)
    let line = Node.make(.customInline)
    write(kind, fold, alert: body, title: line)
    if open.block.hasTitle {
      open.node.moveChildren(to: line)
      join(title: line)
    } else {
      if !open.block.isBare { give(alertTitle: words, to: line) }
    }
    if open.block.isBare {
      line.free()
      title.free()
      // (No line of a title, but the same box.)
      body.setOnEnter(
        Array("<aside class=\"alert alert-\(kind.rawValue) alert-bare\" role=\"note\">".utf8))
    } else {
      title.append(line)
      body.prepend(title)
    }
    open.node.replace(with: body)
  }

  /// Puts a panel into a group of tabs: the one before it, or a new one.
  private mutating func tab(
    _ open: OpenBlock, startsGroup: Bool, isChosen: Bool, _ body: Node
  ) {
    var index = open.node.previous.flatMap { before in
      startsGroup || before.kind != .customBlock
        ? nil : groups.lastIndex { $0.node == before }
    }
    if index == nil {
      tabGroups += 1
      let group = Node.make(.customBlock)
      group.setOnEnter("<div class=\"tabs\">" as StaticString)
      group.setOnExit("</div>" as StaticString)
      open.node.insertBefore(group)
      groups.append(TabGroup(node: group, number: tabGroups, heading: open.heading))
      index = groups.count - 1
    }
    guard let index else { return }
    groups[index].count += 1
    let count = groups[index].count
    let name = "tab.\(groups[index].number)"
    let title = plainText(of: open.node)
    note(tab: title, of: groups[index].number, at: open.node)
    let panel = Node.make(.customBlock)
    let label = Node.make(.customBlock)
    let words = Node.make(.customInline)
    if isChosen, let first = groups[index].chosen {
      first.setOnEnter(Self.button(name, 1, isChecked: false))
    }
    let isFirst = count == 1 || isChosen && groups[index].chosen != nil
    panel.setOnEnter(Self.button(name, count, isChecked: isFirst))
    // (The first that says so is shown.)
    groups[index].chosen = isChosen ? nil : count == 1 ? panel : groups[index].chosen
    let start = offset(of: open.node)
    tabLinks.append(
      TabLink(
        label: words, input: "\(name).\(count)", slug: Slugger.plain(Array(title.utf8)),
        heading: groups[index].heading, range: clipped(start..<lines.end(of: open.node.startLine))))
    words.setOnExit("</label>" as StaticString)
    open.node.moveChildren(to: words)
    label.append(words)
    panel.append(label)
    body.setOnEnter("<div class=\"tab-panel\">" as StaticString)
    body.setOnExit("</div>" as StaticString)
    panel.append(body)
    groups[index].node.append(panel)
    open.node.free()
  }

  /// The radio button that shows a panel.
  private static func button(_ name: String, _ number: Int, isChecked: Bool) -> [UInt8] {
    let checked: HTML = isChecked ? " checked=\"\"" : ""
    return
      ("<input type=\"radio\" name=\"\(name)\" id=\"\(name).\(number)\"\(checked) />" as HTML).bytes
  }

  // MARK: Links

  /// A tab that links may lead to.
  struct TabLink {
    /// The node that gets the start tag of the label.
    let label: Node
    /// The id of the button that shows the tab.
    let input: String
    /// The title as an anchor.
    let slug: String
    /// The id of the heading above it.
    let heading: String?
    let range: Range<Int>
  }

  /// Gives tabs the ids that Material for MkDocs and Zensical give them: the title alone, and behind
  /// the id of the heading above it. An id that anything else has stays that one's.
  mutating func writeTabLabels() {
    if tabLinks.isEmpty { return }
    var taken = Set(anchors.map(\.id))
    for tab in tabLinks {
      let combined = tab.heading.map { "\($0)-\(tab.slug)" }
      var ids = [combined, tab.slug].compactMap(\.self)
      ids.removeAll { id in
        tab.slug.isEmpty || Safelist.objection(toID: id) != nil || !taken.insert(id).inserted
      }
      for id in ids { anchors.append(Anchor(id: id, range: tab.range)) }
      var markup: HTML = "<label for=\"\(tab.input)\""
      if let first = ids.first { markup += " id=\"\(first)\"" }
      markup += ">"
      if ids.count == 2 { markup += "<span id=\"\(ids[1])\"></span>" }
      tab.label.setOnEnter(markup.bytes)
    }
  }

  // MARK: Labels

  /// Notes the label of a tab.
  mutating func note(tab label: String, of group: Int, at node: Node) {
    let start = offset(of: node)
    tabLabels.append((group, label, clipped(start..<lines.end(of: node.startLine))))
  }

  /// Reports labels that only one group has where another group has one that is very like it.
  mutating func reportTabs() {
    var groups: [String: Set<Int>] = [:]
    for tab in tabLabels { groups[tab.label, default: []].insert(tab.group) }
    let common = groups.filter { $0.value.count > 1 }.keys.sorted()
    if common.isEmpty { return }
    let labels = Dictionary(grouping: tabLabels, by: \.group).mapValues { Set($0.map(\.label)) }
    for tab in tabLabels where groups[tab.label]?.count == 1 {
      let own = labels[tab.group] ?? []
      // (A group that has none of the common labels is about something else.)
      guard tab.label.utf8.count > 3, own.count == 1 || !own.isDisjoint(with: common),
        let nearest = NearMiss.nearest(to: tab.label, in: common.filter { !own.contains($0) })
      else { continue }
      diagnostics.append(
        Diagnostic(
          .unknownTab, "no other group has a tab '\(tab.label)'", at: place(tab.range),
          notes: [Note("did you mean '\(nearest)'?")]))
    }
  }
}
