package import Archive
package import Content
internal import HTML

/// `feed.xml` (RFC 4287): what is new in the handbook, the newest first.
///
/// No clock makes it: each entry has the day of its page, and the feed that of its newest entry.
package struct FeedFile: FileInputs {
  /// How many entries it has at most.
  package static let limit = 50

  /// A page that is new, was reviewed or, as a decision record, changed.
  package struct Entry: Sendable, Hashable {
    let page: Link
    /// As `2026-11-23`.
    let day: String
    let summary: String?
    let authors: [String]
    let categories: [String]

    package init(
      _ page: Link, day: String, summary: String?, authors: [String], categories: [String]
    ) {
      self.page = page
      self.day = day
      self.summary = summary
      self.authors = authors
      self.categories = categories
    }
  }

  private let site: Shared<SiteFrame>
  private let address: Address
  private let entries: [Entry]

  package init(_ site: Shared<SiteFrame>, at address: Address, entries: [Entry]) {
    self.site = site
    self.address = address
    self.entries = entries
  }

  package func render() -> [UInt8] {
    let frame = site.value
    let home = frame.fullURL(Address("index.html"))
    let subtitle: HTML =
      frame.description.map { "<subtitle>\(Self.text($0))</subtitle>\n" } ?? HTML()
    let html: HTML = """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(frame.language)">
      <id>\(home)</id>
      <title>\(Self.text(frame.title))</title>
      \(subtitle)<updated>\(Self.time(entries.first?.day))</updated>
      <link rel="alternate" type="text/html" href="\(home)"/>
      <link rel="self" type="application/atom+xml" href="\(frame.fullURL(address))"/>
      <author><name>\(Self.text(frame.title))</name></author>
      <generator>Fingerpost</generator>
      \(entries.map(entry))</feed>

      """
    return html.bytes
  }

  private func entry(_ entry: Entry) -> HTML {
    let url = site.value.fullURL(entry.page.target.address)
    let authors = entry.authors.map {
      "<author><name>\(Self.text($0))</name></author>\n" as HTML
    }
    let categories = entry.categories.map { "<category term=\"\(Self.text($0))\"/>\n" as HTML }
    let summary: HTML = entry.summary.map { "<summary>\(Self.text($0))</summary>\n" } ?? HTML()
    return """
      <entry>
      <id>\(url)</id>
      <title>\(Self.text(entry.page.title))</title>
      <updated>\(Self.time(entry.day))</updated>
      <link rel="alternate" type="text/html" href="\(url)"/>
      \(authors)\(categories)\(summary)</entry>

      """
  }

  /// The beginning of a day, as RFC 3339 writes it.
  private static func time(_ day: String?) -> String { "\(day ?? "1970-01-01")T00:00:00Z" }

  /// A text without the characters that XML cannot hold.
  private static func text(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars
    where scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
      || scalar == "\t" || scalar == "\n"
    {
      scalars.append(scalar)
    }
    return String(scalars)
  }
}

extension FeedFile.Entry: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(page)
    digester.combine(day)
    digester.combine(summary)
    digester.combine(authors)
    digester.combine(categories)
  }
}

extension FeedFile {
  package func digest(into digester: inout Digester) {
    digester.combine(site)
    digester.combine(address)
    digester.combine(entries)
  }
}
