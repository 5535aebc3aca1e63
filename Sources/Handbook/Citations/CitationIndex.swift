internal import Content
internal import Markdown

/// Who cites what: for each rule, piece of evidence, term and so on the pages that name it.
package struct CitationIndex: Sendable {
  private var pagesByTarget: [CitationTarget: [Int]] = [:]

  init(pages: [Page], names: CitationNames) {
    for (index, page) in pages.enumerated() {
      for reference in page.document.references {
        guard let scheme = reference.kind.scheme else { continue }
        for id in Self.ids(of: reference) {
          guard case .found(let target) = names.citation(scheme, id) else { continue }
          if pagesByTarget[target]?.last != index {
            pagesByTarget[target, default: []].append(index)
          }
        }
      }
    }
  }

  /// The pages that cite or embed it, by index, in the order of their paths, each once.
  package func pages(citing target: CitationTarget) -> [Int] { pagesByTarget[target] ?? [] }

  static func ids(of reference: Reference) -> [String] {
    guard reference.kind.scheme == .chart else { return [reference.destination] }
    return reference.destination.split(separator: ",").compactMap { part in
      let words = part.split(separator: " ")
      return words.isEmpty ? nil : words.joined(separator: " ")
    }
  }
}
