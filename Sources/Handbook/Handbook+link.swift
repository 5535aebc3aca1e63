package import Content
internal import Decisions
package import Diagnostics

extension Handbook {
  /// Links the files of a content folder into a handbook.
  ///
  /// - Parameters:
  ///   - content: its pages and data; drafts are left out before.
  ///   - files: what else lies in the folder.
  ///   - navigation: the order that another tool gives the pages.
  /// - Returns: the handbook, and a mistake for each id that is defined twice.
  package static func link(
    _ content: ParsedContent, files: ContentFiles = ContentFiles(),
    navigation: Navigation = Navigation()
  ) -> (handbook: Handbook, diagnostics: [Diagnostic]) {
    var evidence = UniqueByID<Evidence>(what: "evidence", id: \.id, place: \.place)
    var sources = UniqueByID<Source>(what: "source", id: \.id, place: \.place)
    var terms = UniqueByID<Term>(what: "term", id: \.id, place: \.place)
    var decisions = UniqueByID<DecisionEntry>(
      what: "decision", id: \.decision.id, place: \.decision.place)
    evidence.add(content.evidence)
    sources.add(content.sources)
    terms.add(content.terms)
    decisions.add(content.decisions)
    let handbook = Handbook(
      name: content.name, configuration: content.configuration,
      pages: content.pages.sorted { $0.path < $1.path },
      decisions: decisions.values.sorted { $0.path < $1.path },
      evidence: evidence.values.sorted { $0.id < $1.id },
      sources: sources.values.sorted { $0.id < $1.id },
      terms: terms.values.sorted { FileName.isOrderedBefore($0.title, $1.title) },
      files: files, navigation: navigation)
    return (
      handbook,
      evidence.diagnostics + sources.diagnostics + terms.diagnostics + decisions.diagnostics
    )
  }
}
