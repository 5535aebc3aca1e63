internal import Content
internal import Decisions
internal import Diagnostics
internal import Handbook
internal import Markdown
internal import Planning

/// What the rules of a decision prove of themselves: each case covered, none contradicted.
///
/// ```
/// backend.decision.yml:31:3: error: 'infra-go' and 'team-python' both apply, and neither wins
/// [conflict]
///     smallest case   kind=infrastructure, team=python          2.5 % of answers
///     to settle it    add a ruling that prefers one, with the reason; …
/// ```
enum DecisionProofs: SiteCheck {
  static func diagnostics(in plan: SitePlan) -> [Diagnostic] {
    let handbook = plan.handbook
    return handbook.decisions.flatMap { entry in
      entry.decision.proofs().diagnostics(in: entry.decision)
    }
  }
}

/// An option whose page is not there.
///
/// ```
/// backend.decision.yml:5:44: error: no page 'languages/pyton.md' in this handbook [broken-link]
///       = did you mean 'languages/python.md'?
/// ```
enum OptionPage: SiteCheck {
  static func diagnostics(in plan: SitePlan) -> [Diagnostic] {
    let handbook = plan.handbook
    return handbook.decisions.flatMap(\.decision.options).compactMap { option in
      guard let page = option.page else { return nil }
      switch plan.resolver.resolve(page.text, in: "", page: nil).target {
      case .page, .nowhere(.unreadable): return nil
      default: break
      }
      let nearest = plan.resolver.nearestPath(to: page.text)
      let notes = nearest.map { [Note("did you mean '\($0)'?")] } ?? []
      let message = "no page '\(page.text)' in this handbook"
      return Diagnostic(.brokenLink, message, at: page.place, notes: notes)
    }
  }
}

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
      if places[id.text] != nil || handbook.unread.mayDefine(.evidence, id.text) { return nil }
      let renamed = handbook.evidence.first { $0.aliases.contains { $0.text == id.text } }?.id
      let nearest = renamed ?? NearMiss.nearest(to: id.text, in: places.keys)
      let notes = nearest.map { [Note("did you mean '\($0)'?", place: places[$0])] } ?? []
      let message = "no evidence '\(id.text)' in this handbook"
      return Diagnostic(.unknownEvidence, message, at: id.place, notes: notes)
    }
  }
}

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
      guard let id = evidence.source, places[id] == nil, !handbook.unread.mayDefineSource(id)
      else { return nil }
      let nearest = NearMiss.nearest(to: id, in: places.keys)
      let notes = nearest.map { [Note("did you mean '\($0)'?", place: places[$0])] } ?? []
      let message = "no source '\(id)' in this handbook"
      return Diagnostic(.unknownSource, message, at: evidence.sourcePlace, notes: notes)
    }
  }
}
