package import Archive
package import Content
internal import HTML

/// The pages that are marked with a tag.
package struct TagPage: FileInputs {
  private let frame: PageFrame
  private let title: String
  private let pages: [Tile]
  /// The page of all tags; nil where there is none.
  private let index: Address?

  package init(_ frame: PageFrame, title: String, pages: [Tile], index: Address?) {
    self.frame = frame
    self.title = title
    self.pages = pages
    self.index = index
  }

  package func render() -> [UInt8] {
    var frame = Frame(frame)
    let address = frame.page.address
    let tag = index.map { Link("Tag", to: $0).html(from: address) } ?? "Tag"
    frame.description = "\(Plural.count(pages.count, "page")) about \(title)."
    frame.content = """
      <p class="overline">\(tag)</p>
      <h1>\(title)</h1>
      <p class="lede">\(Plural.count(pages.count, "page")).</p>
      <div class="matter">\(Tile.list(of: pages, from: address))</div>

      """
    return frame.rendered()
  }
}

extension TagPage {
  package func digest(into digester: inout Digester) {
    digester.combine(frame)
    digester.combine(title)
    digester.combine(pages)
    digester.combine(index)
  }
}
