/// A condition in pieces that make a sentence: what always is demanded, and alternatives beside it.
package struct ConditionWords: Sendable, Hashable {
  /// Demanded in each alternative; by question.
  package let common: [Clause]
  /// Of these at least one must hold beside ``common``; empty where there is only one way.
  package let alternatives: [[Clause]]

  /// The condition as a union of boxes, with what all of them share taken out.
  package init(_ condition: Condition, in decision: Decision) {
    let boxes = condition.boxes
    var common: [Clause] = []
    var alternatives = [[Clause]](repeating: [], count: boxes.count)
    for (index, question) in decision.questions.enumerated() {
      let masks = boxes.map { $0.masks[index] }
      guard let first = masks.first else { continue }
      let isShared = masks.allSatisfy { $0 == first }
      for (position, mask) in masks.enumerated() where mask != question.everyAnswer {
        let clause = Clause(question: index, of: question, mask: mask)
        if !isShared {
          alternatives[position].append(clause)
        } else if position == 0 {
          common.append(clause)
        }
      }
    }
    self.common = common
    self.alternatives = boxes.count > 1 ? alternatives : []
  }

  /// The clauses of a single box.
  package init(_ box: Box, in decision: Decision) {
    self.init(Condition(boxes: [box]), in: decision)
  }

  /// Whether nothing is demanded.
  package var isAlways: Bool { common.isEmpty && alternatives.isEmpty }

  /// One sentence without capital and full stop: "kind is infrastructure and load is at least
  /// 10k-to-20k"; `always` where nothing is demanded.
  package func text(in decision: Decision) -> String {
    func join(_ clauses: [Clause]) -> String {
      clauses.map { $0.text(in: decision) }.joined(separator: " and ")
    }
    if isAlways { return "always" }
    if alternatives.isEmpty { return join(common) }
    let either = alternatives.map(join).joined(separator: ", or ")
    return common.isEmpty ? "either \(either)" : "\(join(common)), and either \(either)"
  }
}
