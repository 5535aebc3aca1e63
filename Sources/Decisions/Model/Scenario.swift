package import Diagnostics

/// A case whose outcome the author knows, held against the rules by `check`.
package struct Scenario: Sendable, Hashable {
  package let name: String
  package let given: Answers
  /// The index of the option in ``Decision/options``.
  package let expect: Int
  package let place: SourceRange

  package init(name: String, given: Answers, expect: Int, place: SourceRange) {
    self.name = name
    self.given = given
    self.expect = expect
    self.place = place
  }
}
