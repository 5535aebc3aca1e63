package import Archive
package import Content
internal import HTML
internal import Words

/// A page or a folder in a list: its title, and what it is about.
package struct Tile: Sendable, Hashable {
  private let link: Link
  private let text: String?
  /// How much it holds, where it holds anything.
  private let size: String?
  /// Whether it should be reviewed.
  private let isOverdue: Bool

  package init(_ link: Link, text: String?, size: String? = nil, isOverdue: Bool = false) {
    self.link = link
    self.text = text
    self.size = size
    self.isOverdue = isOverdue
  }

  /// The title alone.
  var title: String { link.title }
  /// Whether it says more than its title.
  var hasText: Bool { text != nil }

  private func mark(on page: PageContext) -> HTML {
    isOverdue ? " \(Review.mark(on: page))" : HTML()
  }

  func html(from page: PageContext) -> HTML {
    let words = (text ?? size).map { "<p>\($0)</p>" as HTML } ?? HTML()
    return "<li>\(link.html(from: page))\(mark(on: page))\(words)</li>\n"
  }

  /// The title as a line of a plain list.
  func line(from page: PageContext) -> HTML {
    let size = size.map { " <span class=\"note\">\($0)</span>" as HTML } ?? HTML()
    return "<li>\(link.html(from: page))\(mark(on: page))\(size)</li>\n"
  }

  /// Many of them: tiles where most say what they are about, else plain columns; so are a few of which
  /// none says more than its title.
  static func list(of tiles: [Tile], from page: PageContext, below last: HTML = HTML()) -> HTML {
    let isPlain =
      tiles.count > mostBare
      ? tiles.count { $0.hasText } * 2 < tiles.count
      : tiles.allSatisfy { $0.text == nil && $0.size == nil }
    let items = tiles.map { isPlain ? $0.line(from: page) : $0.html(from: page) }
    return "<ul class=\"\(isPlain ? "columns" as HTML : "tiles")\">\n\(items)\(last)</ul>"
  }

  /// More titles than these without a word about them are no tiles.
  private static let mostBare = 12
}

/// What a folder holds.
package struct Listing: Sendable, Hashable {
  private let title: String
  private let tiles: [Tile]
  /// How many entries the folder has, and where all of them are listed where these are not all.
  private let count: Int
  private let all: Address
  /// Where all pages are on one sheet; nil where they are on none.
  private let sheet: Address?

  /// - Parameters:
  ///   - tiles: all entries, or the first of them.
  ///   - count: how many entries the folder has.
  ///   - all: where all of them are listed.
  ///   - sheet: where all pages are on one sheet; nil where they are on none.
  package init(
    _ title: String, tiles: [Tile], count: Int, all: Address, sheet: Address? = nil
  ) {
    self.title = title
    self.tiles = tiles
    self.count = count
    self.all = all
    self.sheet = sheet
  }

  /// What it holds, in a line.
  var summary: String { tiles.prefix(8).map(\.title).joined(separator: ", ") + "." }

  func html(from page: PageContext) -> HTML {
    if count == 0 { return sheetLink(from: page) }
    var last = HTML()
    if count > tiles.count {
      last =
        "<li><a href=\"\(url: all.url(from: page))\">\(page.html(.allEntries, count: count))</a></li>\n"
    }
    return """
      <section class="matter" aria-label="\(title)"><h2>\(title)</h2>
      \(Tile.list(of: tiles, from: page, below: last))</section>
      \(sheetLink(from: page))
      """
  }

  private func sheetLink(from page: PageContext) -> HTML {
    guard let sheet else { return HTML() }
    return """
      <p class="byline edit"><a href="\(url: sheet.url(from: page))">\(page.html(.sectionSheet))</a></p>

      """
  }
}

extension Tile: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(link)
    digester.combine(text)
    digester.combine(size)
    digester.combine(isOverdue)
  }
}

extension Listing: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(title)
    digester.combine(tiles)
    digester.combine(count)
    digester.combine(all)
    digester.combine(sheet)
  }
}
