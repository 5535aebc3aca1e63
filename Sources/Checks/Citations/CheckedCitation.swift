internal import Content
internal import Diagnostics
internal import Handbook
internal import Markdown
internal import Planning

/// An id of a citation or an embed as the checks see it: where it stands, and what it names.
struct CheckedCitation {
  let site: CheckedSite
  let page: Page
  let reference: Reference
  let scheme: CitationScheme
  let id: String
  let result: Citation

  var handbook: Handbook { site.plan.handbook }

  /// Where it stands.
  var place: Place { page.place(reference.range) }

  /// The word for what the scheme names: a chart names evidence, a comparison a decision.
  var noun: String {
    switch scheme {
    case .chart: CitationScheme.evidence.rawValue
    case .compare: CitationScheme.decision.rawValue
    default: scheme.rawValue
    }
  }
}
