internal import HTML

extension Rewriter {
  /// Appends the list of footnotes to the document.
  mutating func append(footnotes order: [Int], _ counts: [Int], to root: Node) {
    let section = Node.make(.customBlock)
    section.setOnEnter("<section class=\"footnotes\" role=\"doc-endnotes\">\n<ol>" as StaticString)
    section.setOnExit("</ol>\n</section>" as StaticString)
    for definition in order {
      guard let item = footnotes.definitions[definition].item else { continue }
      let note = Node.make(.customBlock)
      let links = Node.make(.customInline)
      let label = footnotes.definitions[definition].label
      anchors.append(
        Anchor(id: "fn-\(label)", range: footnotes.definitions[definition].range))
      note.setOnEnter(("<li id=\"fn-\(label)\">" as HTML).bytes)
      note.setOnExit("</li>" as StaticString)
      links.setOnEnter(backLinks(definition, counts[definition]).bytes)
      if let last = item.lastChild, last.kind == .paragraph {
        last.append(links)
        item.moveChildren(to: note)
      } else {
        item.moveChildren(to: note)
        note.append(links)
      }
      item.free()
      footnotes.definitions[definition].item = nil
      section.append(note)
    }
    for mention in footnotes.mentions where mention.ordinal > 0 {
      anchors.append(Anchor(id: Self.id(of: mention, footnotes), range: mention.range))
    }
    root.append(section)
  }

  /// The links from a footnote back to where it is mentioned.
  private func backLinks(_ definition: Int, _ count: Int) -> HTML {
    let label = footnotes.definitions[definition].label
    let number = footnotes.definitions[definition].number
    var links = HTML()
    for ordinal in 1...max(count, 1) {
      let suffix = ordinal == 1 ? "" : "-\(ordinal)"
      let mark: HTML = ordinal == 1 ? "↩" : "↩<sup>\(ordinal)</sup>"
      links += " <a href=\"\(url: "#fnref-\(label)\(suffix)")\" class=\"footnote-backref\""
      links += " role=\"doc-backlink\" aria-label=\"Back to reference \(number)\(suffix)\">"
      links += "\(mark)</a>"
    }
    return links
  }

  /// The id of a mention.
  static func id(of mention: Footnotes.Mention, _ footnotes: Footnotes) -> String {
    let label = footnotes.definitions[mention.definition].label
    return mention.ordinal == 1 ? "fnref-\(label)" : "fnref-\(label)-\(mention.ordinal)"
  }
}
