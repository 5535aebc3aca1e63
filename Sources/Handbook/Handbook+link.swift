package import Content
package import Decisions
package import Diagnostics

extension Handbook {
  /// Links the files of a content folder into a handbook.
  ///
  /// - Parameters:
  ///   - content: its pages and data; drafts are left out before.
  ///   - files: what else lies in the folder.
  ///   - unread: what of the folder could not be read whole.
  ///   - navigation: the order that another tool gives the pages.
  ///   - trees: those of decisions that were grown before, by path; the others are grown.
  /// - Returns: the handbook, and a mistake for each id that is defined twice.
  package static func link(
    _ content: ParsedContent, files: ContentFiles = ContentFiles(),
    unread: UnreadContent = UnreadContent(),
    navigation: Navigation = Navigation(), trees: [String: DecisionTree] = [:]
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
      files: files, unread: unread, navigation: navigation, grown: trees)
    return (
      handbook,
      evidence.diagnostics + sources.diagnostics + terms.diagnostics + decisions.diagnostics
    )
  }
}

/// Collects values by id, the first of each; a second one is reported with both places.
struct UniqueByID<Value> {
  private(set) var values: [Value] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var places: [String: SourceRange] = [:]
  private let what: String
  private let id: (Value) -> String
  private let place: (Value) -> SourceRange

  /// - Parameter what: names a value in the message ("evidence").
  init(what: String, id: @escaping (Value) -> String, place: @escaping (Value) -> SourceRange) {
    self.what = what
    self.id = id
    self.place = place
  }

  /// Adds values; those whose id is taken are reported and left out.
  mutating func add(_ others: [Value]) {
    for value in others {
      let id = id(value)
      if let first = places[id] {
        let message = "\(what) '\(id)' is defined twice"
        let note = Note("first defined here", place: first)
        diagnostics.append(Diagnostic(.duplicateID, message, at: place(value), notes: [note]))
        continue
      }
      places[id] = place(value)
      values.append(value)
    }
  }
}
