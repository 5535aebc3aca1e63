import Foundation
import TestSupport
import Testing

/// Holds what programs are told against the schemas that are published of it.
@Suite struct DataSchemaTests {
  private static let fixtures = "Tests/CommandTests/Fixtures/good"

  @Test(arguments: [
    "Content", "\(fixtures)/records/content", "\(fixtures)/aliases-and-tags/content",
    "\(fixtures)/several-decisions/content", "\(fixtures)/gone-rule/content",
  ]) func fitsItsSchema(_ content: String) async throws {
    let site = try TemporaryFolder()
    let build = try await Program.run(["build", content, "-o", site.url.path, "--no-cache"])
    #expect(build.status == 0, "\(build.errors)")
    let handbook = try await JSONSchema("handbook-data")
    #expect(handbook.mistakes(in: try Self.json(try site.text("handbook.json"))) == [])
    let decision = try await JSONSchema("decision-data")
    for path in site.files where path.hasSuffix("/data.js") {
      let script = try site.text(path)
      let argument = script.dropFirst("fingerpost.decision(".count).dropLast(");\n".count)
      #expect(script.hasPrefix("fingerpost.decision(") && script.hasSuffix(");\n"))
      #expect(decision.mistakes(in: try Self.json(argument)) == [], "\(path)")
    }
  }

  @Test(arguments: ["handbook-data", "decision-data"]) func isPublishedInTheManual(
    _ name: String
  ) async throws {
    let schema = try await Program.run(["schema", name]).output
    #expect(try Project.text("Content/manual/schemas/\(name).schema.json") == schema)
    // A page of the manual leads there.
    let page = try Project.text("Content/manual/programs.md")
    #expect(page.contains("(schemas/\(name).schema.json)"))
  }

  @Test func refusesWhatDoesNotFit() async throws {
    let schema = try await JSONSchema("handbook-data")
    let empty =
      #"{"version": 1, "title": "A", "language": "en", "pages": [], "decisions": [], "#
      + #""evidence": [], "terms": []"#
    #expect(schema.mistakes(in: try Self.json(empty + "}")) == [])
    for (more, mistake) in [
      (", \"more\": 1", "more is not known"), (", \"records\": {}", "records is no array"),
      (", \"records\": [{}]", "records.0 has no path"),
      (", \"description\": 1", "description is no string"),
    ] {
      #expect(schema.mistakes(in: try Self.json(empty + more + "}")).contains(mistake), "\(more)")
    }
    let later = empty.replacing("\"version\": 1", with: "\"version\": 2") + "}"
    #expect(schema.mistakes(in: try Self.json(later)) == ["version is another value"])
  }

  private static func json(_ text: some StringProtocol) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
  }
}

/// As much of JSON Schema as the schemas of our data use.
private struct JSONSchema {
  private let root: [String: Any]
  /// The keywords that say something of a value; another one would not be looked at.
  private static let known: Set<String> = [
    "$schema", "$id", "title", "description", "type", "properties", "required",
    "additionalProperties", "items", "minItems", "maxItems", "pattern", "minLength", "enum",
    "const",
  ]

  init(_ name: String) async throws {
    let text = try await Program.run(["schema", name]).output
    root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(root["$id"] as? String == "urn:fingerpost:\(name):1")
  }

  func mistakes(in value: Any) -> [String] { Self.mistakes(in: value, root, "") }

  private static func mistakes(in value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    func below(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
    #expect(known.isSuperset(of: schema.keys), "\(schema.keys)")
    let types = (schema["type"] as? [String]) ?? (schema["type"] as? String).map { [$0] } ?? []
    if !types.isEmpty, !types.contains(where: { isOf($0, value) }) {
      return ["\(path) is no \(types.joined(separator: " or "))"]
    }
    var mistakes: [String] = []
    if let constant = schema["const"] as? NSObject, constant != value as? NSObject {
      mistakes.append("\(path) is another value")
    }
    if let words = schema["enum"] as? [String], !words.contains(value as? String ?? "") {
      mistakes.append("\(path) is none of \(words)")
    }
    if let text = value as? String {
      if let pattern = schema["pattern"] as? String,
        text.range(of: pattern, options: .regularExpression) == nil
      {
        mistakes.append("\(path) does not fit \(pattern)")
      }
      if text.count < schema["minLength"] as? Int ?? 0 { mistakes.append("\(path) is empty") }
    }
    if let array = value as? [Any] {
      let counts = (schema["minItems"] as? Int ?? 0)...(schema["maxItems"] as? Int ?? .max)
      if !counts.contains(array.count) { mistakes.append("\(path) has \(array.count) items") }
      if let item = schema["items"] as? [String: Any] {
        for (index, value) in array.enumerated() {
          mistakes += Self.mistakes(in: value, item, below("\(index)"))
        }
      }
    }
    guard let object = value as? [String: Any], types.contains("object") else { return mistakes }
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    for name in schema["required"] as? [String] ?? [] where object[name] == nil {
      mistakes.append("\(path) has no \(name)")
    }
    for (name, value) in object.sorted(by: { $0.key < $1.key }) {
      if let property = properties[name] ?? schema["additionalProperties"] as? [String: Any] {
        mistakes += Self.mistakes(in: value, property, below(name))
      } else {
        mistakes.append("\(below(name)) is not known")
      }
    }
    return mistakes
  }

  private static func isOf(_ type: String, _ value: Any) -> Bool {
    switch type {
    case "string": return value is String
    case "array": return value is [Any]
    case "object": return value is [String: Any]
    case "null": return value is NSNull
    case "boolean": return value is Bool
    case "number": return value is NSNumber
    case "integer": return value is Int
    default: return false
    }
  }
}
