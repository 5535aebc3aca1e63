package import Archive
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

  /// The page of all evidence.
  package static let page = Address("evidence.html")

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
  /// Its older ids, which still lead to it.
  package let aliases: [PlacedText]
  /// Where the id stands.
  package let place: SourceRange
  /// Where the source's id stands, if there is one.
  package let sourcePlace: SourceRange?
  /// Where the date of the last review stands, if there is one.
  package var reviewedPlace: SourceRange?

  package init(
    id: String, claim: String, value: String?, quantity: Quantity?, source: String?,
    status: Status, reviewed: String?, note: String?, place: SourceRange, sourcePlace: SourceRange?,
    reviewedPlace: SourceRange? = nil, aliases: [PlacedText] = []
  ) {
    self.id = id
    self.claim = claim
    self.value = value
    self.quantity = quantity
    self.source = source
    self.status = status
    self.reviewed = reviewed
    self.note = note
    self.aliases = aliases
    self.place = place
    self.sourcePlace = sourcePlace
    self.reviewedPlace = reviewedPlace
  }
}

/// Where evidence comes from.
package struct Source: Sendable, Hashable {
  package let id: String
  package let title: String
  package let author: String?
  package let year: String?
  package let url: String?
  /// Where the id stands.
  package let place: SourceRange
}

extension Evidence.Quantity: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(low)
    digester.combine(high)
    digester.combine(unit)
  }
}
