package import Archive
package import Content
internal import HTML
internal import Markdown
internal import Words

/// A page of the author's: home, section or text.
package struct TextPage: FileInputs {
  /// What a page is to its folder, and what it shows for that.
  package enum Role: Sendable, Hashable {
    case text
    /// A folder's page; one of decisions begins with a question.
    case section(Listing, asking: DecisionModel?)
    case home(HomeParts)
  }

  private let frame: PageFrame
  private let role: Role
  private let text: PageText
  /// By reference of the document.
  private let fillings: [Filling]
  /// The text of each included file; nil where it is not to be had.
  private let includes: [[UInt8]?]
  private let cited: [CitedEntry]
  private let tags: [Link]
  /// Those who keep the page.
  private let owners: [Link]
  /// Whether its last review is too long ago.
  private let isOverdue: Bool
  /// The decisions that are walked on the page.
  private let walked: [DecisionModel]
  /// The options that the page is about.
  private let options: [ChosenOption]
  /// What it is as a decision record; nil where it is none.
  private let record: RecordHead?
  /// The records of its folder, where it is the page of a folder that has any.
  private let records: RecordList?
  private let pager: Pager
  /// Where the Markdown of the page lies.
  private let markdown: Address

  package init(
    _ frame: PageFrame, role: Role, text: PageText, fillings: [Filling], includes: [[UInt8]?],
    cited: [CitedEntry], tags: [Link], owners: [Link] = [], isOverdue: Bool = false,
    walked: [DecisionModel], options: [ChosenOption] = [],
    record: RecordHead? = nil, records: RecordList? = nil, pager: Pager,
    markdown: Address
  ) {
    self.frame = frame
    self.role = role
    self.text = text
    self.fillings = fillings
    self.includes = includes
    self.cited = cited
    self.tags = tags
    self.owners = owners
    self.isOverdue = isOverdue
    self.walked = walked
    self.options = options
    self.record = record
    self.records = records
    self.pager = pager
    self.markdown = markdown
  }

  package func render() -> [UInt8] {
    var frame = Frame(frame)
    let page = frame.page.context
    let matter = text.frontMatter
    frame.head = Frame.alternate(markdown, of: page.address)
    if !walked.isEmpty {
      frame.styles = [.decision]
      frame.scripts = AskView.scripts(for: walked, from: page)
    }
    if let records { frame.scripts += records.scripts(from: page) }
    let filler = BodyFiller(text: text, fillings: fillings, includes: includes, page: page)
    if filler.embeds(.chart) { frame.styles.append(.charts) }
    if !options.isEmpty || record != nil { frame.styles.append(.option) }
    let (heading, body) = parts(of: OlderAnchors.adding(matter.aliases, to: filler.body()))
    if case .home(let parts) = role {
      frame.styles.append(.home)
      let hasDecision = filler.embeds(.decision)
      frame.content = parts.html(
        heading: HTML(trusted: heading), lede: lede, text: HTML(trusted: body),
        hasDecision: hasDecision, on: page)
      if let records { frame.content += records.html(from: page) }
      frame.content += CitedList.html(of: cited, on: page, isFolded: true)
    } else {
      var content = HTML()
      content.reserveCapacity(heading.count + body.count + 2048)
      content.append(trusted: heading)
      content += lede
      content += byline(on: page)
      if let record { content += record.html(on: page) }
      for option in options { content += option.html(on: page) }
      if case .section(_, let decision?) = role {
        content += AskView(decision, on: page).embedded(titled: "")
      }
      if matter.showsContents {
        let headings = text.document.headings.dropFirst(text.promotesHeading ? 1 : 0)
        content += Contents.html(of: Array(headings), on: page)
      }
      content += "<div class=\"prose\">\n"
      content.append(trusted: body)
      content += "</div>\n"
      frame.content = content
      if let records { frame.content += records.html(from: page) }
      if case .section(let listing, _) = role { frame.content += listing.html(from: page) }
      let isFolded = CitedList.outgrows(cited, markupLength: body.count)
      frame.content += CitedList.html(of: cited, on: page, isFolded: isFolded)
      frame.pager = pager.html(from: page)
    }
    return frame.rendered()
  }

  /// The heading and what follows it: the text's own where it opens with one, else the title.
  private func parts(of body: HTML) -> (heading: ArraySlice<UInt8>, text: ArraySlice<UInt8>) {
    // (What is left out before it, a script say, may leave lines.)
    let bytes = body.bytes.drop { $0 == UInt8(ascii: "\n") }
    let start = Self.behindComments(bytes)
    if text.opensWithHeading || text.promotesHeading, start + 3 < bytes.endIndex,
      bytes[start...].starts(with: "<h".utf8)
    {
      let end = Array("</h\(Character(Unicode.Scalar(bytes[start + 2])))>\n".utf8)
      if let close = Self.firstIndex(of: end, in: bytes[start...]) {
        let heading = Array("<h1".utf8) + bytes[(start + 3)..<close] + Array("</h1>\n".utf8)
        let rest = bytes[(close + end.count)...]
        // (Comments before it stay with the text.)
        return (heading[...], start == bytes.startIndex ? rest : bytes[..<start] + rest)
      }
    }
    if text.document.headings.contains(where: { $0.level == 1 && $0.text == frame.title }) {
      return ([], bytes)
    }
    return (("<h1>\(BreakableTitle.html(frame.title))</h1>\n" as HTML).bytes[...], bytes)
  }

  /// Where the text begins behind comments and the lines around them.
  private static func behindComments(_ bytes: ArraySlice<UInt8>) -> Int {
    var start = bytes.startIndex
    while bytes[start...].starts(with: "<!--".utf8),
      let end = firstIndex(of: Array("-->".utf8), in: bytes[start...])
    {
      start = end + 3
      while start < bytes.endIndex, bytes[start] == UInt8(ascii: "\n") { start += 1 }
    }
    return start
  }

  private static func firstIndex(of needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.first { bytes[$0] == needle[0] && bytes[$0...].starts(with: needle) }
  }

  private var lede: HTML {
    text.frontMatter.description.map { "<p class=\"lede\">\($0)</p>\n" } ?? HTML()
  }

  private func byline(on page: PageContext) -> HTML {
    let matter = text.frontMatter
    var parts: [HTML] = []
    let keepers = owners.map { $0.html(from: page) }
    if !keepers.isEmpty {
      parts.append("<span>\(page.html(.ownedBy, naming: keepers.joined(separator: ", ")))</span>")
    }
    if let day = matter.reviewed {
      let mark: HTML = isOverdue ? " \(Review.mark(on: page))" : HTML()
      parts.append("<span>\(page.html(.reviewedOn, on: day))\(mark)</span>")
    }
    if let status = matter.status, record == nil {
      parts.append("<span>\(page.html(.statusIs, name: status))</span>")
    }
    let tags = tags.map { $0.html(from: page) }
    if !tags.isEmpty {
      parts.append("<span>\(page.html(.tagged, naming: tags.joined(separator: ", ")))</span>")
    }
    return parts.isEmpty ? HTML() : "<p class=\"byline\">\(parts)</p>\n"
  }
}

extension TextPage {
  package func digest(into digester: inout Digester) {
    digester.combine(frame)
    digester.combine(role)
    digester.combine(text)
    digester.combine(fillings)
    digester.combine(includes.count)
    for text in includes {
      digester.combine(text != nil)
      if let text { digester.combine(bytes: text) }
    }
    digester.combine(cited)
    digester.combine(tags)
    digester.combine(owners)
    digester.combine(isOverdue)
    digester.combine(walked)
    digester.combine(options)
    digester.combine(record)
    digester.combine(records)
    digester.combine(pager)
    digester.combine(markdown)
  }
}

extension TextPage.Role: Digestible {
  package func digest(into digester: inout Digester) {
    switch self {
    case .text: digester.combine(0)
    case .section(let listing, let decision):
      digester.combine(1)
      digester.combine(listing)
      digester.combine(decision)
    case .home(let parts):
      digester.combine(2)
      digester.combine(parts)
    }
  }
}
