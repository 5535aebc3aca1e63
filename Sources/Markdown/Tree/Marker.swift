internal import Bytes
internal import HTML
internal import Words

/// What a placeholder, or an attribute that libcmark cannot write, looks like in libcmark's output.
///
/// A marker is the byte 0xFF, a letter, a number and 0xFF again. No other 0xFF can be in the
/// output: libcmark is told to replace what is no UTF-8, an entity gives UTF-8, a URL is
/// percent-encoded, and the markup that passes add is UTF-8.
enum Marker: UInt8 {
  /// The id of a heading, right behind the `>` of its start tag.
  case heading = 0x68
  /// The target and the title of a link, right behind `<a href="">`.
  case link = 0x6C
  case image = 0x69
  case citationStart = 0x63
  case citationEnd = 0x64
  case embed = 0x65
  case inlineEmbed = 0x66
  /// A URL attribute in raw HTML.
  case url = 0x75
  /// The size of an image in raw HTML.
  case size = 0x7A
  /// A code block with the text of another file.
  case include = 0x73
  /// The title of an alert or of a box like it.
  case alert = 0x61
  /// What is said over the code of a diagram.
  case diagram = 0x67
  /// What a box of a task list is called.
  case task = 0x74
  /// What a link back to a mention of a footnote is called.
  case backLink = 0x62
  /// A reference to a footnote, numbered when all are known.
  case footnote = 0x6E

  /// The byte that opens and closes a marker.
  static let fence: UInt8 = 0xFF

  /// Appends the marker's bytes.
  func append(_ number: Int, to bytes: inout [UInt8]) {
    bytes.append(Self.fence)
    bytes.append(rawValue)
    var power = 1
    while number / power >= 10 { power *= 10 }
    while power > 0 {
      bytes.append(0x30 + UInt8(number / power % 10))
      power /= 10
    }
    bytes.append(Self.fence)
  }

  /// The marker's bytes.
  func bytes(_ number: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(12)
    append(number, to: &bytes)
    return bytes
  }
}

/// Cuts what libcmark has written at the markers, in one scan.
struct MarkerCutter {
  let headings: [Heading]
  let references: [Reference]
  /// The index in `references` of each number that a marker gave; empty where they are the same.
  let order: [Int]

  let footnotes: Footnotes

  /// The body of the document, with a placeholder for each marker of one.
  func cut(_ html: UnsafeBufferPointer<UInt8>) -> Body {
    // (Each id stands with its name, a space and two quotes.)
    let ids = headings.reduce(0) { $0 + $1.id.utf8.count + 6 }
    var body = Body(capacity: html.count + ids)
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
    body.trim()
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
    case .alert: body.append(.word(.alert, AlertKind.names[number]))
    case .diagram: body.append(.word(.diagram, CodeInfo.diagramKinds[number]))
    case .task: body.append(.label(number == 1 ? .taskDone : .taskOpen, ""))
    case .backLink: body.append(.label(.backToReference, footnotes.backLabels[number]))
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
