internal import Diagnostics
internal import Handbook
internal import Planning

/// A check that looks at the whole site.
protocol SiteCheck: SendableMetatype {
  static func diagnostics(in plan: SitePlan) -> [Diagnostic]
}

/// A check that looks at one page.
protocol PageCheck: SendableMetatype {
  static func diagnostics(onPage index: Int, of handbook: Handbook) -> [Diagnostic]
}

/// A check that looks at one link, image or URL in raw HTML.
protocol LinkCheck: SendableMetatype {
  /// What is wrong with the link, or nil.
  static func diagnostic(for link: CheckedLink) -> Diagnostic?
}

/// A check that looks at one id of a citation or an embed.
protocol CitationCheck: SendableMetatype {
  /// What is wrong with it, or nil.
  static func diagnostic(for citation: CheckedCitation) -> Diagnostic?
}

/// What every link and citation is checked against.
///
/// An object, since each of them has it.
final class CheckedSite: Sendable {
  let plan: SitePlan
  let anchors: AnchorIndex

  init(_ plan: SitePlan) {
    self.plan = plan
    anchors = AnchorIndex(plan)
  }
}
