/// A piece of evidence as lists show it.
package struct EvidenceLine: Sendable, Hashable {
  package let id: String
  package let claim: String
  /// The status in one word: `measured`.
  package let status: String
  /// Where it is explained, as seen from the page that shows it.
  package let url: String
  /// Why it is disputed; empty where it is not.
  package let note: String

  package init(id: String, claim: String, status: String, url: String, note: String = "") {
    self.id = id
    self.claim = claim
    self.status = status
    self.url = url
    self.note = note
  }
}
