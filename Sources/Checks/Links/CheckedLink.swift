internal import Content
internal import Diagnostics
internal import Handbook
internal import Markdown
internal import Planning

/// A link as the checks see it: where it stands, and where it leads.
struct CheckedLink {
  let site: CheckedSite
  let page: Page
  let reference: Reference
  let resolved: ResolvedLink

  var handbook: Handbook { site.plan.handbook }

  /// Where it stands.
  var place: Place { page.place(reference.range) }

  /// "link" or "image".
  var noun: String { isImage ? "image" : "link" }

  /// Whether the target is shown and not gone to.
  var isImage: Bool { reference.kind.isImage }
}
