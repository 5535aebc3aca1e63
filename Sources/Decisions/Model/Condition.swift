/// When a rule speaks: a union of boxes, none of them empty.
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
