package import Handbook

/// A file of the site that ``Renderer`` can make: where it lies, and what it is.
package struct Output: Sendable, Hashable {
  /// What a file shows, by index in the handbook.
  package enum Kind: Sendable, Hashable {
    /// A page of the author's; the folder's page where it is an index.
    case page(Int)
    /// The listing of a folder without a page of its own.
    case folder(Int)
    /// A node of a decision's tree: start, question, or outcome.
    case node(decision: Int, node: Int)
    /// The decision record beside an outcome, as Markdown.
    case record(decision: Int, node: Int)
    case rules(decision: Int)
    case tree(decision: Int)
    /// The rules of a decision as a script, for the walk in place.
    case walkerData(decision: Int)
    case evidence
    case glossary
    case map
    /// The pages with a tag, by index in the list of tags.
    case tag(Int)
    /// Where a page lay before, by index in the list of redirects.
    case redirect(Int)
    case notFound
    /// What programs read: everything as JSON, the list for language models, the list for crawlers.
    case handbookData, languageModels, sitemap, robots
    /// A file of the theme, by index in its list of assets.
    case asset(Int)
  }

  package let address: Address
  package let kind: Kind

  init(_ address: Address, _ kind: Kind) {
    self.address = address
    self.kind = kind
  }
}
