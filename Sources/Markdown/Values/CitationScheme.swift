/// The schemes by which a page cites (as a link) or embeds (as an image) what the handbook knows.
package enum CitationScheme: String, Sendable, Hashable, CaseIterable {
  case rule
  case evidence
  case option
  case question
  case decision
  case term
  /// Only embeds: evidence as a range chart, ids separated by commas.
  case chart
  /// Only embeds: what speaks for each option of a decision.
  case compare
}
