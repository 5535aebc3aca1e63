/// The pages that the site has without a file in the content.
package enum GeneratedPages {
  /// All evidence and its sources.
  package static let evidence = Address("evidence.html")
  /// All terms.
  package static let glossary = Address("glossary.html")
  /// All pages, as a tree.
  package static let map = Address("map.html")
  /// What a server shows where nothing is.
  package static let notFound = Address("404.html")

  /// Those that a handbook has.
  static func addresses(hasEvidence: Bool, hasTerms: Bool) -> [Address] {
    [map, notFound] + (hasEvidence ? [evidence] : []) + (hasTerms ? [glossary] : [])
  }
}
