internal import Decisions
package import Diagnostics

extension Handbook {
  /// Puts a handbook together from its pages and its data files.
  ///
  /// - Parameters:
  ///   - tree: the content folder.
  ///   - pages: its pages, read, in any order; drafts are left out before.
  ///   - configuration: what `fingerpost.yml` says.
  ///   - navigation: the order that another tool gives the pages.
  package static func assemble(
    _ tree: ContentTree, pages: [Page], configuration: Configuration,
    navigation: Navigation = Navigation()
  ) -> (handbook: Handbook, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var decisions: [DecisionEntry] = []
    var evidence = UniqueByID<Evidence>(what: "evidence", id: \.id, place: \.place)
    var sources = UniqueByID<Source>(what: "source", id: \.id, place: \.place)
    var terms = UniqueByID<Term>(what: "term", id: \.id, place: \.place)
    for file in tree.data {
      if file.path.hasSuffix(".decision.yml") {
        let (decision, mistakes) = DecisionParser.parse(file.source)
        diagnostics += mistakes
        if let decision { decisions.append(DecisionEntry(path: file.path, decision: decision)) }
      } else if file.path.hasSuffix(".evidence.yml") {
        let (entries, origins, mistakes) = EvidenceParser.parse(file.source)
        diagnostics += mistakes
        evidence.add(entries)
        sources.add(origins)
      } else if file.path.hasSuffix(".glossary.yml") {
        let (entries, mistakes) = GlossaryParser.parse(file.source)
        diagnostics += mistakes
        terms.add(entries)
      }
    }
    let unread = UnreadContent(
      tree, pages: pages, decisions: Set(decisions.map(\.path)), diagnostics: diagnostics)
    var unique = UniqueByID<DecisionEntry>(
      what: "decision", id: \.decision.id, place: \.decision.place)
    unique.add(decisions)
    diagnostics += evidence.diagnostics + sources.diagnostics + terms.diagnostics
    diagnostics += unique.diagnostics
    let handbook = Handbook(
      name: tree.name, configuration: configuration,
      pages: pages.sorted { $0.path < $1.path },
      decisions: unique.values.sorted { $0.path < $1.path },
      evidence: evidence.values.sorted { $0.id < $1.id },
      sources: sources.values.sorted { $0.id < $1.id },
      terms: terms.values.sorted { FileName.isOrderedBefore($0.title, $1.title) },
      assets: tree.assets, unreadable: tree.unreadable, unread: unread,
      navigation: navigation)
    return (handbook, diagnostics)
  }
}
