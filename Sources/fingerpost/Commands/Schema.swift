internal import ArgumentParser
internal import Scaffold

/// `fingerpost schema`: what a file may hold, for editors.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the JSON Schema of a kind of file, by which editors complete and check it.",
    discussion: """
      A file says which schema is its own in a comment: \
      # yaml-language-server: $schema=../.schemas/decision.schema.json
      """,
    examples: ["schema decision", "schema front-matter > front-matter.schema.json"]
  )

  @Argument(help: "configuration, front-matter, decision, evidence or glossary.")
  var name: FileSchema

  func run() { Terminal.output(name.text) }
}

extension FileSchema: ExpressibleByArgument {}
