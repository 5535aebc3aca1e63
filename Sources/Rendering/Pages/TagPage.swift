package import Archive
internal import HTML

/// The pages that are marked with a tag.
package struct TagPage: FileInputs {
  private let frame: PageFrame
  private let title: String
  private let pages: [Tile]

  package init(_ frame: PageFrame, title: String, pages: [Tile]) {
    self.frame = frame
    self.title = title
    self.pages = pages
  }

  package func render() -> [UInt8] {
    var frame = Frame(frame)
    let tiles = pages.map { $0.html(from: frame.page.address) }
    frame.description = "\(Plural.count(pages.count, "page")) about \(title)."
    frame.content = """
      <p class="overline">Tag</p>
      <h1>\(title)</h1>
      <p class="lede">\(Plural.count(pages.count, "page")).</p>
      <div class="matter"><ul class="tiles">
      \(tiles)</ul></div>

      """
    return frame.rendered()
  }
}

extension TagPage {
  package func digest(into digester: inout Digester) {
    digester.combine(frame)
    digester.combine(title)
    digester.combine(pages)
  }
}
