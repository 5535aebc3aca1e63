package import Content
package import Diagnostics
internal import Handbook
internal import Markdown
package import Planning

/// Runs all checks over a handbook and the plan of its site.
///
/// What concerns one page alone can be asked page by page, on several processors; the rest is asked
/// once.
package struct Checker: Sendable {
  private let site: CheckedSite
  private let limit: ReviewLimit?
  private let earlier: Permalinks?
  private let asksForStyle: Bool

  /// One check per kind of mistake in a link, in the order in which they are tried; the first that
  /// finds something speaks.
  private static let linkChecks: [any LinkCheck.Type] = [
    UnsafeLink.self, EmptyLink.self, WrongScheme.self, CaseMismatch.self, OutsideContent.self,
    BrokenImage.self, BrokenLink.self, PreferMD.self, BrokenAnchor.self,
  ]

  private static let citationChecks: [any CitationCheck.Type] = [
    UnknownCitation.self, AmbiguousID.self, RetiredRule.self,
  ]

  private static let pageChecks: [any PageCheck.Type] = [
    DuplicateID.self, BrokenAlias.self, HeadingLevel.self, EmptyChart.self,
    ChartUnits.self, WithoutQuantity.self,
  ]

  /// Matters of style, which are looked at where the configuration asks for one of them.
  private static let styleChecks: [any PageCheck.Type] = [
    SecondTitle.self, MissingAlt.self, VagueLink.self, EmptyPage.self,
  ]

  private static let siteChecks: [any SiteCheck.Type] = [
    AddressClash.self, Misplaced.self, UnreadFile.self, OrphanPage.self, UnlistedPage.self,
    NavigationTarget.self, AssetFolder.self,
    DuplicateTitle.self,
    IncludeMissing.self, IncludedLine.self, IncludeOutside.self, IncludeCycle.self,
    UnknownKey.self, ThemeFile.self,
    UncitedRule.self, UncitedEvidence.self,
    UnknownEvidence.self, UnknownSource.self, OptionPage.self, DecisionProofs.self,
    UnknownStatus.self, RecordNames.self, OutcomeChanged.self, Undecided.self, UnknownRecord.self,
    RecordSupersededByMissing.self, RecordSupersedesMissing.self, RecordCycle.self,
    TakenOlderID.self,
  ]

  /// What an earlier site had, where there is one to compare with.
  private static let permalinkChecks: [any PermalinkCheck.Type] = [
    GonePage.self, GoneAnchor.self, GoneRule.self, GoneEvidence.self,
  ]

  /// - Parameters:
  ///   - limit: how long ago reviews may be; nil where that is not asked.
  ///   - earlier: what an earlier site could be linked to; nil where that is not asked.
  package init(_ plan: SitePlan, limit: ReviewLimit? = nil, after earlier: Permalinks? = nil) {
    site = CheckedSite(plan)
    self.limit = limit
    self.earlier = earlier
    let configuration = plan.handbook.configuration
    asksForStyle = Code.allCases.contains { $0.isStyle && configuration.severity(of: $0) != nil }
  }

  /// What is wrong with one page, by its index.
  package func diagnostics(onPage index: Int) -> [Diagnostic] {
    let handbook = site.plan.handbook
    let page = handbook.pages[index]
    var diagnostics = Self.pageChecks.flatMap { $0.diagnostics(onPage: index, of: handbook) }
    if asksForStyle {
      diagnostics += Self.styleChecks.flatMap { $0.diagnostics(onPage: index, of: handbook) }
    }
    let (references, links) = (page.document.references, site.plan.links[index])
    // (Most lead to a page: what copies nothing of them is quick.)
    for number in references.indices where !links[number].leadsToPage {
      let reference = references[number]
      if let scheme = reference.kind.scheme {
        for id in Handbook.ids(of: reference) {
          let citation = CheckedCitation(
            site: site, page: page, reference: reference, scheme: scheme, id: id,
            result: handbook.citation(scheme, id))
          for check in Self.citationChecks {
            if let diagnostic = check.diagnostic(for: citation) { diagnostics.append(diagnostic) }
          }
        }
        continue
      }
      let link = CheckedLink(
        site: site, page: page, reference: reference, resolved: links[number])
      for check in Self.linkChecks {
        guard let diagnostic = check.diagnostic(for: link) else { continue }
        diagnostics.append(diagnostic)
        break
      }
    }
    return diagnostics
  }

  /// What is wrong with the handbook as a whole.
  package func diagnostics() -> [Diagnostic] {
    Self.siteChecks.flatMap { $0.diagnostics(in: site.plan) }
      + (limit.map { Stale.diagnostics(in: site.plan.handbook, $0) } ?? [])
      + (earlier.map(permalinks) ?? [])
  }

  private func permalinks(of earlier: Permalinks) -> [Diagnostic] {
    let sites = ComparedSites(site.plan, after: earlier)
    return Self.permalinkChecks.flatMap { $0.diagnostics(in: sites) }
  }
}
