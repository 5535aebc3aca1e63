internal import Decisions
internal import Handbook
internal import Markdown

/// The ids that each page of the site emits.
struct AnchorIndex: Sendable {
  private let pages: [Set<String>]
  private let generated: [Address: Set<String>]

  init(_ handbook: Handbook) {
    pages = handbook.pages.map { Set($0.document.anchors.map(\.id)) }
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
