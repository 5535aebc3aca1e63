internal import Diagnostics
internal import YAML

/// Reads what can never be.
struct ExclusionReader {
  let conditions: ConditionReader

  /// The combinations that cannot occur, in an order of their own.
  func never(_ entry: YAMLEntry?, _ reader: inout NodeReader) -> [Exclusion] {
    guard let entry else { return [] }
    var exclusions: [Exclusion] = []
    for (item, place) in reader.items(of: entry) {
      let owner = "an entry of 'never'"
      guard let fields = reader.fields(of: item, owner, at: place, keys: ["when", "because"]) else {
        continue
      }
      let because = reader.requiredText("because", of: fields)
      guard let when = reader.required("when", of: fields) else { continue }
      guard let condition = conditions.condition(when, owner, &reader) else { continue }
      exclusions.append(
        Exclusion(condition: condition, because: because?.text ?? "", place: place))
    }
    return exclusions.sorted { left, right in
      let leftKey = left.condition.boxes.flatMap(\.masks)
      let rightKey = right.condition.boxes.flatMap(\.masks)
      if leftKey != rightKey { return leftKey.lexicographicallyPrecedes(rightKey) }
      return left.because < right.because
    }
  }
}
