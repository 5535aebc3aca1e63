internal import Diagnostics

extension Rewriter {
  /// Closes at the end of a node whatever raw HTML has opened in it.
  ///
  /// - Parameter kind: of the node that takes the end tags.
  mutating func closeTags(in node: Node, kind: NodeKind) {
    if openTags.tags.isEmpty { return }
    var markup: [UInt8] = []
    let open = openTags.closeAll()
    for tag in open { markup += "</\(tag.name)>".utf8 }
    report(neverClosed: open)
    guard let ends = Node.make(kind) else { return }
    ends.setOnEnter(markup + [0])
    node.append(ends)
  }

  /// Appends an end tag, with those that are missing before it; false where it closes nothing of the
  /// author's.
  mutating func close(_ tag: RawTag, _ markup: inout [UInt8]) -> Bool {
    if tag.name == "br" {
      // What browsers make of `</br>`.
      markup.append("<br>" as StaticString)
      return true
    }
    guard let inner = openTags.close(tag.name) else { return false }
    for tag in inner where !Safelist.optionalEnd.contains(tag.name) {
      markup += "</\(tag.name)>".utf8
    }
    report(neverClosed: inner)
    markup += "</\(tag.name)>".utf8
    return true
  }

  private mutating func report(neverClosed tags: [OpenTags.Tag]) {
    for tag in tags.reversed() where !Safelist.optionalEnd.contains(tag.name) {
      diagnostics.append(
        Diagnostic(.rawHTML, "tag <\(tag.name)> is never closed", at: place(tag.range)))
    }
  }
}
