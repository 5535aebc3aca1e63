internal import HTML

/// Cuts what libcmark has written at the markers, in one scan.
struct MarkerCutter {
  let headings: [Heading]
  let references: [Reference]
  /// The index in `references` of each number that a marker gave; empty where they are the same.
  let order: [Int]

  let footnotes: Footnotes

  /// The body of the document, with a slot for each marker that stands for one.
  func cut(_ html: UnsafeBufferPointer<UInt8>) -> Body {
    var body = Body(capacity: html.count + headings.count * 40)
    var start = 0
    while let fence = html.firstIndex(of: Marker.fence, in: start..<html.count) {
      body.append(trusted: html.part(start..<fence))
      var number = 0
      var index = fence + 2
      while index < html.count, html[index] != Marker.fence {
        number = number * 10 + Int(html[index] & 0x0F)
        index += 1
      }
      start = min(index + 1, html.count)
      // The cutter's own markers are the only ones there are.
      guard fence + 1 < html.count, let marker = Marker(rawValue: html[fence + 1]) else { continue }
      write(marker, number, to: &body)
    }
    body.append(trusted: html.part(start..<html.count))
    return body
  }

  private func write(_ marker: Marker, _ number: Int, to body: inout Body) {
    switch marker {
    case .heading:
      let id = headings[number].id
      if id.isEmpty { return }
      body.dropLast(1)
      body.append(" id=\"" as StaticString)
      body.append(escaping: id)
      body.append("\">" as StaticString)
    case .link:
      body.dropLast(2)
      body.append(.url(index(number)))
      if let title = references[index(number)].title { body.append("\" title=\"\(title)" as HTML) }
      body.append("\">" as StaticString)
    case .image: body.append(.image(index(number)))
    case .citationStart: body.append(.citationStart(index(number)))
    case .citationEnd: body.append(.citationEnd(index(number)))
    case .embed: body.append(.embed(index(number), isInline: false))
    case .inlineEmbed: body.append(.embed(index(number), isInline: true))
    case .footnote: writeMention(footnotes.mentions[number], to: &body)
    case .include: body.append(.include(number))
    case .url: body.append(.url(index(number)))
    case .size: body.append(.size(index(number)))
    }
  }

  private func writeMention(_ mention: Footnotes.Mention, to body: inout Body) {
    let definition = footnotes.definitions[mention.definition]
    let id = Rewriter.id(of: mention, footnotes)
    body.append(
      """
      <sup class="footnote-ref"><a href="\(url: "#fn-\(definition.label)")" id="\(id)" \
      role="doc-noteref">\(definition.number)</a></sup>
      """)
  }

  private func index(_ number: Int) -> Int { order.isEmpty ? number : order[number] }
}
