internal import Diagnostics

/// The tags of raw HTML that are open where the walk is, so that none of them reaches beyond the
/// author's own text and none closes what is not the author's.
struct OpenTags {
  /// A start tag without its end so far.
  struct Tag {
    let name: String
    /// Where it is in the file.
    let range: Range<Int>
  }

  /// The outermost first.
  private(set) var tags: [Tag] = []
  private var counts: [String: Int] = [:]

  /// Notes a start tag.
  mutating func open(_ name: String, at range: Range<Int>) {
    tags.append(Tag(name: name, range: range))
    counts[name, default: 0] += 1
  }

  /// Whether a tag of a name is open.
  func holds(_ name: String) -> Bool { counts[name, default: 0] > 0 }

  /// Takes out the last start tag of a name and what was opened in it, and returns the latter, the
  /// innermost first; nil where there is no such tag.
  mutating func close(_ name: String) -> [Tag]? {
    guard counts[name, default: 0] > 0 else { return nil }
    var inner: [Tag] = []
    while let last = tags.popLast() {
      counts[last.name, default: 1] -= 1
      if last.name == name { break }
      inner.append(last)
    }
    return inner
  }

  /// Takes out all tags, and returns them, the innermost first.
  mutating func closeAll() -> [Tag] {
    defer { self = OpenTags() }
    return tags.reversed()
  }
}

extension Rewriter {
  /// Closes at the end of a node what raw HTML has opened in it.
  ///
  /// - Parameter kind: of the node that takes the end tags.
  mutating func closeTags(in node: Node, kind: NodeKind) {
    if openTags.tags.isEmpty { return }
    var markup: [UInt8] = []
    let open = openTags.closeAll()
    for tag in open { markup += RawTag.end(of: tag.name).utf8 }
    report(neverClosed: open)
    let ends = Node.make(kind)
    ends.setOnEnter(markup)
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
      markup += RawTag.end(of: tag.name).utf8
    }
    report(neverClosed: inner)
    markup += RawTag.end(of: tag.name).utf8
    return true
  }

  private mutating func report(neverClosed tags: [OpenTags.Tag]) {
    for tag in tags.reversed() where !Safelist.optionalEnd.contains(tag.name) {
      diagnostics.append(
        Diagnostic(.rawHTML, "tag <\(tag.name)> is never closed", at: place(tag.range)))
    }
  }
}

extension RawTag {
  /// What is written before a start tag: a table that is wider than the page scrolls in a box, as one in
  /// Markdown does.
  static func start(around name: String) -> String {
    name == "table" ? "<div class=\"table-scroll\" tabindex=\"0\">" : ""
  }

  /// An end tag, with that of the box around a table.
  static func end(of name: String) -> String {
    switch name {
    case "table": "</table></div>"
    case "badge": "</span>"
    default: "</\(name)>"
    }
  }
}
