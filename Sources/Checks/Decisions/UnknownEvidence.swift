internal import Content
internal import Decisions
internal import Diagnostics
internal import Handbook
internal import Planning

/// A rule that rests on evidence that the handbook does not have.
///
/// ```
/// backend.decision.yml:50:16: error: no evidence 'hiring-pol' in this handbook [unknown-evidence]
///       = did you mean 'hiring-pool'?  (backend.evidence.yml:30)
/// ```
enum UnknownEvidence: SiteCheck {
  static func diagnostics(in plan: SitePlan) -> [Diagnostic] {
    let handbook = plan.handbook
    let places = Dictionary(uniqueKeysWithValues: handbook.evidence.map { ($0.id, $0.place) })
    return handbook.decisions.flatMap { $0.decision.rules.flatMap(\.evidence) }.compactMap { id in
      if places[id.text] != nil { return nil }
      let nearest = NearMiss.nearest(to: id.text, in: places.keys)
      let notes = nearest.map { [Note("did you mean '\($0)'?", place: places[$0])] } ?? []
      let message = "no evidence '\(id.text)' in this handbook"
      return Diagnostic(.unknownEvidence, message, at: id.place, notes: notes)
    }
  }
}
