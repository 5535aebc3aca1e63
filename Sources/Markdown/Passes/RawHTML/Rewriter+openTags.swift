internal import Diagnostics

extension Rewriter {
  /// Closes at the end of a node whatever raw HTML has opened in it, and reports what has no end
  /// though it needs one.
  ///
  /// - Parameter kind: of the node that takes the end tags.
  mutating func closeTags(in node: Node, kind: NodeKind) {
    if openTags.tags.isEmpty { return }
    for tag in openTags.tags where !Safelist.optionalEnd.contains(tag.name) {
      diagnostics.append(
        Diagnostic(.rawHTML, "tag <\(tag.name)> is never closed", at: place(tag.range)))
    }
    if let ends = Node.make(kind) {
      ends.setOnEnter(openTags.ends + [0])
      node.append(ends)
    }
    openTags = OpenTags()
  }

  /// Whether an end tag may stand: it closes a tag of the author's.
  ///
  /// - Parameter markup: gets the line break that browsers make of `</br>`.
  mutating func closes(_ tag: RawTag, _ markup: inout [UInt8]) -> Bool {
    if tag.name == "br" {
      markup.append("<br" as StaticString)
      return true
    }
    guard openTags.close(tag.name) else { return false }
    markup.append("</" as StaticString)
    markup += tag.name.utf8
    return true
  }
}
