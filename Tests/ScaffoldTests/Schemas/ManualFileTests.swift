import Content
import Decisions
import Diagnostics
import Foundation
import TestSupport
import Testing
import YAML

@testable import Scaffold

/// Reads each file that the manual shows, and looks up each key that a file may have.
@Suite struct ManualFileTests {
  private static let pages = Project.files(below: "Content/manual", suffix: ".md")

  @Test(arguments: pages) func readsEachFile(_ page: String) throws {
    let text = try Project.text(page)
    for block in text.matches(of: #/(?ms)^```([a-z]+)([^\n]*)\n(.*?)^```$/#) {
      let (language, words, body) = (block.1, String(block.2), String(block.3))
      switch language {
      case "json":
        #expect((try? JSONSerialization.jsonObject(with: Data(body.utf8))) != nil, "\(body)")
      case "yaml":
        for mistake in Self.mistakes(in: body, words, on: page) {
          Issue.record("\(page): \(mistake)\n\(body)")
        }
      default: continue
      }
    }
  }

  @Test func readsManyFiles() throws {
    let count = try Self.pages.reduce(0) { count, page in
      try count + Project.text(page).matches(of: #/(?m)^```yaml/#).count
    }
    #expect(count > 15)
    let wrong = Self.mistakes(in: "decision: d\ntitle: D\noptoins: {}\n", "", on: "decisions.md")
    #expect(wrong.contains { $0.contains("unknown key 'optoins'") })
    #expect(!Self.mistakes(in: "titel: A\n", "", on: "configuration.md").isEmpty)
    #expect(!Self.mistakes(in: "---\ntitel: A\n---\n", "", on: "pages.md").isEmpty)
  }

  /// What the readers find in a block, by what kind of file it is.
  private static func mistakes(in text: String, _ words: String, on page: String) -> [String] {
    let file = SourceFile(path: "a.yml", text: text)
    if words.contains(".yml\""), !words.contains("fingerpost.yml") {
      return YAMLParser.parse(file).diagnostics.map(\.message)
    }
    if text.hasPrefix("---\n") || text.hasPrefix("aliases:") {
      let block = text.hasPrefix("---\n") ? text : "---\n\(text)---\n"
      let (matter, _, diagnostics) = FrontMatter.parse(SourceFile(path: "a.md", text: block))
      return diagnostics.map(\.message) + matter.unknownKeys.map { "unknown key '\($0.key)'" }
    }
    let key = text.split(separator: "\n").first { !$0.hasPrefix("#") }?.prefix { $0 != ":" } ?? ""
    switch key {
    case "": return YAMLParser.parse(file).diagnostics.map(\.message)
    case "decision":
      return DecisionParser.parse(file).diagnostics.filter { $0.severity == .error }.map(\.message)
    case "evidence", "sources": return EvidenceParser.parse(file).diagnostics.map(\.message)
    case "terms": return GlossaryParser.parse(file).diagnostics.map(\.message)
    case _ where DecisionShape.decision.names.contains(String(key)) && page.contains("decisions"),
      "retired":
      // A part of a decision: what it refers to is elsewhere.
      return DecisionParser.parse(file).diagnostics.map(\.message)
        .filter { $0.contains("unknown key") }
    default: return Configuration.parse(file).diagnostics.map(\.message)
    }
  }

  /// Where the keys of a file are described.
  private static func pages(about schema: FileSchema) -> [String] {
    switch schema {
    case .configuration: ["configuration.md", "theming.md", "navigation.md", "hosting.md"]
    case .frontMatter: ["pages.md", "records.md"]
    case .decision: ["decisions.md", "records.md"]
    case .evidence, .glossary: ["evidence.md"]
    }
  }

  @Test(arguments: FileSchema.allCases) func describesEachKey(_ schema: FileSchema) throws {
    let text = try Self.pages(about: schema)
      .map { try Project.text("Content/manual/\($0)") }.joined(separator: "\n")
    // (Code in a line, not in a block: what stands in an example alone is not described.)
    let prose = text.replacing(#/(?ms)^```.*?^```$/#, with: "")
    let spans = prose.matches(of: #/`([^`\n]+)`/#).map { String($0.1) }
    let words = Set(
      spans.flatMap { $0.split { !($0.isLetter || $0 == "-" || $0 == "_") } }.map(String.init))
    for key in Self.keys(of: schema.shape) {
      #expect(words.contains(key), "'\(key)' of \(schema.rawValue) is not described")
    }
  }

  /// All keys of a file; those of `checks` and `words` have a page that is made from the program.
  private static func keys(of shape: Shape) -> Set<String> {
    shape.keys.reduce(into: []) { keys, key in
      keys.insert(key.name)
      if key.name != "checks", key.name != "words" { keys.formUnion(Self.keys(of: key.value)) }
    }
  }

  private static func keys(of value: ValueShape) -> Set<String> {
    switch value {
    case .mapping(let shape): keys(of: shape)
    case .entries(let entries): keys(of: entries.value).union(keys(of: entries.known))
    case .list(let item, _): keys(of: item)
    case .either(let values): values.reduce(into: []) { $0.formUnion(keys(of: $1)) }
    default: []
    }
  }
}
