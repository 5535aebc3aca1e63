internal import Content
internal import Diagnostics
internal import Handbook
internal import Planning

/// Evidence whose source is listed nowhere.
///
/// ```
/// backend.evidence.yml:14:13: error: no source 'python-go-2026' in this handbook [unknown-source]
///       = did you mean 'python-or-go-2026'?  (backend.evidence.yml:90)
/// ```
enum UnknownSource: SiteCheck {
  static func diagnostics(in plan: SitePlan) -> [Diagnostic] {
    let handbook = plan.handbook
    let places = Dictionary(uniqueKeysWithValues: handbook.sources.map { ($0.id, $0.place) })
    return handbook.evidence.compactMap { evidence in
      guard let id = evidence.source, places[id] == nil else { return nil }
      let nearest = NearMiss.nearest(to: id, in: places.keys)
      let notes = nearest.map { [Note("did you mean '\($0)'?", place: places[$0])] } ?? []
      let message = "no source '\(id)' in this handbook"
      return Diagnostic(.unknownSource, message, at: evidence.sourcePlace, notes: notes)
    }
  }
}
