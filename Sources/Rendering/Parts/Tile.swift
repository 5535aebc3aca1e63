package import Archive
package import Content
internal import HTML

/// A page or a folder in a list: its title, and what it is about.
package struct Tile: Sendable, Hashable {
  private let link: Link
  private let text: String?
  /// Whether it should be reviewed.
  private let isOverdue: Bool

  package init(_ link: Link, text: String?, isOverdue: Bool = false) {
    self.link = link
    self.text = text
    self.isOverdue = isOverdue
  }

  /// The title alone.
  var title: String { link.title }

  func html(from address: Address) -> HTML {
    let words = text.map { "<p>\($0)</p>" as HTML } ?? HTML()
    let mark: HTML = isOverdue ? " \(Review.mark)" : HTML()
    return "<li>\(link.html(from: address))\(mark)\(words)</li>\n"
  }
}

/// What a folder holds, as tiles.
package struct Listing: Sendable, Hashable {
  private let title: String
  private let tiles: [Tile]
  /// How many entries the folder has, and where all of them are listed where these are not all.
  private let count: Int
  private let all: Address

  /// - Parameters:
  ///   - tiles: all entries, or the first of them.
  ///   - count: how many entries the folder has.
  ///   - all: where all of them are listed.
  package init(_ title: String, tiles: [Tile], count: Int, all: Address) {
    self.title = title
    self.tiles = tiles
    self.count = count
    self.all = all
  }

  /// What it holds, in a line.
  var summary: String { tiles.prefix(8).map(\.title).joined(separator: ", ") + "." }

  func html(from address: Address) -> HTML {
    if count == 0 { return HTML() }
    var items = tiles.map { $0.html(from: address) }
    if count > tiles.count {
      let url = all.url(from: address)
      items.append("<li><a href=\"\(url: url)\">All \(count) entries</a></li>\n")
    }
    return """
      <section class="matter" aria-label="\(title)"><h2>\(title)</h2>
      <ul class="tiles">
      \(items)</ul></section>

      """
  }
}

extension Tile: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(link)
    digester.combine(text)
    digester.combine(isOverdue)
  }
}

extension Listing: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(title)
    digester.combine(tiles)
    digester.combine(count)
    digester.combine(all)
  }
}
