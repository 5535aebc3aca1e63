package import Diagnostics
package import YAML

/// Reads `*.glossary.yml`.
package enum GlossaryParser {
  /// What a file may hold.
  package static let shape = Shape([
    .optional("terms", .ids(to: .mapping(termShape)), "Words that need a meaning, by id.")
  ])

  private static let termShape = Shape([
    .optional("title", .text, "The word."),
    .required("definition", .text, "What it means, in a sentence."),
    .optional("aliases", .texts, "Other words for the same thing."),
  ])

  /// The terms of a file, in its order.
  package static func parse(_ file: SourceFile) -> (terms: [Term], diagnostics: [Diagnostic]) {
    let (root, mistakes) = YAMLParser.parse(file)
    guard let root else { return ([], mistakes) }
    var reader = NodeReader(file, code: .yaml, isLenient: true, diagnostics: mistakes)
    guard
      let fields = reader.fields(
        of: root, "the glossary", at: reader.place(root.range), keys: shape.names)
    else { return ([], reader.diagnostics) }
    let terms = reader.entries("terms", of: fields).map { self.term($0, &reader) }
    return (terms, reader.diagnostics)
  }

  private static func term(_ entry: YAMLEntry, _ reader: inout NodeReader) -> Term {
    let id = reader.placed(entry.key, entry.keyRange)
    _ = reader.isID(id, "the id of a term")
    guard
      let fields = reader.fields(
        of: entry.value, "term '\(id.text)'", at: id.place,
        keys: termShape.names)
    else { return Term(id: id.text, title: id.text, definition: "", aliases: [], place: id.place) }
    let definition = reader.requiredText("definition", of: fields)
    return Term(
      id: id.text, title: reader.text("title", of: fields)?.text ?? id.text,
      definition: definition?.text ?? "",
      aliases: reader.texts("aliases", of: fields).map(\.text), place: id.place)
  }
}

/// A word of the glossary.
package struct Term: Sendable, Hashable {
  /// The page of all terms.
  package static let page = Address("glossary.html")

  package let id: String
  package let title: String
  package let definition: String
  /// Other words for the same thing.
  package let aliases: [String]
  /// Where the id stands.
  package let place: SourceRange

  package init(id: String, title: String, definition: String, aliases: [String], place: SourceRange)
  {
    self.id = id
    self.title = title
    self.definition = definition
    self.aliases = aliases
    self.place = place
  }
}
