internal import Content
internal import Diagnostics
internal import Handbook
internal import Planning

/// An entry of `nav` in `fingerpost.yml` that leads nowhere.
///
/// ```
/// fingerpost.yml:4:7: error: no page 'guides/strat.md' in this handbook [broken-link]
///       = did you mean 'guides/start.md'?
/// ```
enum NavigationTarget: SiteCheck {
  static func diagnostics(in plan: SitePlan) -> [Diagnostic] {
    let handbook = plan.handbook
    return NavigationItem.paths(of: handbook.configuration.navigation ?? []).compactMap { path in
      // (The reader of the list worked the path out: in it `%` and `#` are letters like others.)
      switch plan.resolver.target(ofThemeFile: path) {
      case .page, .folder, .decision, .nowhere(.unreadable): return nil
      default: break
      }
      if handbook.unread.mayPublish(path.text) { return nil }
      return Diagnostic(
        .brokenLink, "no page '\(path.text)' in this handbook", at: path.place,
        notes: BrokenLink.notes(on: path.text, in: plan))
    }
  }
}
