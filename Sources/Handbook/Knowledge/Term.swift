package import Diagnostics

/// A word of the glossary.
package struct Term: Sendable, Hashable {
  package let id: String
  package let title: String
  package let definition: String
  /// Other words for the same thing.
  package let aliases: [String]
  /// Where the id stands.
  package let place: SourceRange
}
