package import Archive
package import Content
internal import HTML
internal import Words

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
    let page = frame.page.context
    let word = page.html(.tag)
    let tag = index.map { "<a href=\"\(url: $0.url(from: page))\">\(word)</a>" } ?? word
    let facts: PhraseFacts = [.number: .number(pages.count), .name: .text(title)]
    frame.description = page.text(.tagDescription, facts)
    frame.content = """
      <p class="overline">\(tag)</p>
      <h1>\(BreakableTitle.html(title))</h1>
      <p class="lede">\(page.html(.tagLede, facts))</p>
      <div class="matter">\(Tile.list(of: pages, from: page))</div>

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
