package import Archive
internal import HTML
internal import Words

/// The file that a page is made of: when it last changed, and where it is edited.
package struct PageSource: Sendable, Hashable {
  /// The day, as `2026-11-23`; nil where that is not shown.
  private let changed: String?
  /// Nil where that is not told.
  private let editURL: String?

  package init(changed: String? = nil, editURL: String? = nil) {
    self.changed = changed
    self.editURL = editURL
  }

  /// The line at the end of the page; nothing where nothing is known.
  func html(on page: PageContext) -> HTML {
    var parts: [HTML] = []
    if let changed {
      parts.append("<span>\(page.html(.lastChanged, on: changed))</span>")
    }
    if let editURL { parts.append("<a href=\"\(url: editURL)\">\(page.html(.editPage))</a>") }
    return parts.isEmpty ? HTML() : "<p class=\"byline edit\">\(parts)</p>\n"
  }
}

extension PageSource: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(changed)
    digester.combine(editURL)
  }
}
