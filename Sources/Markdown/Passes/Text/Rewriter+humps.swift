extension Rewriter {
  /// Lets long names of code in a heading break at their humps, `AsyncIterator` before `Iterator`,
  /// rather than anywhere: a narrow window has no room for them.
  mutating func breakHumps(ofHeading heading: Node) {
    var next = heading.firstChild
    while let node = next {
      next = node.next
      guard node.kind == .code, let markup = node.literal.bytes.brokenAtHumps else { continue }
      markupText.append(node.literal.bytes)
      let code = Node.make(.customInline)
      code.setOnEnter(markup)
      markupText.give(to: code)
      node.replace(with: code)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// As code with a place to break at each hump; nil where it is short or has none.
  fileprivate var brokenAtHumps: [UInt8]? {
    let least = 14
    let humps = indices.dropFirst().filter { self[$0 - 1].isLowercase && self[$0].isUppercase }
    if count < least || humps.isEmpty { return nil }
    var markup: [UInt8] = []
    markup.append("<code>" as StaticString)
    var start = 0
    for hump in humps {
      markup.append(escaping: part(start..<hump))
      markup.append("<wbr />" as StaticString)
      start = hump
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
