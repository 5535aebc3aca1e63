/// A set of combinations of answers that is a product: for each question a set of its answers.
package struct Box: Sendable, Hashable {
  /// One mask per question in the order of ``Decision/questions``: bit `n` stands for the answer
  /// with index `n`. A question that plays no part has all its bits.
  package var masks: [UInt16]

  package init(masks: [UInt16]) { self.masks = masks }

  /// Whether it holds no combination.
  package var isEmpty: Bool { masks.contains(0) }

  /// The combinations in both.
  package func intersection(_ other: Box) -> Box {
    var masks = masks
    for index in masks.indices { masks[index] &= other.masks[index] }
    return Box(masks: masks)
  }

  /// Whether both hold some combination.
  package func meets(_ other: Box) -> Bool {
    for index in masks.indices where masks[index] & other.masks[index] == 0 { return false }
    return true
  }

  /// Whether each combination of `other` is one of its own.
  package func contains(_ other: Box) -> Bool {
    for index in masks.indices where other.masks[index] & ~masks[index] != 0 { return false }
    return true
  }

  /// Whether it holds a combination: one answer's index per question.
  package func contains(combination: [Int]) -> Bool {
    for index in masks.indices where masks[index] & (1 << UInt16(combination[index])) == 0 {
      return false
    }
    return true
  }
}
