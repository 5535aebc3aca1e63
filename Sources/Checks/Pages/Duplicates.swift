internal import Content
internal import Diagnostics
internal import Handbook
internal import Markdown
internal import Planning

/// An id that stands twice on a page, by `{#id}`, by raw HTML or as an older name in front matter,
/// so that links lead to the first of the two.
///
/// Raw HTML that repeats the id of a heading is none: GitHub keeps the two apart, and many pages
/// bring anchors from times and tools that gave headings none. An id that raw HTML alone repeats
/// only warns, since browsers take the first, and pages are full of them that nobody links to.
///
/// ```
/// go.md:14:1: error: id 'setup' stands twice on this page [duplicate-id]
///       = first here  (go.md:3)
/// ```
enum DuplicateID: PageCheck {
  static func diagnostics(onPage index: Int, of handbook: Handbook) -> [Diagnostic] {
    let page = handbook.pages[index]
    let anchors = page.document.anchors
    var first: [String: Int] = [:]
    first.reserveCapacity(anchors.count)
    var diagnostics: [Diagnostic] = []
    lazy var headings = Set(page.document.headings.map(\.range))
    for (number, anchor) in anchors.enumerated() {
      guard let earlier = first[anchor.id] else {
        first[anchor.id] = number
        continue
      }
      let isHeading = headings.contains(anchor.range)
      if isHeading != headings.contains(anchors[earlier].range) { continue }
      var found = diagnostic(anchor.id, at: anchor.range, first: anchors[earlier].range, on: page)
      if !isHeading { found.severity = .warning }
      diagnostics.append(found)
    }
    for alias in page.frontMatter.aliases {
      guard let id = alias.anchor, let number = first[id] else { continue }
      diagnostics.append(diagnostic(id, at: alias.range, first: anchors[number].range, on: page))
    }
    return diagnostics
  }

  private static func diagnostic(
    _ id: String, at range: Range<Int>, first: Range<Int>, on page: Page
  ) -> Diagnostic {
    let note = Note("first here", place: page.place(first))
    let message = "id '\(id)' stands twice on this page"
    return Diagnostic(.duplicateID, message, at: page.place(range), notes: [note])
  }
}

/// Two pages of one folder with the same name in navigation: readers cannot tell them apart.
///
/// Without a `fingerpost.yml` nothing is said: a handbook made for another tool may name its pages
/// elsewhere.
///
/// ```
/// guides/split-2.md:1:1: warning: 'Splitting a service' is the title of two pages in this folder
/// [duplicate-title]
///       = the other one  (guides/split.md:1)
/// ```
enum DuplicateTitle: SiteCheck {
  static func diagnostics(in plan: SitePlan) -> [Diagnostic] {
    let handbook = plan.handbook
    guard handbook.configuration.isWritten else { return [] }
    return handbook.folders.flatMap { folder in
      var first: [String: Int] = [:]
      return folder.children.compactMap { child -> Diagnostic? in
        guard case .page(let index) = child else { return nil }
        let page = handbook.pages[index]
        // A title may be what could not be read.
        if !page.frontMatter.isWhole { return nil }
        guard let other = first[page.navTitle] else {
          first[page.navTitle] = index
          return nil
        }
        let message = "'\(page.navTitle)' is the title of two pages in this folder"
        let note = Note("the other one", place: handbook.pages[other].place(0..<0))
        return Diagnostic(.duplicateTitle, message, at: page.place(0..<0), notes: [note])
      }
    }
  }
}
