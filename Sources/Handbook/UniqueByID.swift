internal import Content
internal import Diagnostics

/// Collects values by id, the first of each; a second one is reported with both places.
struct UniqueByID<Value> {
  private(set) var values: [Value] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var places: [String: Place] = [:]
  private let what: String
  private let id: (Value) -> String
  private let place: (Value) -> Place

  /// - Parameter what: names a value in the message ("evidence").
  init(what: String, id: @escaping (Value) -> String, place: @escaping (Value) -> Place) {
    self.what = what
    self.id = id
    self.place = place
  }

  /// Adds values; those whose id is taken are reported and left out.
  mutating func add(_ others: [Value]) {
    for value in others {
      let id = id(value)
      if let first = places[id] {
        let message = "\(what) '\(id)' is defined twice"
        let note = Note("first defined here", place: first)
        diagnostics.append(Diagnostic(.duplicateID, message, at: place(value), notes: [note]))
        continue
      }
      places[id] = place(value)
      values.append(value)
    }
  }
}
