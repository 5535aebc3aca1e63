package import Archive
internal import Content
internal import HTML
internal import Words

/// All tags, each with how many pages are marked with it.
package struct TagIndexPage: FileInputs {
  /// A tag, and the number of its pages.
  package struct Entry: Sendable, Hashable {
    let link: Link
    let count: Int

    package init(_ link: Link, count: Int) {
      self.link = link
      self.count = count
    }
  }

  private let frame: PageFrame
  private let tags: [Entry]

  package init(_ frame: PageFrame, tags: [Entry]) {
    self.frame = frame
    self.tags = tags
  }

  package func render() -> [UInt8] {
    var frame = Frame(frame)
    let page = frame.page.context
    let items = tags.map { tag -> HTML in
      "<li>\(tag.link.html(from: page)) <span class=\"note\">\(tag.count)</span></li>\n"
    }
    frame.styles = [.lists]
    frame.description = page.text(.tagsDescription, name: frame.page.site.value.title)
    frame.content = """
      <h1>\(page.html(.tags))</h1>
      <p class="lede">\(page.html(.tagsLede))</p>
      <div class="matter"><ul class="columns">
      \(items)</ul></div>

      """
    return frame.rendered()
  }

  package func digest(into digester: inout Digester) {
    digester.combine(frame)
    digester.combine(tags)
  }
}

extension TagIndexPage.Entry: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(link)
    digester.combine(count)
  }
}
