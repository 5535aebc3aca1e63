internal import HTML

/// The footnotes of a page: what is defined, and who refers to it.
struct Footnotes {
  /// One `[^label]:` and what follows it.
  struct Definition {
    /// As the author writes it.
    let label: String
    /// The line, counted from 1 in the body.
    let line: Int
    /// The column of its mark in what libcmark was given, counted from 1 in bytes.
    let column: Int
    /// From the bracket to behind the colon, in the source.
    let range: Range<Int>
    /// Where its text begins, in the source.
    let text: Int
    /// How many bytes further that is than in what libcmark was given.
    let shift: Int
    /// Whether nothing follows it on its line: libcmark was given an empty heading there, so that blank
    /// lines may follow.
    let isBare: Bool
    /// Whether an earlier definition has the same label.
    let isDouble: Bool
    /// The list item that stands for it in libcmark's tree.
    var item: Node?
    /// How many block quotes it is in.
    var quoteDepth = 0
    /// What it lies in, once it has been taken out of the tree.
    var containers = Containers()
    /// 1 for the first that is referred to, and so on; 0 for one that is not.
    var number = 0
  }

  /// One `[^label]`.
  struct Mention {
    let definition: Int
    let range: Range<Int>
    /// Which of the mentions of its footnote it is, from 1; 0 for one in a footnote without number.
    var ordinal = 0
  }

  var definitions: [Definition] = []
  var mentions: [Mention] = []
  /// What each link back is for: the number of its footnote, and which mention it leads to.
  var backLabels: [String] = []
  /// The definition of each label, in small letters.
  var byLabel: [String: Int] = [:]
  /// The definitions that begin in a line: more than one where the text of one begins with another.
  var byLine: [Int: Range<Int>] = [:]

  /// The definition that a list item stands for, if it stands for one.
  func definition(of item: Node) -> Int? {
    if byLine.isEmpty { return nil }
    let column = item.startColumn
    return byLine[item.startLine]?.first { definitions[$0].column == column }
  }

  /// How many bytes further a column of a line is in the source than in what libcmark was given.
  func shift(ofLine line: Int, column: Int) -> Int {
    if byLine.isEmpty { return 0 }
    let before = byLine[line]?.last { definitions[$0].column < column }
    return before.map { definitions[$0].shift } ?? 0
  }

  /// Adds a definition; the first one of a label counts.
  mutating func append(_ definition: Definition) {
    let index = definitions.count
    definitions.append(definition)
    let first = byLine[definition.line]?.lowerBound ?? index
    byLine[definition.line] = first..<index + 1
    let key = definition.label.lowercased()
    if byLabel[key] == nil { byLabel[key] = index }
  }

  /// Notes a mention, and returns its number for the marker.
  mutating func refer(to definition: Int, at range: Range<Int>) -> Int {
    mentions.append(Mention(definition: definition, range: range))
    return mentions.count - 1
  }
}

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
  private mutating func backLinks(_ definition: Int, _ count: Int) -> HTML {
    let label = footnotes.definitions[definition].label
    let number = footnotes.definitions[definition].number
    var links = HTML()
    for ordinal in 1...max(count, 1) {
      let suffix = ordinal == 1 ? "" : "-\(ordinal)"
      let mark: HTML = ordinal == 1 ? "↩" : "↩<sup>\(ordinal)</sup>"
      links += " <a href=\"\(url: "#fnref-\(label)\(suffix)")\" class=\"footnote-backref\""
      footnotes.backLabels.append("\(number)\(suffix)")
      let label = HTML(trusted: Marker.backLink.bytes(footnotes.backLabels.count - 1))
      links += " role=\"doc-backlink\" aria-label=\"\(label)\">"
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
