package import Archive
package import Content
internal import Diagnostics
internal import Markdown

/// Everything that one file of the site depends on, and how its bytes are made from that.
///
/// A kind of file is a type of this protocol. Its stored properties are its inputs: values that
/// the plan of the site takes from the handbook, small or ``Shared``. Equal inputs give equal bytes,
/// because there is nothing else that ``render()`` can reach: this target does not know the
/// handbook.
package protocol FileInputs: Hashable, Digestible, Sendable {
  /// The bytes of the file.
  func render() -> [UInt8]
}

/// A large value that the inputs of many files have in common.
///
/// It is compared by identity first and by its digest second, so that a comparison of two files costs
/// nothing where they share it. Copying it copies a reference, and nothing can change the value.
package final class Shared<Value: Hashable & Digestible & Sendable>: Hashable, Digestible,
  Sendable
{
  package let value: Value
  private let digest: Digest

  package init(_ value: Value) {
    self.value = value
    digest = Digest(of: value)
  }

  package static func == (left: Shared, right: Shared) -> Bool {
    left === right || (left.digest == right.digest && left.value == right.value)
  }

  package func digest(into digester: inout Digester) { digester.combine(digest) }

  package func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}

/// What an author wrote on a page: its document, its front matter and its Markdown.
///
/// They depend on nothing but what the digest of the page is made of, so that is what is compared.
package struct PageText: Sendable, Hashable, Digestible {
  private let page: Page

  package init(_ page: Page) { self.page = page }

  var document: Document { page.document }
  var frontMatter: FrontMatter { page.frontMatter }
  var opensWithHeading: Bool { page.opensWithHeading }
  var promotesHeading: Bool { page.promotesHeading }

  /// The Markdown that lies beside the page.
  var markdown: [UInt8] { page.markdown }

  package static func == (left: PageText, right: PageText) -> Bool {
    left.page === right.page || left.page.digest == right.page.digest
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(page.digest) }

  package func digest(into digester: inout Digester) { digester.combine(page.digest) }
}
