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
    let page = frame.page.context
    let fillers = parts.map { part in
      BodyFiller(text: part.text, fillings: part.fillings, includes: part.includes, page: page)
    }
    if fillers.contains(where: { $0.embeds(.chart) }) { frame.styles.append(.charts) }
    frame.head = "<meta name=\"robots\" content=\"noindex\">\n"
    let facts: PhraseFacts = [
      .number: .number(parts.count), .name: .text(frame.page.site.value.title),
    ]
    var content: HTML = """
      <h1>\(BreakableTitle.html(frame.page.title))</h1>
      <p class="lede">\(page.html(.sheetLede, facts))</p>
      <nav class="sheet-contents" aria-label="\(page.text(.contents))"><ol>
      \(contents)</ol></nav>

      """
    for (number, filler) in fillers.enumerated() { append(number, filler, to: &content) }
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

  /// Appends a page of the sheet.
  private func append(_ number: Int, _ filler: BodyFiller, to html: inout HTML) {
    let (part, name) = (parts[number], Self.name(ofPart: number))
    let matter = part.text.frontMatter
    let page = frame.context
    let body = OlderAnchors.adding(matter.aliases, to: filler.body())
    html += "<article class=\"sheet prose\" id=\"\(name)\">\n"
    if !part.text.opensWithHeading { html += "<h2>\(part.title)</h2>\n" }
    SheetBody.append(body, of: name, to: &html)
    var facts: [HTML] = []
    if let owner = matter.owner {
      facts.append("<span>\(page.html(.ownedBy, naming: "\(owner)"))</span>")
    }
    if let day = matter.reviewed { facts.append("<span>\(page.html(.reviewedOn, on: day))</span>") }
    if !facts.isEmpty { html += "<p class=\"byline\">\(facts)</p>\n" }
    html += "</article>\n"
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
