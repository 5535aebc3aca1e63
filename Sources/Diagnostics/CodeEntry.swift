/// What the manual says about a code.
package struct CodeEntry: Sendable, Hashable {
  /// What is wrong, in a sentence or two.
  package let meaning: String
  /// What the author can do, in a sentence.
  package let remedy: String

  init(_ meaning: String, _ remedy: String) {
    self.meaning = meaning
    self.remedy = remedy
  }

  /// The first sentence of the meaning.
  var summary: String {
    meaning.firstRange(of: ". ").map { String(meaning[..<$0.lowerBound]) + "." } ?? meaning
  }
}
