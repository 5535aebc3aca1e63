package import Diagnostics

/// One thing that is claimed, with its source and how far it can be trusted.
package struct Evidence: Sendable, Hashable {
  /// How far the claim can be trusted.
  package enum Status: String, Sendable, Hashable, CaseIterable {
    case measured
    /// What a project's own documentation or release notes say of it.
    case documented
    case claimed
    case disputed
    case opinion
  }

  /// A range of numbers with a unit; a single number has the same low and high.
  package struct Quantity: Sendable, Hashable {
    package let low: Double
    package let high: Double
    /// As printed behind the number; empty for a bare ratio.
    package let unit: String
  }

  package let id: String
  package let claim: String
  /// The figure as it reads in a sentence ("10K–20K requests/s"); nil where the claim has none.
  package let value: String?
  package let quantity: Quantity?
  /// The id of a ``Source``.
  package let source: String?
  package let status: Status
  /// The date of the last review, as `2026-11-23`.
  package let reviewed: String?
  package let note: String?
  /// Where the id stands.
  package let place: Place
  /// Where the source's id stands, if there is one.
  package let sourcePlace: Place?
  /// Where the date of the last review stands, if there is one.
  package var reviewedPlace: Place?
}
