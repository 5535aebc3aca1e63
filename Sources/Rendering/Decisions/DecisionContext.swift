internal import Content

/// What the rest of the handbook says of a decision: where its options are described, what its
/// evidence is, and which of its names other decisions have too.
package struct DecisionContext: Sendable, Hashable {
  /// The place of each option: the page that it names, else its entry on the page of the rules.
  package let options: [Target]
  /// The evidence that its rules rest on, by id.
  package let evidence: [String: EvidenceEntry]
  /// The titles that rules of several decisions have, so that a title alone does not say which.
  package let sharedTitles: Set<String>
  /// The ids that rules of several decisions have.
  package let ambiguousRules: Set<String>

  package init(
    options: [Target], evidence: [String: EvidenceEntry], sharedTitles: Set<String>,
    ambiguousRules: Set<String>
  ) {
    self.options = options
    self.evidence = evidence
    self.sharedTitles = sharedTitles
    self.ambiguousRules = ambiguousRules
  }
}
