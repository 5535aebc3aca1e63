internal import Bytes
internal import Diagnostics

extension Rewriter {
  /// Lets a block of raw HTML through the safelist, and returns what takes its place.
  mutating func rewrite(htmlBlock node: Node) -> Node {
    let html = Array(node.literal.bytes)
    let markup = html.withUnsafeBufferPointer { html in
      let map = RawSourceMap(html, range: nil, line: node.startLine, lines: lines, in: bytes)
      return sanitised(html) { map.offset(of: $0) }
    }
    let block = options.allowsUnsafeHTML ? node : Node.make(.customBlock)
    markupText.give(to: block)
    if options.allowsUnsafeHTML { return node }
    block.setOnEnter(Self.withParagraph(markup))
    node.replace(with: block)
    return block
  }

  /// Lets a tag through the safelist.
  ///
  /// - Parameter source: turns offsets in what the cursor follows into offsets in the file.
  mutating func rewrite(htmlInline spot: InlineSpot, source: ((Int) -> Int)?) {
    let html = Array(spot.node.literal.bytes)
    let markup = html.withUnsafeBufferPointer { html in
      let map = RawSourceMap(
        html, range: spot.range, line: lines.line(at: spot.range.lowerBound), lines: lines,
        in: bytes)
      return sanitised(html) { offset in
        source == nil ? map.offset(of: offset) : spot.range.lowerBound + offset
      }
    }
    let inline = options.allowsUnsafeHTML ? spot.node : Node.make(.customInline)
    markupText.give(to: inline)
    if options.allowsUnsafeHTML { return }
    inline.setOnEnter(markup)
    spot.node.replace(with: inline)
  }

  /// Raw HTML with what the safelist refuses as text; collects what it refers to and its ids.
  ///
  /// - Parameter source: turns offsets in the HTML into offsets in the file.
  private mutating func sanitised(
    _ html: UnsafeBufferPointer<UInt8>, _ source: (Int) -> Int
  ) -> [UInt8] {
    var markup: [UInt8] = []
    markup.reserveCapacity(html.count + 16)
    var index = 0
    // Once a comment, a script or a style sheet has been found not to end, none behind it does.
    var endsComments = true
    var endsHere = true
    var unended: Set<String> = []
    while let open = html.firstIndex(of: UInt8(ascii: "<"), in: index..<html.count) {
      markup.append(contentsOf: html[index..<open])
      append(text: index..<open, of: html, source)
      if let end = Self.commentEnd(html, at: open, &endsComments) {
        markup.append(contentsOf: html[open..<end])
        index = end
      } else if let tag = RawTag(in: html, at: open) {
        if !options.allowsUnsafeHTML, let end = Self.unreadableEnd(tag, in: html, &unended) {
          refuse("<\(tag.name)> is left out, with all that is in it", tag.range, source)
          index = end
        } else {
          append(tag, of: html, source, to: &markup)
          index = tag.range.upperBound
        }
      } else if html.starts(with: "<!--", at: open) {
        let isBlock = html[..<open].allSatisfy(\.isWhitespace)
        if endsHere { report(openComment: source(open), isBlock ? .block : .paragraph) }
        endsHere = false
        // (What only begins a comment has all that follows in it.)
        index = isBlock ? html.count : open + 2
        append(refused: html.part(open..<index), to: &markup)
      } else {
        index = open + 1
        if let end = Self.declarationEnd(html, at: open) {
          refuse("this declaration is shown as text", open..<open + 2, source)
          index = end
        }
        append(refused: html.part(open..<index), to: &markup)
      }
    }
    markup.append(contentsOf: html[index...])
    append(text: index..<html.count, of: html, source)
    return markup
  }

  /// Appends a tag with the attributes that may stay, or as text.
  private mutating func append(
    _ tag: RawTag, of html: UnsafeBufferPointer<UInt8>, _ source: (Int) -> Int,
    to markup: inout [UInt8]
  ) {
    var words: String {
      let start = tag.range.lowerBound
      let name = html.part(start..<start + tag.name.utf8.count + (tag.isEnd ? 2 : 1))
      return "tag \(String(decoding: name, as: UTF8.self))>"
    }
    let isBadge = isBadge(tag, in: html)
    if options.allowsUnsafeHTML || isBadge || Safelist.tags.contains(tag.name) {
      if isBadge, !tag.isEnd {
        append(badge: tag, of: html, source, to: &markup)
      } else if !tag.isEnd || !isBalanced {
        append(known: tag, of: html, source, to: &markup)
      } else if close(tag, &markup) {
        if !Safelist.inline.contains(tag.name) { markupText.endBlock() }
      } else {
        // Browsers and GitHub take no notice of it.
        refuse("\(words) closes nothing and is left out", tag.range, source)
      }
      return
    }
    refuse("\(words) is shown as text", tag.range, source)
    append(refused: html.part(tag.range), to: &markup)
  }

  private mutating func append(
    known tag: RawTag, of html: UnsafeBufferPointer<UInt8>, _ source: (Int) -> Int,
    to markup: inout [UInt8]
  ) {
    if !Safelist.inline.contains(tag.name) { markupText.endBlock() }
    let range = clipped(source(tag.range.lowerBound)..<source(tag.range.upperBound))
    if tag.hasClass, options.hasForeignSyntax { nameClass(of: tag, in: html, at: range) }
    let isVoid = Safelist.void.contains(tag.name)
    if !isVoid, !tag.isSelfClosing, isBalanced { openTags.open(tag.name, at: range) }
    if !tag.isEnd, isBalanced { markup += RawTag.start(around: tag.name).utf8 }
    markup.append(UInt8(ascii: "<"))
    if tag.isEnd { markup.append(UInt8(ascii: "/")) }
    markup += tag.name.utf8
    for attribute in tag.attributes { append(attribute, of: tag, html, range, to: &markup) }
    // What scrolls has to be reached by keyboard, as a block of code is.
    if tag.name == "pre", !tag.isEnd, isBalanced { markup += " tabindex=\"0\"".utf8 }
    // Browsers do not know the short form of tags that can hold anything.
    let isShort = tag.isSelfClosing && (isVoid || !isBalanced)
    markup += isShort ? " />".utf8 : ">".utf8
    if tag.isSelfClosing, !isShort { markup += RawTag.end(of: tag.name).utf8 }
  }

  /// Whether tags are closed that are left open, and end tags refused that close nothing.
  var isBalanced: Bool { options.balancesTags && !options.allowsUnsafeHTML }

  private mutating func append(
    _ attribute: RawTag.Attribute, of tag: RawTag, _ html: UnsafeBufferPointer<UInt8>,
    _ range: Range<Int>, to markup: inout [UInt8]
  ) {
    var name = attribute.name
    let value = attribute.value.map { EntityDecoder.decoded(html.part($0)) }
    // (Python-Markdown is told by it to read what is in the tag, which is done anyway.)
    if name == "markdown", !options.allowsUnsafeHTML {
      if value != "0", Self.hasText(behind: tag, in: html) {
        diagnostics.append(
          Diagnostic(
            .rawHTML, "Markdown in <\(tag.name)> is read behind an empty line only",
            at: place(range)))
      }
      return
    }
    let objection = Safelist.objection(to: name, of: tag.name, value: value ?? "")
    if let objection, !options.allowsUnsafeHTML {
      let reason = objection.isEmpty ? "" : ": \(objection)"
      diagnostics.append(
        Diagnostic(
          .rawHTML, "attribute '\(name)' of <\(tag.name)> is left out\(reason)", at: place(range)))
      return
    }
    if name == "id" || name == "name" && tag.name == "a", let value, !value.isEmpty {
      anchors.append(Anchor(id: value, range: range))
    }
    if options.allowsUnsafeHTML { return }
    var text = value
    if name == "name", tag.name == "a" {
      if tag.hasID { return }
      name = "id"
    } else if name == "align", let value {
      // Pages set no styles of their own, and `align` is obsolete: a class does the same.
      if tag.hasClass { return }
      name = "class"
      text = "align-\(value.lowercased())"
    } else if name == "class", let value, let align = tag.align {
      text = "\(value) align-\(EntityDecoder.decoded(html.part(align)).lowercased())"
    }
    // An id is on a page once: browsers lead to the first, and headings behind it are numbered.
    if name == "id", let text, !slugger.reserve(text) { return }
    markup.append(.space)
    markup += name.utf8
    guard let text else { return }
    markup.append("=\"" as StaticString)
    if name == "srcset" {
      append(SourceSet(text), range, to: &markup)
    } else if Safelist.isURL(name) {
      references.append(
        Reference(
          kind: .rawHTML(attribute: name), destination: text, text: "", range: range))
      Marker.url.append(references.count - 1, to: &markup)
    } else {
      markup.append(escaping: text)
    }
    markup.append(UInt8(ascii: "\""))
    if name == "src", tag.name == "img", !tag.isSized {
      Marker.size.append(references.count - 1, to: &markup)
    }
  }

  /// Appends a list of images, each of which is a reference of its own.
  private mutating func append(_ set: SourceSet, _ range: Range<Int>, to markup: inout [UInt8]) {
    for (number, candidate) in set.candidates.enumerated() {
      if number > 0 { markup.append(", " as StaticString) }
      references.append(
        Reference(
          kind: .rawHTML(attribute: "srcset"), destination: candidate.url, text: "", range: range))
      Marker.url.append(references.count - 1, to: &markup)
      if !candidate.descriptor.isEmpty {
        markup.append(.space)
        markup.append(escaping: candidate.descriptor)
      }
    }
  }

  private mutating func refuse(_ message: String, _ range: Range<Int>, _ source: (Int) -> Int) {
    if options.allowsUnsafeHTML { return }
    let range = source(range.lowerBound)..<source(range.upperBound)
    diagnostics.append(Diagnostic(.rawHTML, message, at: place(clipped(range))))
  }

  /// Where the end tag of a script or a style sheet ends, which nobody reads; nil for any other tag, and
  /// where the end is not in the same piece of HTML.
  private static func unreadableEnd(
    _ tag: RawTag, in html: UnsafeBufferPointer<UInt8>, _ unended: inout Set<String>
  ) -> Int? {
    guard !tag.isEnd, tag.name == "script" || tag.name == "style", !unended.contains(tag.name)
    else { return nil }
    var index = tag.range.upperBound
    while let open = html.firstIndex(of: "</", in: index..<html.count) {
      if let end = RawTag(in: html, at: open), end.name == tag.name { return end.range.upperBound }
      index = open + 2
    }
    unended.insert(tag.name)
    return nil
  }

  /// Whether anything but a few tags follows a tag in the same piece of HTML.
  private static func hasText(behind tag: RawTag, in html: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = tag.range.upperBound
    var tags = 0
    while index < html.count, tags < 16 {
      if html[index] == UInt8(ascii: "<"), let other = RawTag(in: html, at: index) {
        index = other.range.upperBound
        tags += 1
      } else if html[index].isWhitespace {
        index += 1
      } else {
        return true
      }
    }
    return false
  }

  /// The end of a declaration, an instruction or a section of characters, as CommonMark sees it; the
  /// first two bytes where it never ends. Nil where none begins.
  private static func declarationEnd(
    _ html: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Int? {
    guard start + 1 < html.count else { return nil }
    let close: StaticString
    switch html[start + 1] {
    case UInt8(ascii: "?"): close = "?>"
    case UInt8(ascii: "!"): close = html.starts(with: "<![CDATA[", at: start) ? "]]>" : ">"
    default: return nil
    }
    let end = html.firstIndex(of: close, in: start + 2..<html.count)
    return end.map { $0 + close.utf8CodeUnitCount } ?? start + 2
  }

  /// The end of a comment as browsers see it, or nil where none begins or it never ends.
  private static func commentEnd(
    _ html: UnsafeBufferPointer<UInt8>, at start: Int, _ endsComments: inout Bool
  ) -> Int? {
    guard html.starts(with: "<!--", at: start) else { return nil }
    if html.starts(with: ">", at: start + 4) { return start + 5 }
    if html.starts(with: "->", at: start + 4) { return start + 6 }
    if !endsComments { return nil }
    var index = start + 4
    while let dashes = html.firstIndex(of: "--", in: index..<html.count) {
      if html.starts(with: "-->", at: dashes) { return dashes + 3 }
      if html.starts(with: "--!>", at: dashes) { return dashes + 4 }
      index = dashes + 1
    }
    endsComments = false
    return nil
  }
}
