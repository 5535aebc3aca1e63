extension Rewriter {
  /// Puts a box in the place of `[ ]` or `[x]` at the start of a list item's first paragraph.
  ///
  /// - Parameter cursor: at the start of the paragraph's text.
  /// - Returns: a cursor behind the brackets, or the same where there are none.
  mutating func rewriteTask(_ paragraph: Node, from cursor: InlineCursor) -> InlineCursor {
    guard options.hasTaskLists, cursor.next == UInt8(ascii: "["), let item = paragraph.parent,
      item.kind == .item, paragraph.previous == nil, let text = paragraph.firstChild,
      text.kind == .text
    else { return cursor }
    let mark = cursor.byte(cursor.position + 1)
    let isDone = mark | 0x20 == UInt8(ascii: "x")
    guard isDone || mark == .space, cursor.byte(cursor.position + 2) == UInt8(ascii: "]"),
      cursor.byte(cursor.position + 3).isSpaceOrTab, text.literal.count >= 3
    else { return cursor }
    let box = Node.make(.customInline)
    let checked = isDone ? " checked=\"\"" : ""
    var markup = Array("<input type=\"checkbox\"\(checked) disabled=\"\" aria-label=\"".utf8)
    Marker.task.append(isDone ? 1 : 0, to: &markup)
    box.setOnEnter(markup + Array("\" />".utf8))
    text.setLiteral(Array(text.literal.bytes.dropFirst(3)))
    paragraph.prepend(box)
    var behind = cursor
    behind.position += 3
    return behind
  }
}
