internal import Decisions
package import Diagnostics

/// The files of a content folder, each parsed by itself: nothing in it depends on what else is there.
package struct ParsedContent: Sendable {
  /// The content folder as given on the command line.
  package let name: String
  package var configuration: Configuration
  /// In any order.
  package var pages: [Page] = []
  /// In the order of their files, as are evidence, sources and terms; ids may be there twice.
  package var decisions: [DecisionEntry] = []
  package var evidence: [Evidence] = []
  package var sources: [Source] = []
  package var terms: [Term] = []

  package init(name: String, configuration: Configuration = Configuration()) {
    self.name = name
    self.configuration = configuration
  }
}

extension ParsedContent {
  /// Parses a data file by its name, and adds what it holds.
  package mutating func add(_ file: ContentFile) -> [Diagnostic] {
    if file.path.hasSuffix(".decision.yml") {
      let (decision, diagnostics) = DecisionParser.parse(file.source)
      if let decision { decisions.append(DecisionEntry(path: file.path, decision: decision)) }
      return diagnostics
    }
    if file.path.hasSuffix(".evidence.yml") {
      let (evidence, sources, diagnostics) = EvidenceParser.parse(file.source)
      self.evidence += evidence
      self.sources += sources
      return diagnostics
    }
    if file.path.hasSuffix(".glossary.yml") {
      let (terms, diagnostics) = GlossaryParser.parse(file.source)
      self.terms += terms
      return diagnostics
    }
    return []
  }
}
