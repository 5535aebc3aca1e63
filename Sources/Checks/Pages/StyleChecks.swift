internal import Content
internal import Diagnostics
internal import Handbook
internal import Markdown

/// A second heading of level one: a page has one title.
///
/// ```
/// guides/review.md:9:1: warning: a second heading of level 1 [second-title]
///       = make it a heading of level 2
/// ```
enum SecondTitle: PageCheck {
  static func diagnostics(onPage index: Int, of handbook: Handbook) -> [Diagnostic] {
    let page = handbook.pages[index]
    return page.document.headings.filter { $0.level == 1 }.dropFirst().map { heading in
      Diagnostic(
        .secondTitle, "a second heading of level 1", at: page.place(heading.range),
        notes: [Note("make it a heading of level 2")])
    }
  }
}

/// An image without words: those who do not see it do not know what it shows.
///
/// ```
/// index.md:3:1: warning: the image 'gopher.png' has no alternative text [missing-alt]
///       = write what it shows: '![a gopher](gopher.png)'
/// ```
enum MissingAlt: PageCheck {
  static func diagnostics(onPage index: Int, of handbook: Handbook) -> [Diagnostic] {
    let page = handbook.pages[index]
    return page.document.references.compactMap { reference in
      guard reference.kind == .image, reference.text.allSatisfy(\.isWhitespace) else { return nil }
      let name = URLPath.name(of: reference.destination)
      return Diagnostic(
        .missingAlt, "the image '\(name)' has no alternative text", at: page.place(reference.range),
        notes: [Note("write what it shows between the brackets")])
    }
  }
}

/// A link whose words say nothing of where it leads: they are "here", or its own address.
///
/// ```
/// index.md:3:9: warning: the words of the link are 'here' [vague-link]
///       = name what it leads to
/// ```
enum VagueLink: PageCheck {
  private static let words: Set<String> = [
    "here", "click here", "this", "this link", "link", "this page", "read more", "more",
    "learn more",
  ]

  static func diagnostics(onPage index: Int, of handbook: Handbook) -> [Diagnostic] {
    let page = handbook.pages[index]
    return page.document.references.compactMap { reference in
      let start = reference.range.lowerBound
      guard reference.kind == .link, page.source.bytes.indices.contains(start),
        page.source.bytes[start] == UInt8(ascii: "[")
      else { return nil }
      let text = reference.text.lowercased()
      let note = Note("name what it leads to")
      if words.contains(text) {
        return Diagnostic(
          .vagueLink, "the words of the link are '\(reference.text)'",
          at: page.place(reference.range), notes: [note])
      }
      if !text.isEmpty, reference.text == reference.destination {
        return Diagnostic(
          .vagueLink, "the words of the link are its address", at: page.place(reference.range),
          notes: [note])
      }
      return nil
    }
  }
}

/// A page that has a title at most, or whose last heading has nothing below it.
///
/// ```
/// go.md:1:1: warning: this page is empty [empty-page]
/// go.md:14:1: warning: there is nothing below the heading 'Tools' [empty-section]
/// ```
enum EmptyPage: PageCheck {
  static func diagnostics(onPage index: Int, of handbook: Handbook) -> [Diagnostic] {
    let page = handbook.pages[index]
    let headings = page.document.headings
    guard let last = headings.last else {
      return isBlank(page, from: page.bodyOffset) ? [emptyPage(page)] : []
    }
    guard isBlank(page, from: last.range.upperBound) else { return [] }
    // (The page of a folder lists what is in it.)
    if handbook.folders[handbook.folderOfPage[index]].index == index { return [] }
    if headings.count == 1, isBlank(page, from: page.bodyOffset, to: last.range.lowerBound) {
      return [emptyPage(page)]
    }
    return [
      Diagnostic(
        .emptySection, "there is nothing below the heading '\(last.text)'",
        at: page.place(last.range), notes: [Note("write what belongs there, or delete it")])
    ]
  }

  private static func emptyPage(_ page: Page) -> Diagnostic {
    Diagnostic(
      .emptyPage, "this page is empty", at: page.place(0..<0),
      notes: [Note("write what belongs there, or make it a draft")])
  }

  /// Whether the text holds nothing but white space, the line below a heading, and the end of one.
  private static func isBlank(_ page: Page, from start: Int, to end: Int? = nil) -> Bool {
    let bytes = page.source.bytes
    let end = end ?? bytes.count
    guard start <= end, end <= bytes.count else { return false }
    return bytes[start..<end].allSatisfy { byte in
      switch byte {
      case 0...0x20, UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "#"): true
      case 0xEF, 0xBB, 0xBF: start < 3
      default: false
      }
    }
  }
}
