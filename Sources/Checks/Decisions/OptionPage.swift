internal import Content
internal import Decisions
internal import Diagnostics
internal import Handbook
internal import Planning

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
      if case .page = plan.resolver.resolve(page.text, in: "", page: nil).target { return nil }
      let nearest = plan.resolver.nearestPath(to: page.text)
      let notes = nearest.map { [Note("did you mean '\($0)'?")] } ?? []
      let message = "no page '\(page.text)' in this handbook"
      return Diagnostic(.brokenLink, message, at: page.place, notes: notes)
    }
  }
}
