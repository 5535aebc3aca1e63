internal import Decisions
internal import Diagnostics
internal import Handbook
internal import Markdown

/// The ids that each page of the site emits.
struct AnchorIndex: Sendable {
  private let pages: [Set<String>]
  private let generated: [Address: Set<String>]
  /// The ids of pages with very many, for what was probably meant.
  private let names: [Int: NameIndex]

  init(_ handbook: Handbook) {
    let pages = handbook.pages.map { page in
      Set(page.document.anchors.map(\.id) + page.frontMatter.aliases.compactMap(\.anchor))
    }
    self.pages = pages
    let large = pages.indices.filter { pages[$0].count > 512 }
    names = Dictionary(uniqueKeysWithValues: large.map { ($0, NameIndex(pages[$0])) })
    var generated: [Address: Set<String>] = [
      GeneratedPages.evidence: Set(handbook.evidence.map(\.id)),
      GeneratedPages.glossary: Set(handbook.terms.map(\.id)),
    ]
    for entry in handbook.decisions {
      let decision = entry.decision
      generated[entry.rules] = Set(
        decision.rules.map(\.id) + decision.rulings.map(\.id)
          + decision.questions.map { "question-\($0.id)" }
          + decision.options.map { "option-\($0.id)" })
    }
    self.generated = generated
  }

  /// The id of a page that was probably meant; nil where none is near.
  func nearest(to id: String, on target: LinkTarget) -> String? {
    if case .page(let index) = target, let names = names[index] { return names.nearest(to: id) }
    return NearMiss.nearest(to: id, in: ids(of: target) ?? [])
  }

  /// The ids of what a link leads to, or nil where any fragment will do.
  func ids(of target: LinkTarget) -> Set<String>? {
    switch target {
    case .page(let index): pages[index]
    case .folder: []
    case .generated(let address): generated[address] ?? []
    case .decision, .asset, .external, .nowhere: nil
    }
  }
}
