package import Diagnostics

/// A word of the glossary.
package struct Term: Sendable, Hashable {
  /// The page of all terms.
  package static let page = Address("glossary.html")

  package let id: String
  package let title: String
  package let definition: String
  /// Other words for the same thing.
  package let aliases: [String]
  /// Where the id stands.
  package let place: SourceRange

  package init(id: String, title: String, definition: String, aliases: [String], place: SourceRange)
  {
    self.id = id
    self.title = title
    self.definition = definition
    self.aliases = aliases
    self.place = place
  }
}
