internal import Diagnostics
internal import YAML

/// Reads the rulings of a decision.
enum RulingReader {
  /// The rulings, sorted by id.
  static func rulings(_ entry: YAMLEntry?, _ reader: inout NodeReader) -> [Ruling] {
    guard let entry else { return [] }
    let place = reader.place(entry.keyRange)
    guard let entries = reader.entries(of: entry.value, "'rulings'", at: place) else { return [] }
    var rulings: [Ruling] = []
    for entry in entries {
      let id = reader.placed(entry.key, entry.keyRange)
      let owner = "ruling '\(id.text)'"
      guard reader.isID(id, "the id of a ruling"),
        let fields = reader.fields(
          of: entry.value, owner, at: id.place, keys: ["prefer", "over", "because"],
          unknown: .decision)
      else { continue }
      for key in ["prefer", "over"] {
        if let entry = reader.required(key, of: fields), entry.value.sequence?.isEmpty == true {
          let place = reader.place(entry.keyRange)
          reader.report(.decision, "'\(key)' of \(owner) is empty", at: place)
        }
      }
      let because = reader.text("because", of: fields)
      if because == nil, fields.unknown.isEmpty {
        reader.report(.unsupportedRule, "\(owner) gives no reason", at: id.place)
      }
      rulings.append(
        Ruling(
          id: id.text,
          prefer: reader.texts("prefer", of: fields, isSet: true),
          over: reader.texts("over", of: fields, isSet: true),
          because: because?.text ?? "",
          place: id.place
        ))
    }
    return rulings.sorted { $0.id < $1.id }
  }
}
