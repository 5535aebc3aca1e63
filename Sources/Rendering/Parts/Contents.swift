package import Archive
internal import Content
internal import HTML
internal import Markdown
internal import Words

/// The contents of a page: beside the text on wide windows, folded above it on others.
enum Contents {
  /// An entry: the id of a heading, its text, and the entries below it.
  struct Entry {
    let id: String
    let text: String
    var children: [Entry] = []
  }

  /// The contents of a document: its headings of the second and third level; nothing for fewer than
  /// two entries.
  static func html(of headings: [Heading], on page: PageContext) -> HTML {
    var entries: [Entry] = []
    for heading in headings where !heading.text.isEmpty {
      let entry = Entry(id: heading.id, text: heading.text)
      switch heading.level {
      case 2: entries.append(entry)
      case 3 where !entries.isEmpty: entries[entries.count - 1].children.append(entry)
      case 3: entries.append(entry)
      default: continue
      }
    }
    return html(of: entries, on: page)
  }

  /// The contents with these entries; nothing for fewer than two.
  static func html(of entries: [Entry], on page: PageContext) -> HTML {
    let count = entries.reduce(0) { $0 + 1 + $1.children.count }
    if count < 2 { return HTML() }
    return """
      <nav class="aside contents" aria-label="\(page.text(.onThisPage))"><details><summary>\(page.html(.onThisPage))</summary>\
      \(list(of: entries))</details></nav>

      """
  }

  private static func list(of entries: [Entry]) -> HTML {
    var html: HTML = "<ul>"
    for entry in entries {
      let children = entry.children.isEmpty ? HTML() : list(of: entry.children)
      let title = BreakableTitle.html(entry.text)
      html += "<li><a href=\"#\(url: entry.id)\">\(title)</a>\(children)</li>"
    }
    html += "</ul>"
    return html
  }
}

/// The neighbours of a page in the reading order.
package struct Pager: Sendable, Hashable {
  private let previous: Link?
  private let next: Link?

  package init(previous: Link?, next: Link?) {
    self.previous = previous
    self.next = next
  }

  func html(from page: PageContext) -> HTML {
    var links = HTML()
    if let previous { links += Self.html(previous, "prev", .previous, from: page) }
    if let next { links += Self.html(next, "next", .next, from: page) }
    if links.isEmpty { return links }
    return "<nav class=\"pager\" aria-label=\"\(page.text(.neighbours))\">\(links)</nav>"
  }

  private static func html(
    _ link: Link, _ relation: StaticString, _ label: Word, from page: PageContext
  ) -> HTML {
    """
    <a\(attribute: "rel", "\(relation)") href="\(link.target.url(from: page))">\
    <span>\(page.html(label))</span>\(link.title)</a>
    """
  }
}

/// Puts older ids where links to them lead: those of sections, which front matter lists as aliases,
/// before the sections.
enum OlderAnchors {
  static func adding(_ aliases: [Alias], to text: HTML) -> HTML {
    var text = text
    for alias in aliases {
      guard let id = alias.anchor, let target = alias.target,
        let place = start(ofElement: target, in: text.bytes)
      else { continue }
      var html = HTML(trusted: text.bytes[..<place])
      html += "<span id=\"\(id)\"></span>"
      html += HTML(trusted: text.bytes[place...])
      text = html
    }
    return text
  }

  /// The older ids of a rule or of evidence.
  static func html(of ids: [String]) -> HTML {
    ids.map { "<span id=\"\($0)\"></span>" as HTML }.joined(separator: "")
  }

  /// Where the tag with an id begins; nil where none has it.
  private static func start(ofElement id: String, in bytes: [UInt8]) -> Int? {
    let attribute = (" id=\"\(id)\"" as HTML).bytes
    var index = 0
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      let end = bytes[open...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.endIndex
      let tag = bytes[open..<end]
      if tag.indices.contains(where: { tag[$0...].starts(with: attribute) }) { return open }
      index = end
    }
    return nil
  }
}

extension Pager: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(previous)
    digester.combine(next)
  }
}
