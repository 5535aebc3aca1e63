internal import Content
internal import Decisions
internal import JSON
internal import YAML

/// The files of a handbook that have a JSON Schema, by which editors complete and check them.
///
/// A schema knows the keys and the kinds of their values. What depends on other parts of a file or on
/// other files, such as whether a rule names an option, `fingerpost check` alone knows.
package enum FileSchema: String, Sendable, CaseIterable {
  case configuration
  case frontMatter = "front-matter"
  case decision
  case evidence
  case glossary

  /// The schema as text (JSON Schema, draft 7), ended by a line feed.
  package var text: String {
    SchemaWriter(isLenient: self != .decision).schema(of: shape, title: title).indented
  }

  /// The folder of the content in which `init` puts the schemas; it is hidden, and so not published.
  package static let folder = ".schemas"

  /// The name of its file.
  package var fileName: String { "\(rawValue).schema.json" }

  /// The comment by which a file names its schema, ended by a line feed.
  ///
  /// - Parameter folder: the way from the file to the folder of the schemas.
  func comment(_ folder: String) -> String {
    "# yaml-language-server: $schema=\(folder)/\(fileName)\n"
  }

  /// The keys of the file.
  var shape: Shape {
    switch self {
    case .configuration: Configuration.shape
    case .frontMatter: FrontMatter.shape
    case .decision: DecisionShape.decision
    case .evidence: EvidenceParser.shape
    case .glossary: GlossaryParser.shape
    }
  }

  private var title: String {
    switch self {
    case .configuration: "fingerpost.yml"
    case .frontMatter: "The front matter of a page"
    case .decision: "A decision: *.decision.yml"
    case .evidence: "Evidence: *.evidence.yml"
    case .glossary: "A glossary: *.glossary.yml"
    }
  }
}
