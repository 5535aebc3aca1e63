internal import Bytes
internal import HTML

extension Rewriter {
  /// Lets long names in a heading break where a reader would break them, `AsyncIterator` before
  /// `Iterator`, rather than anywhere: a narrow window has no room for them.
  mutating func breakNames(ofHeading heading: Node) {
    guard options.fitsWindows else { return }
    var next = heading.firstChild
    while let node = next {
      next = node.kind == .image ? nil : node.firstChild
      next = next ?? node.following(in: heading)
      switch node.kind {
      case .code:
        if let markup = node.literal.bytes.brokenAtHumps { replace(code: node, by: markup) }
      case .text where heading.headingLevel <= Self.lowestBrokenLevel:
        breakWords(of: node)
      default: break
      }
    }
  }

  /// Lower headings are set so small that their words fit.
  private static var lowestBrokenLevel: Int { 3 }

  /// Breaks the long words of a text as ``BreakableTitle`` has it.
  private func breakWords(of text: Node) {
    let literal = text.literal.bytes
    let places = BreakableTitle.places(inWordsOf: literal)
    if places.isEmpty { return }
    var start = 0
    for place in places {
      let part = Node.make(.text)
      part.setLiteral(Array(literal[start..<place]))
      text.insertBefore(part)
      let mark = Node.make(.customInline)
      mark.setOnEnter(Array("<wbr />".utf8))
      text.insertBefore(mark)
      start = place
    }
    text.setLiteral(Array(literal[start...]))
  }

  /// Keeps words of code with hyphens in one piece: browsers break behind those of `--keep-going` and
  /// of `2026-11-29`.
  mutating func keepNames(ofCode code: Node) {
    if let markup = code.literal.bytes.withNamesInOnePiece { replace(code: code, by: markup) }
  }

  private mutating func replace(code: Node, by markup: [UInt8]) {
    markupText.append(code.literal.bytes)
    let written = Node.make(.customInline)
    written.setOnEnter(markup)
    markupText.give(to: written)
    code.replace(with: written)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// What is longer may break: a narrow window has no room for it.
  private static var longestOption: Int { 28 }
  private static var longestName: Int { 12 }
  /// What is shorter has no need to break.
  private static var shortestBroken: Int { 14 }

  /// As code with a place to break at each hump; nil where it is short or has none.
  fileprivate var brokenAtHumps: [UInt8]? {
    if count < Self.shortestBroken { return nil }
    var places = indices.dropFirst().filter { self[$0 - 1].isLowercase && self[$0].isUppercase }
    places += BreakableTitle.places(inWordsOf: self)
    return places.isEmpty ? nil : code(with: Set(places).sorted().map { ($0, "<wbr />") })
  }

  /// As code whose short words with hyphens do not break; nil where there are none.
  fileprivate var withNamesInOnePiece: [UInt8]? {
    let hyphen = UInt8(ascii: "-")
    guard firstIndex(of: hyphen, in: 0..<count) != nil else { return nil }
    var marks: [(place: Int, mark: StaticString)] = []
    for word in split(separator: UInt8(ascii: " ")) {
      let longest = word.first == hyphen ? Self.longestOption : Self.longestName
      guard word.contains(hyphen), word.count > 1, word.count <= longest else { continue }
      marks.append((word.startIndex, "<span class=\"flag\">"))
      marks.append((word.endIndex, "</span>"))
    }
    return marks.isEmpty ? nil : code(with: marks)
  }

  /// As code with markup before some of its bytes.
  private func code(with marks: [(place: Int, mark: StaticString)]) -> [UInt8] {
    var markup: [UInt8] = []
    markup.append("<code>" as StaticString)
    var start = 0
    for (place, mark) in marks {
      markup.append(escaping: part(start..<place))
      markup.append(mark)
      start = place
    }
    markup.append(escaping: part(start..<count))
    markup.append("</code>" as StaticString)
    return markup
  }
}

extension UInt8 {
  fileprivate var isLowercase: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
  fileprivate var isUppercase: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
}
