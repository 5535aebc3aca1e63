package import Archive
internal import Content
internal import HTML
internal import Words

/// All pages of the site, as a tree of links.
package struct MapPage: FileInputs {
  /// A link with the links below it.
  package struct Entry: Sendable, Hashable {
    let link: Link
    /// What it is where it leads to no page of the handbook.
    let label: NavigationLabel?
    let children: [Entry]
    /// Whether it is a folder, whose children are set out as a list of their own.
    let isFolder: Bool

    package init(_ link: Link, children: [Entry] = [], isFolder: Bool = false) {
      self.link = link
      label = nil
      self.children = children
      self.isFolder = isFolder
    }

    package init(_ label: NavigationLabel) {
      link = Link(label.title, to: Address(""))
      self.label = label
      children = []
      isFolder = false
    }
  }

  private let frame: PageFrame
  private let entries: [Entry]
  /// Pages that are in no list, and those of the tags.
  private let tags: [Link]

  package init(_ frame: PageFrame, entries: [Entry], tags: [Link]) {
    self.frame = frame
    self.entries = entries
    self.tags = tags
  }

  package func render() -> [UInt8] {
    var frame = Frame(frame)
    let page = frame.page.context
    frame.description = page.text(.mapDescription, name: frame.page.site.value.title)
    frame.styles = [.lists]
    frame.scripts = Frame.script("map", from: page)
    frame.content = """
      <h1>\(page.html(.siteMap))</h1>
      <p class="lede">\(page.html(.mapLede))</p>
      <p class="filter needs-script"><label for="page.filter">\(page.html(.mapFilter))</label> \
      <input type="search" id="page.filter" autocomplete="off" spellcheck="false"> \
      <span role="status"></span></p>
      <div class="prose map">
      \(Self.list(entries, from: page))\(others(from: page))</div>

      """
    return frame.rendered()
  }

  /// The pages about the whole, and the tags.
  private func others(from page: PageContext) -> HTML {
    let tags = tags.map { "<li>\($0.html(from: page))</li>\n" as HTML }
    let references = frame.site.value.referenceLinks(from: page)
    return "<h2>\(page.html(.besides))</h2>\n<ul>\n\(references)\n\(tags)</ul>\n"
  }

  private static func list(_ entries: [Entry], from page: PageContext) -> HTML {
    if entries.isEmpty { return HTML() }
    var html: HTML = "<ul>\n"
    for entry in entries {
      if let label = entry.label {
        html += "<li\(label.itemClass)>\(label.html)</li>\n"
        continue
      }
      html += "<li>\(entry.link.html(from: page))"
      if entry.isFolder {
        html += "\n\(list(entry.children, from: page))"
      } else if !entry.children.isEmpty {
        let items = entry.children.map { "<li>\($0.link.html(from: page))</li>" as HTML }
        html += "<ul>\n\(items.joined(separator: "\n"))</ul>"
      }
      html += "</li>\n"
    }
    html += "</ul>\n"
    return html
  }
}

extension MapPage.Entry: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(link)
    digester.combine(children)
    digester.combine(isFolder)
    digester.combine(label)
  }
}

extension MapPage {
  package func digest(into digester: inout Digester) {
    digester.combine(frame)
    digester.combine(entries)
    digester.combine(tags)
  }
}
