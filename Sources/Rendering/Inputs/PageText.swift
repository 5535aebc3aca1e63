package import Content
internal import Diagnostics
internal import Markdown

/// What an author wrote on a page: its document and its front matter.
///
/// Both depend on the bytes of the file alone, so these are what is compared.
package struct PageText: Sendable, Hashable {
  private let page: Page

  package init(_ page: Page) { self.page = page }

  var document: Document { page.document }
  var frontMatter: FrontMatter { page.frontMatter }
  var opensWithHeading: Bool { page.opensWithHeading }

  package static func == (left: PageText, right: PageText) -> Bool {
    left.page === right.page || left.page.source.bytes == right.page.source.bytes
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(page.source.bytes) }
}
