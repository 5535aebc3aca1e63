package import Decisions

/// A decision of the handbook and where its pages lie.
package struct DecisionEntry: Sendable {
  /// The file below the content folder: `decisions/backend-language.decision.yml`.
  package let path: String
  package let decision: Decision

  package init(path: String, decision: Decision) {
    self.path = path
    self.decision = decision
  }

  /// The folder of its pages: `decisions/backend-language`.
  package var folder: String { Self.folder(of: path) }

  /// The page where the reader begins.
  package var start: Address { Address("\(folder)/index.html") }

  /// The page with a card for each rule; the anchors are the bare ids of rules and rulings.
  package var rules: Address { Address("\(folder)/rules.html") }

  /// The page that shows the decision whole.
  package var tree: Address { Address("\(folder)/tree.html") }

  /// The script by which a page asks in place.
  package var data: Address { Address("\(folder)/data.js") }

  /// The page of a set of answers.
  package func address(of answers: Answers) -> Address {
    answers.isEmpty ? start : Address("\(folder)/\(answers.key(in: decision)).html")
  }

  /// Where the record of an outcome lies, beside its page; nil for a question, and for a decision that
  /// asks nothing.
  package func recordAddress(of node: DecisionTree.Node) -> Address? {
    guard !node.answers.isEmpty, case .outcome = node.step else { return nil }
    return Address(address(of: node.answers).path.dropLast(5) + ".md")
  }

  /// The folder that a decision file's pages lie in.
  static func folder(of path: String) -> String { String(path.dropLast(".decision.yml".count)) }
}
