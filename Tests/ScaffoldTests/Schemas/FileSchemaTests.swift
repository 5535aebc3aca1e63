import Content
import Decisions
import Diagnostics
import Testing
import YAML

@testable import Scaffold

/// Holds the keys of the schemas against the readers: what one knows the other knows.
@Suite struct FileSchemaTests {
  /// A way into a file: the keys that lead to a mapping, and what it may hold.
  private struct Spot {
    let keys: [String]
    let shape: Shape
  }

  @Test(arguments: FileSchema.allCases) func knowsTheKeysThatTheReaderKnows(_ schema: FileSchema) {
    let spots = Self.spots(of: schema.shape, below: [])
    #expect(spots.count >= (schema == .frontMatter ? 1 : 2))
    for spot in spots {
      for key in spot.shape.names {
        let found = Self.unknownKeys(in: schema, at: spot.keys + [key])
        #expect(!found.contains(key), "the reader does not know \(spot.keys + [key])")
      }
      let found = Self.unknownKeys(in: schema, at: spot.keys + ["zzzzzz"])
      #expect(found.contains("zzzzzz"), "the reader takes any key at \(spot.keys)")
    }
  }

  @Test(arguments: FileSchema.allCases) func writesEachKeyWithItsMeaning(_ schema: FileSchema) {
    let text = schema.text
    for key in Self.spots(of: schema.shape, below: []).flatMap(\.shape.keys) {
      #expect(text.contains("\"\(key.name)\": {\n"), "\(key.name)")
      #expect(text.contains("\"description\": \"\(key.meaning)\""), "\(key.meaning)")
      #expect(key.meaning.hasSuffix("."))
    }
    #expect(text.hasPrefix("{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n"))
    #expect(text.hasSuffix("}\n"))
  }

  /// All mappings of a file whose keys are known.
  private static func spots(of shape: Shape, below keys: [String]) -> [Spot] {
    [Spot(keys: keys, shape: shape)]
      + shape.keys.flatMap { spots(of: $0.value, below: keys + [$0.name]) }
  }

  private static func spots(of value: ValueShape, below keys: [String]) -> [Spot] {
    switch value {
    case .mapping(let shape): spots(of: shape, below: keys)
    case .entries(let entries):
      spots(of: entries.value, below: keys + ["some-id"])
        + entries.known.keys.flatMap { spots(of: $0.value, below: keys + [$0.name]) }
    case .list(let item, _): spots(of: item, below: keys + ["-"])
    case .either(let values): values.flatMap { spots(of: $0, below: keys) }
    default: []
    }
  }

  /// The keys that the reader does not know in a file of one key below another.
  private static func unknownKeys(in schema: FileSchema, at keys: [String]) -> [String] {
    var text = ""
    for (depth, key) in keys.enumerated() {
      let margin = String(repeating: " ", count: 2 * depth)
      text += key == "-" ? "\(margin)-\n" : "\(margin)\(key):\n"
    }
    text += String(repeating: " ", count: 2 * keys.count) + "x\n"
    let messages =
      switch schema {
      case .configuration: Configuration.parse(file(text)).diagnostics.map(\.message)
      case .decision:
        DecisionParser.parse(file((keys[0] == "questions" ? "" : Self.questions) + text))
          .diagnostics.map(\.message)
      case .evidence: EvidenceParser.parse(file(text)).diagnostics.map(\.message)
      case .glossary: GlossaryParser.parse(file(text)).diagnostics.map(\.message)
      case .frontMatter:
        FrontMatter.parse(file("---\n\(text)---\n")).frontMatter.unknownKeys.map {
          "unknown key '\($0.key)'"
        }
      }
    return messages.compactMap { message in
      message.firstMatch(
        of: #/(?:unknown key|no check is called|no word has the id) '([^']*)'/#
      ).map { String($0.1) }
    }
  }

  private static func file(_ text: String) -> SourceFile {
    SourceFile(path: "a.yml", text: text)
  }

  /// What conditions ask about.
  private static let questions = "questions: {some-id: {ask: A?, answers: [x, y], scale: true}}\n"
}
