/// What a site tells programs, of which the schemas are published: they hold for one version of the form,
/// and stay.
package enum DataSchema: String, Sendable, CaseIterable {
  /// `handbook.json`.
  case handbook = "handbook-data"
  /// The argument of the call in the `data.js` of a decision.
  case decision = "decision-data"

  /// The schema as text (JSON Schema, draft 7), ended by a line feed.
  package var text: String {
    switch self {
    case .handbook: String(decoding: PackageResources.handbook_data_schema_json, as: UTF8.self)
    case .decision: String(decoding: PackageResources.decision_data_schema_json, as: UTF8.self)
    }
  }
}
