internal import Bytes
internal import Diagnostics

/// What a comment has to end in.
enum CommentBounds {
  /// A block that it begins: it may hold blank lines.
  case block
  /// A paragraph, or a block that begins with a tag: a blank line ends it.
  case paragraph
}

/// Comments that never end: what was to be hidden is on the page.
extension Rewriter {
  /// Whether a text begins a comment at an index. (Else it would be no text.)
  func isOpenComment(at index: Int, _ map: TextMap, _ cursor: InlineCursor) -> Bool {
    guard traits.hasComments, map.isLiteral(index) else { return false }
    let start = map.offset(of: index)
    return start + 4 <= cursor.end && cursor.bytes.starts(with: "<!--", at: start)
  }

  /// Reports a comment in a text, the first of each.
  ///
  /// - Parameters:
  ///   - start: where it begins in what the cursor follows.
  ///   - offset: the same in the file.
  ///   - cursor: at the start of the block's text.
  mutating func report(openComment start: Int, _ offset: Int, _ cursor: InlineCursor) {
    guard commentedText != cursor.position else { return }
    commentedText = cursor.position
    guard cursor.bytes.firstIndex(of: "-->", in: start + 4..<cursor.end) != nil else {
      return report(openComment: offset, .paragraph)
    }
    diagnostics.append(
      Diagnostic(
        .openComment, "a comment within a line that holds '--' is shown as text",
        at: place(clipped(offset..<offset + 4)),
        notes: [Note("take these hyphens out, or put the comment in lines of its own")]))
  }

  /// Reports a comment that never ends.
  mutating func report(openComment offset: Int, _ bounds: CommentBounds) {
    let end = "end it with '-->'" + (bounds == .block ? "" : " before the next blank line")
    diagnostics.append(
      Diagnostic(
        .openComment, "this comment is never closed: it is shown as text",
        at: place(clipped(offset..<offset + 4)),
        notes: [Note("\(end), or write '\\<!--' where it is meant as text")]))
  }
}
