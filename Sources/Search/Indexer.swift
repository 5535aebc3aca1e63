internal import Content
internal import Decisions
package import Handbook
internal import Markdown

/// Makes the search index of a handbook: ``collect(_:)`` for each batch, side by side, then
/// ``index(_:)``.
package struct Indexer: Sendable {
  let handbook: Handbook
  let units: [Unit]
  /// Whether words lose their English endings.
  let isEnglish: Bool

  package init(_ handbook: Handbook) {
    self.handbook = handbook
    units = handbook.units()
    let language = handbook.configuration.language
    isEnglish = language.lowercased().split(separator: "-").first == "en"
  }

  /// The units in runs, one for each call of ``collect(_:)``.
  package var batches: [Range<Int>] {
    let size = max(units.count / 8 + 1, 32)
    return stride(from: 0, to: units.count, by: size).map { $0..<min($0 + size, units.count) }
  }

  /// The words of a batch of units.
  package func collect(_ batch: Range<Int>) -> PartialIndex {
    var index = PartialIndex(isEnglish: isEnglish)
    for unit in units[batch] { index.add(unit, text(of: unit), headings: headings(of: unit)) }
    return index
  }

  /// The index of all batches, in their order.
  package func index(_ parts: [PartialIndex]) -> SearchIndex { SearchIndex(self, parts) }

  /// The text of a unit, by section.
  func text(of unit: Unit) -> PlainText {
    guard case .page(let index) = unit.kind else {
      var text = PlainText()
      text.bytes = Array(unit.text.utf8)
      return text
    }
    let page = handbook.pages[index]
    return MarkupReader.read(page.document, isOpening: page.opensWithHeading) { slot in
      guard case .citationStart(let number) = slot else { return nil }
      let reference = page.document.references[number]
      return reference.text.isEmpty ? words(of: reference) : nil
    }
  }

  /// The headings of all sections but the first.
  func headings(of unit: Unit) -> [String] { sections(of: unit).map(\.text) }

  /// The headings that begin sections: all but the one that is the title.
  func sections(of unit: Unit) -> ArraySlice<Heading> {
    guard case .page(let index) = unit.kind else { return [] }
    let page = handbook.pages[index]
    return page.document.headings.dropFirst(page.opensWithHeading ? 1 : 0)
  }

  /// The words of a citation that brings none of its own.
  private func words(of reference: Reference) -> String? {
    guard let scheme = reference.kind.scheme,
      case .found(let target) = handbook.citation(scheme, reference.destination)
    else { return nil }
    switch target {
    case .rule(let decision, let rule):
      return handbook.decisions[decision].decision.rules[rule].title
    case .ruling: return nil
    case .evidence(let index):
      return handbook.evidence[index].value ?? handbook.evidence[index].claim
    case .option(let decision, let option):
      return handbook.decisions[decision].decision.options[option].title
    case .question(let decision, let question):
      return handbook.decisions[decision].decision.questions[question].ask
    case .decision(let index): return handbook.decisions[index].decision.title
    case .term(let index): return handbook.terms[index].title
    }
  }
}
