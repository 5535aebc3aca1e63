internal import ArgumentParser
internal import Scaffold

/// `fingerpost schema`: what a file may hold, for editors, and what a site tells programs.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of a kind of file, or of what a site tells programs.",
    discussion: """
      A file says which schema is its own in a comment: \
      # yaml-language-server: $schema=../.schemas/decision.schema.json
      handbook-data is the schema of handbook.json, decision-data that of the data.js of a decision.
      """,
    examples: ["schema decision", "schema front-matter > front-matter.schema.json"]
  )

  /// A schema by its name.
  enum Name: ExpressibleByArgument {
    case file(FileSchema)
    case data(DataSchema)

    init?(argument: String) {
      if let schema = FileSchema(rawValue: argument) {
        self = .file(schema)
      } else if let schema = DataSchema(rawValue: argument) {
        self = .data(schema)
      } else {
        return nil
      }
    }

    static let allValueStrings =
      FileSchema.allCases.map(\.rawValue) + DataSchema.allCases.map(\.rawValue)
    static let defaultCompletionKind = CompletionKind.list(allValueStrings)
  }

  @Argument(
    help: """
      configuration, front-matter, decision, evidence or glossary; handbook-data or decision-data.
      """)
  var name: Name

  func run() {
    switch name {
    case .file(let schema): Terminal.output(schema.text)
    case .data(let schema): Terminal.output(schema.text)
    }
  }
}
