import Foundation
import TestSupport
import Testing

/// Holds that what tells a value from others, and what is kept of it, names all its stored properties:
/// one that was forgotten would leave a file of the site as it was, or be lost in what is kept.
@Suite struct PropertyListTests {
  /// A function that names the properties of a type.
  private struct List {
    let type: String
    let function: String
    let body: Substring
  }

  /// What is found in the sources.
  private struct Declarations {
    /// The stored properties of each structure and class, by its name with those around it.
    var properties: [String: Set<String>] = [:]
    var lists: [List] = []
  }

  /// Properties that follow from others, or that are nothing of the value.
  private static let exceptions: [String: Set<String>] = [
    // Only while it is read.
    "CodeInfo": ["isAnnotated", "isAttributes"],
    // Its lists are written, and the rest is read again from the file.
    "Document": ["content"],
    // The digest of the rest is worked out when the value is made.
    "DecisionModel": ["entry", "context", "tree", "parents", "cases", "results"],
    // Follows from the period and the day.
    "ReviewLimit": ["date"],
    "Shared": ["value"],
    // Told by how it describes itself, which says all of it.
    "RecordSummary": [
      "page", "record", "standing", "binds", "hasUnknownNames", "decision", "outcome", "today",
      "supersedes", "supersededBy",
    ],
    // Follow from the language, and from the title.
    "SiteFrame": ["direction", "nameSize"],
    // Follow from the files, and from the assets that the settings make.
    "Theme": ["settings", "slots", "hasStyle", "library", "conditions", "shapes"],
  ]

  @Test func namesEachStoredProperty() throws {
    let found = try declarations()
    var checked = 0
    var used: Set<String> = []
    for list in found.lists {
      guard let (name, properties) = properties(of: list.type, in: found) else { continue }
      let words = Set(list.body.split { !$0.isLetter && !$0.isNumber && $0 != "_" })
      let missing = properties.filter { !words.contains(Substring($0)) }
      let excepted = Self.exceptions[name] ?? []
      used.formUnion(missing.intersection(excepted).map { "\(name).\($0)" })
      let forgotten = missing.subtracting(excepted).sorted()
      #expect(forgotten.isEmpty, "\(list.function) of \(list.type) leaves out \(forgotten)")
      checked += properties.count
    }
    #expect(checked > 250)
    let listed = Self.exceptions.flatMap { name, rest in rest.map { "\(name).\($0)" } }
    #expect(Set(listed).subtracting(used).isEmpty, "these are no exceptions any more")
  }

  @Test func findsAPropertyThatIsForgotten() {
    var found = Declarations()
    Self.read(
      """
      package struct A: Digestible {
        struct B {
          // let no: Int
          let one: Int
          private(set) var two = "let three: {"
          var sum: Int { one + 1 }
          static let none = 1
        }
      }
      extension A.B: Digestible {
        func digest(into digester: inout Digester) { digester.combine(one) }
      }
      """, into: &found)
    #expect(found.properties["A.B"] == ["one", "two"])
    #expect(found.lists.map(\.type) == ["A.B"])
    #expect(found.lists.allSatisfy { !$0.body.contains("two") && $0.body.contains("one") })
  }

  private func declarations() throws -> Declarations {
    var found = Declarations()
    for file in Project.files(below: "Sources", suffix: ".swift") {
      Self.read(try Project.text(file), into: &found)
    }
    return found
  }

  /// The properties of a type: by its whole name, else by its last part where no other ends so.
  private func properties(
    of type: String, in found: Declarations
  ) -> (name: String, properties: Set<String>)? {
    if let properties = found.properties[type] { return (type, properties) }
    let last = type.split(separator: ".").last
    let others = found.properties.filter { $0.key.split(separator: ".").last == last }
    return others.count == 1 ? others.first.map { ($0.key, $0.value) } : nil
  }

  /// Finds the types and the lists of a file.
  private static func read(_ text: String, into found: inout Declarations) {
    let text = withoutWords(text)
    var types: [(name: String, hasProperties: Bool)?] = []
    var bodies: [(depth: Int, function: String, start: String.Index)] = []
    var start = text.startIndex
    var head = ""
    for index in text.utf8.indices {
      let mark = Character(UnicodeScalar(text.utf8[index]))
      guard mark == "{" || mark == "}" || mark == "\n" else { continue }
      let line = text[start..<index]
      start = text.index(after: index)
      head += "\(line) "
      if mark != "}", let type = types.last ?? nil, type.hasProperties,
        let property = property(in: line), mark == "\n" || line.contains("=")
      {
        found.properties[name(types), default: []].insert(property)
      }
      if mark == "{" {
        if let function = function(in: head) {
          bodies.append((types.count, function, index))
          types.append(nil)
        } else {
          types.append(type(in: head))
        }
        head = ""
      } else if mark == "}" {
        _ = types.popLast()
        head = ""
        if let body = bodies.last, body.depth == types.count {
          bodies.removeLast()
          found.lists.append(
            List(type: name(types), function: body.function, body: text[body.start..<index]))
        }
      }
    }
  }

  private static func name(_ types: [(name: String, hasProperties: Bool)?]) -> String {
    types.compactMap { $0?.name }.joined(separator: ".")
  }

  /// The text without comments and what strings say.
  private static func withoutWords(_ text: String) -> String {
    text.replacing(#/"""[\s\S]*?"""/#, with: "\"\"")
      .replacing(#/"(?:\\.|[^"\\\n])*"/#, with: "\"\"")
      .replacing(#/\/\/[^\n]*/#, with: "")
  }

  // (Most lines are looked at no longer than it takes to see that they hold no such word.)

  private static func type(in head: String) -> (name: String, hasProperties: Bool)? {
    let keywords = ["struct ", "class ", "enum ", "extension ", "protocol ", "actor "]
    guard keywords.contains(where: { holds(head, $0) }) else { return nil }
    let pattern = #/\b(struct|class|enum|extension|protocol|actor)\s+([A-Za-z_][\w.]*)([^{]*)$/#
    guard let match = head.firstMatch(of: pattern),
      !match.3.contains(#/\b(?:func|var|let|init|case)\b/#)
    else { return nil }
    return (String(match.2), match.1 == "struct" || match.1 == "class")
  }

  private static func function(in head: String) -> String? {
    guard holds(head, "(into ") else { return nil }
    return head.firstMatch(of: #/\bfunc (digest|archive)\(into [^{]*$/#).map { String($0.1) }
  }

  private static func property(in line: Substring) -> String? {
    guard holds(line, "let ") || holds(line, "var ") else { return nil }
    if line.contains(#/\b(?:static|lazy|func|case|init)\b/#) { return nil }
    let pattern = #/^\s*(?:[a-z]+(?:\(set\))?\s+)*(?:let|var)\s+(\w+)\s*[:=]/#
    return line.firstMatch(of: pattern).map { String($0.1) }
  }

  private static func holds(_ text: some StringProtocol, _ word: String) -> Bool {
    text.range(of: word, options: .literal) != nil
  }
}
