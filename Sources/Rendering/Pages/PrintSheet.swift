package import Archive
internal import Content
internal import HTML
internal import Markdown
internal import Words

/// All pages of a section on one sheet: contents first, then each page with links that lead to the
/// others on the sheet.
package struct PrintSheet: FileInputs {
  /// A page of the sheet.
  package struct Part: Sendable, Hashable {
    let title: String
    /// How far below the section's own pages it lies; less than 0 for the section's page.
    let level: Int
    let text: PageText
    /// By reference of the document, as seen from the sheet.
    let fillings: [Filling]
    /// The text of each included file; nil where it is not to be had.
    let includes: [[UInt8]?]

    package init(
      title: String, level: Int, text: PageText, fillings: [Filling], includes: [[UInt8]?]
    ) {
      self.title = title
      self.level = level
      self.text = text
      self.fillings = fillings
      self.includes = includes
    }
  }

  private let frame: PageFrame
  /// In the order of reading.
  private let parts: [Part]

  package init(_ frame: PageFrame, parts: [Part]) {
    self.frame = frame
    self.parts = parts
  }

  /// The id of a page on the sheet; those of its sections follow it.
  package static func name(ofPart number: Int) -> String { "p\(number + 1)." }

  package func render() -> [UInt8] {
    var frame = Frame(frame)
    frame.styles = [.sheet]
    if parts.contains(where: \.text.drawsCharts) { frame.styles.append(.charts) }
    frame.head = "<meta name=\"robots\" content=\"noindex\">\n"
    let page = frame.page.context
    let facts: PhraseFacts = [
      .number: .number(parts.count), .name: .text(frame.page.site.value.title),
    ]
    var content: HTML = """
      <h1>\(BreakableTitle.html(frame.page.title))</h1>
      <p class="lede">\(page.html(.sheetLede, facts))</p>
      <nav class="sheet-contents" aria-label="\(page.text(.contents))"><ol>
      \(contents)</ol></nav>

      """
    for (number, part) in parts.enumerated() { content += article(part, number) }
    frame.content = content
    return frame.rendered()
  }

  private var contents: HTML {
    parts.enumerated().map { number, part -> HTML in
      let name = Self.name(ofPart: number)
      let level: HTML = part.level > 0 ? " class=\"level-\(min(part.level, 3))\"" : HTML()
      return "<li\(level)><a href=\"#\(name)\">\(part.title)</a></li>\n"
    }.joined()
  }

  private func article(_ part: Part, _ number: Int) -> HTML {
    let name = Self.name(ofPart: number)
    let matter = part.text.frontMatter
    let page = frame.context
    let filler = BodyFiller(
      text: part.text, fillings: part.fillings, includes: part.includes,
      page: page)
    let body = OlderAnchors.adding(matter.aliases, to: filler.body())
    var html: HTML = "<article class=\"sheet prose\" id=\"\(name)\">\n"
    if !part.text.opensWithHeading { html += "<h2>\(part.title)</h2>\n" }
    html.append(trusted: SheetBody(body, of: name).bytes[...])
    var facts: [HTML] = []
    if let owner = matter.owner {
      facts.append("<span>\(page.html(.ownedBy, naming: "\(owner)"))</span>")
    }
    if let day = matter.reviewed { facts.append("<span>\(page.html(.reviewedOn, on: day))</span>") }
    if !facts.isEmpty { html += "<p class=\"byline\">\(facts)</p>\n" }
    return html + "</article>\n"
  }
}

/// The body of a page among others: its ids and what leads to them are made its own, its headings go
/// down a level below the sheet's, and its images are there before anyone prints.
private struct SheetBody {
  private(set) var bytes: [UInt8] = []

  /// Attributes that hold ids, or names that no other page may have.
  private static let idAttributes = [
    " id=\"", " for=\"", " name=\"", " headers=\"", " aria-labelledby=\"", " aria-describedby=\"",
    " aria-controls=\"", " aria-details=\"",
  ].map { Array($0.utf8) }
  private static let link = Array(" href=\"#".utf8)
  private static let lazy = Array(" loading=\"lazy\"".utf8)

  init(_ body: HTML, of name: String) {
    let source = body.bytes
    bytes.reserveCapacity(source.count + source.count / 8)
    var index = 0
    while let tag = source[index...].firstIndex(of: UInt8(ascii: "<")) {
      bytes += source[index..<tag]
      index = copyTag(of: source, from: tag, name)
    }
    bytes += source[index...]
  }

  /// Copies a tag; of a comment no more than its `<`.
  private mutating func copyTag(of source: [UInt8], from start: Int, _ name: String) -> Int {
    var index = copyTagStart(of: source, from: start)
    if index < source.count, source[index] == UInt8(ascii: "!") { return index }
    while index < source.count {
      switch source[index] {
      case UInt8(ascii: " "):
        index = copyAttribute(of: source, from: index, name)
      case UInt8(ascii: "\""):
        bytes.append(source[index])
        index = copyValue(of: source, from: index + 1)
      case let byte:
        bytes.append(byte)
        index += 1
        if byte == UInt8(ascii: ">") { return index }
      }
    }
    return index
  }

  /// Copies `<`, and the name of a heading one level lower.
  private mutating func copyTagStart(of source: [UInt8], from start: Int) -> Int {
    bytes.append(source[start])
    var index = start + 1
    if index < source.count, source[index] == UInt8(ascii: "/") {
      bytes.append(source[index])
      index += 1
    }
    guard index + 2 < source.count, source[index] == UInt8(ascii: "h"),
      case UInt8(ascii: "1")...UInt8(ascii: "6") = source[index + 1],
      source[index + 2] == UInt8(ascii: ">") || source[index + 2] == UInt8(ascii: " ")
    else { return index }
    bytes.append(source[index])
    bytes.append(min(source[index + 1] + 1, UInt8(ascii: "6")))
    return index + 2
  }

  /// Copies the space before an attribute, and all of it where it is one of those that change.
  private mutating func copyAttribute(of source: [UInt8], from start: Int, _ name: String) -> Int {
    let rest = source[start...]
    if rest.starts(with: Self.lazy) { return start + Self.lazy.count }
    if rest.starts(with: Self.link) {
      bytes += Self.link
      let end = start + Self.link.count
      if !Self.isOfSheet(source[end...]) { bytes += name.utf8 }
      return copyValue(of: source, from: end)
    }
    guard let attribute = Self.idAttributes.first(where: { rest.starts(with: $0) }) else {
      bytes.append(source[start])
      return start + 1
    }
    bytes += attribute
    return copyValue(of: source, from: start + attribute.count, naming: name)
  }

  /// Copies a value with the quote that ends it.
  ///
  /// - Parameter name: goes before each id of the value; nil where it holds none.
  private mutating func copyValue(
    of source: [UInt8], from start: Int, naming name: String? = nil
  ) -> Int {
    let close = source[start...].firstIndex(of: UInt8(ascii: "\"")) ?? source.count
    let end = min(close + 1, source.count)
    guard let name else {
      bytes += source[start..<end]
      return end
    }
    bytes += name.utf8
    for byte in source[start..<end] {
      bytes.append(byte)
      if byte == UInt8(ascii: " ") { bytes += name.utf8 }
    }
    return end
  }

  /// Whether a fragment names a place on the sheet already: `p3.setup`.
  private static func isOfSheet(_ fragment: ArraySlice<UInt8>) -> Bool {
    guard fragment.first == UInt8(ascii: "p") else { return false }
    let digits = fragment.dropFirst().prefix { 0x30...0x39 ~= $0 }
    return !digits.isEmpty && fragment.dropFirst(1 + digits.count).first == UInt8(ascii: ".")
  }
}

extension PrintSheet {
  package func digest(into digester: inout Digester) {
    digester.combine(frame)
    digester.combine(parts)
  }
}

extension PrintSheet.Part: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(title)
    digester.combine(level)
    digester.combine(text)
    digester.combine(fillings)
    digester.combine(includes.count)
    for text in includes {
      digester.combine(text != nil)
      if let text { digester.combine(bytes: text) }
    }
  }
}
