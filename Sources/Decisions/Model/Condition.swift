package import Diagnostics

/// When a rule applies: a union of boxes, none of them empty.
package struct Condition: Sendable, Hashable {
  /// In an order that does not depend on the file's.
  package let boxes: [Box]

  package init(boxes: [Box]) {
    var seen: Set<Box> = []
    let distinct = boxes.filter { !$0.isEmpty && seen.insert($0).inserted }
    self.boxes = distinct.sorted { left, right in
      left.masks.lexicographicallyPrecedes(right.masks)
    }
  }

  /// Whether a combination, one answer's index per question, matches.
  package func matches(_ combination: [Int]) -> Bool {
    boxes.contains { $0.contains(combination: combination) }
  }
}

/// A set of combinations of answers that is a product: for each question a set of its answers.
package struct Box: Sendable, Hashable {
  /// One mask per question in the order of ``Decision/questions``: bit `n` is the answer
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

/// Combinations of answers that cannot occur; they count in no share and in no finding.
package struct Exclusion: Sendable, Hashable {
  package let condition: Condition
  package let because: String
  package let place: SourceRange

  package init(condition: Condition, because: String, place: SourceRange) {
    self.condition = condition
    self.because = because
    self.place = place
  }
}

extension Decision {
  /// A set of combinations as messages name it: `load=under-10k|10k-to-20k, ml=no`, sorted by
  /// question; `any answers` where nothing is fixed.
  package func caseText(of box: Box) -> String {
    var parts: [String] = []
    for (question, mask) in zip(questions, box.masks) where mask != question.everyAnswer {
      let answers = question.answers.indices.filter { mask & (1 << UInt16($0)) != 0 }
      let names = answers.map { question.answers[$0].id }.joined(separator: "|")
      parts.append("\(question.id)=\(names)")
    }
    return parts.isEmpty ? "any answers" : parts.joined(separator: ", ")
  }
}
