internal import Content
internal import Diagnostics
internal import Handbook
internal import Planning

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
