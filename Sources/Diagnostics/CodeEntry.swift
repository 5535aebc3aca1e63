/// What the manual says about a code.
package struct CodeEntry: Sendable, Hashable {
  /// What is wrong, in a sentence.
  package let meaning: String
  /// What the author can do, in a sentence.
  package let wayOut: String

  init(_ meaning: String, _ wayOut: String) {
    self.meaning = meaning
    self.wayOut = wayOut
  }
}
