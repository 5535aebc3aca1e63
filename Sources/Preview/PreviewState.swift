/// What a preview shows: the site, and what is wrong with the content.
package struct PreviewState: Sendable {
  /// Counts the states from 1; one that has the same number is the same.
  package let number: Int
  /// The last site without errors, else what can be shown of one that has some; nil where the content
  /// could not be read at all.
  package let site: PreviewSite?
  /// What is wrong with the content as it is, in the words of the terminal; nil where nothing is.
  package let errors: String?
  /// Counts how often something changed that pages load.
  package let assets: Int
  /// The pages that can be shown so far; nil where all can.
  package let pages: Set<String>?

  package init(
    number: Int, site: PreviewSite?, errors: String?, assets: Int = 0, pages: Set<String>? = nil
  ) {
    self.number = number
    self.site = site
    self.errors = errors
    self.assets = assets
    self.pages = pages
  }

  /// Whether it can be said already what is at a path below the root.
  func knows(_ path: String) -> Bool {
    guard let pages else { return true }
    return pages.contains(path) || site?.isOfTheme(path) ?? false
  }

  /// Tells the page that a browser shows from another one at the same address.
  package func version(of page: [UInt8]) -> String {
    var hasher = Hasher()
    hasher.combine(assets)
    page.withUnsafeBytes { hasher.combine(bytes: $0) }
    return String(UInt(bitPattern: hasher.finalize()), radix: 16)
  }
}
