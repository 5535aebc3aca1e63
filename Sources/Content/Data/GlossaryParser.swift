package import Diagnostics
internal import YAML

/// Reads `*.glossary.yml`.
package enum GlossaryParser {
  /// The terms of a file, in its order.
  package static func parse(_ file: SourceFile) -> (terms: [Term], diagnostics: [Diagnostic]) {
    let (root, mistakes) = YAMLParser.parse(file)
    guard let root else { return ([], mistakes) }
    var reader = MappingReader(root, file: file, diagnostics: mistakes)
    let entries = reader.mapping("terms") ?? []
    var diagnostics = reader.finish(what: "a glossary")
    let terms = entries.map { entry in
      let (term, found) = term(entry, file)
      diagnostics += found
      return term
    }
    return (terms, diagnostics)
  }

  private static func term(_ entry: YAMLEntry, _ file: SourceFile) -> (Term, [Diagnostic]) {
    var reader = MappingReader(entry.value, file: file)
    reader.checkID(entry)
    let definition = reader.text("definition")
    if definition == nil {
      reader.report(.yaml, "term '\(entry.key)' has no definition", at: entry.keyRange)
    }
    let term = Term(
      id: entry.key, title: reader.text("title") ?? entry.key, definition: definition ?? "",
      aliases: reader.texts("aliases"), place: Place(file: file.path, range: entry.keyRange))
    return (term, reader.finish(what: "a term"))
  }
}
