package import Diagnostics

/// Where evidence comes from.
package struct Source: Sendable, Hashable {
  package let id: String
  package let title: String
  package let author: String?
  package let year: String?
  package let url: String?
  /// Where the id stands.
  package let place: Place
}
