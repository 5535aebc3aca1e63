internal import Decisions
package import Diagnostics

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
