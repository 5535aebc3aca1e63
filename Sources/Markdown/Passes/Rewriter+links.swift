internal import Bytes

extension Rewriter {
  /// Opens a placeholder for the target of a link or an image, for a citation or for an embed.
  mutating func rewrite(link spot: InlineSpot) {
    let node = spot.node
    let isImage = if case .image = spot.kind { true } else { false }
    let isBare = if case .autolink = spot.kind { true } else { false }
    let url = node.url
    let title = node.title
    if !isImage, url.isEmpty, node.firstChild == nil,
      AttributeList.setsID(at: spot.range.upperBound, in: bytes, before: bytes.count)
    {
      // (An anchor of the plugin autorefs: `[](){ #id }`.)
      return node.replace(with: Node.make(.customInline))
    }
    let scheme = CitationScheme(prefixing: url.bytes)
    let kind: Reference.Kind
    var destination = url.bytes
    if let scheme, isImage || scheme.cites {
      kind = isImage ? .embed(scheme) : .citation(scheme)
      destination = url.bytes.part(scheme.rawValue.utf8.count + 1..<url.count)
    } else {
      kind = isImage ? .image : .link
    }
    let reference = Reference(
      kind: kind, destination: String(decoding: destination, as: UTF8.self),
      text: isBare && kind != .link ? "" : plainText(of: node),
      title: title.isEmpty ? nil : title.string, range: clipped(spot.range))
    references.append(reference)
    if kind == .image, options.hasForeignSyntax, ImageSize.ends(reference.text) {
      name(.imageSize, at: spot.range)
    }
    switch kind {
    case .image: openImage(node, reference)
    case .citation: openCitation(node, isBare: isBare, hasWords: !reference.text.isEmpty)
    case .embed:
      let embed = Node.make(.customInline)
      embed.setOnEnter(Marker.inlineEmbed.bytes(references.count - 1))
      node.replace(with: embed)
    case .link, .rawHTML: openLink(node, hasTitle: reference.title != nil)
    }
  }

  /// Empties the target, and marks the place behind the start tag where it has to be written.
  private mutating func openLink(_ node: Node, hasTitle: Bool) {
    let marker = Node.make(.customInline)
    marker.setOnEnter(Marker.link.bytes(references.count - 1))
    node.setURL("" as StaticString)
    if hasTitle { node.setTitle("" as StaticString) }
    node.prepend(marker)
  }

  private mutating func openImage(_ node: Node, _ reference: Reference) {
    let image = Node.make(.customInline)
    var markup = Array("<img ".utf8)
    Marker.image.append(references.count - 1, to: &markup)
    markup.append(" alt=\"" as StaticString)
    markup.append(escaping: reference.text)
    if let title = reference.title {
      markup.append("\" title=\"" as StaticString)
      markup.append(escaping: title)
    }
    markup.append("\" />" as StaticString)
    image.setOnEnter(markup)
    node.replace(with: image)
  }

  private mutating func openCitation(_ node: Node, isBare: Bool, hasWords: Bool) {
    let citation = Node.make(.customInline)
    citation.setOnEnter(Marker.citationStart.bytes(references.count - 1))
    citation.setOnExit(Marker.citationEnd.bytes(references.count - 1))
    if !hasWords, markupText.isKept { citation.setNote(.citation(references.count - 1)) }
    if !isBare { node.moveChildren(to: citation) }
    node.replace(with: citation)
  }

  /// What a reader sees of an inline and all that is in it, line breaks as spaces.
  func plainText(of node: Node) -> String {
    // Most links hold one piece of text.
    if let only = node.firstChild, only.next == nil, only.kind == .text {
      return only.literal.string
    }
    var text: [UInt8] = []
    appendPlainText(of: node, includingImages: true, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends the text of all that is in a node; raw HTML only where it is in an image, as libcmark
  /// does for the alternative text.
  func appendPlainText(of node: Node, includingImages: Bool, to text: inout [UInt8]) {
    var images = node.kind == .image ? 1 : 0
    var next = node.firstChild
    while let current = next {
      switch current.kind {
      case .text, .code: text.append(contentsOf: current.literal.bytes)
      case .htmlInline where images > 0: text.append(contentsOf: current.literal.bytes)
      case .softBreak, .lineBreak: text.append(.space)
      default: break
      }
      if let child = current.firstChild, includingImages || current.kind != .image {
        if current.kind == .image { images += 1 }
        next = child
        continue
      }
      var last = current
      next = last.next
      while next == nil, let parent = last.parent, parent != node {
        if parent.kind == .image { images -= 1 }
        last = parent
        next = last.next
      }
    }
  }

  /// A range cut off at the end of its first line, and of the file. (libcmark writes three bytes for one
  /// that is zero, so that what it gives back may be longer than the source.)
  func clipped(_ range: Range<Int>) -> Range<Int> {
    let range = range.clamped(to: 0..<bytes.count)
    guard let feed = bytes.firstIndex(of: .lineFeed, in: range) else { return range }
    let end = feed > range.lowerBound && bytes[feed - 1] == .carriageReturn ? feed - 1 : feed
    return range.lowerBound..<max(range.lowerBound, end)
  }
}

extension CitationScheme {
  /// The scheme with which a URL begins, if it is one of these.
  init?(prefixing url: UnsafeBufferPointer<UInt8>) {
    // The shortest scheme is four bytes, the longest eight.
    guard let colon = url.firstIndex(of: UInt8(ascii: ":"), in: 0..<min(url.count, 9)), colon >= 4
    else { return nil }
    self.init(rawValue: String(decoding: url.part(0..<colon), as: UTF8.self))
  }

  /// Whether a link of this scheme is a citation; the others only embed.
  var cites: Bool { self != .chart && self != .compare }
}
