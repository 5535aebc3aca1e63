import Diagnostics
import Testing
import YAML

@Suite struct YAMLParserTests {
  private func root(_ text: String) throws -> YAMLNode {
    let (root, diagnostics) = YAMLParser.parse(SourceFile(path: "a.yml", text: text))
    #expect(diagnostics.isEmpty)
    return try #require(root)
  }

  /// Each scalar with the text of the file that its range covers.
  private func covered(_ node: YAMLNode, in text: String) -> [String] {
    func slice(_ range: Range<Int>) -> String {
      String(decoding: Array(text.utf8)[range], as: UTF8.self)
    }
    switch node.kind {
    case .scalar: return [slice(node.range)]
    case .sequence(let items): return items.flatMap { covered($0, in: text) }
    case .mapping(let entries):
      return entries.flatMap { [slice($0.keyRange)] + covered($0.value, in: text) }
    }
  }

  @Test func readsMappingsSequencesAndScalarsInTheirOrder() throws {
    let root = try root("b: 1\na: [x, {y: z}]\nc:\n  - d\n")
    #expect(root.mapping?.map(\.key) == ["b", "a", "c"])
    #expect(root["b"]?.scalar == "1")
    #expect(root["a"]?.sequence?[0].scalar == "x")
    #expect(root["a"]?.sequence?[1]["y"]?.scalar == "z")
    #expect(root["c"]?.sequence?.map(\.scalar) == ["d"])
    #expect(root["d"] == nil)
    #expect(root["b"]?["x"] == nil && root["b"]?.sequence == nil && root.scalar == nil)
  }

  @Test(arguments: [
    "on", "off", "no", "yes", "Yes", "true", "null", "~", "3.10", "010", "0x1F", "1e3", "1_000",
    ".inf", "2026-11-23", "12:30:45", "1.0", "+1", "<<",
  ])
  func keepsScalarsAsWritten(text: String) throws {
    #expect(try root("key: \(text)")["key"]?.scalar == text)
    #expect(try root("\(text): value").mapping?.first?.key == text)
  }

  @Test func tellsAMissingValueFromAnEmptyText() throws {
    let root = try root("a:\nb: \"\"\nc: ''\nd: x\ne: [ , ]".replacing("[ , ]", with: "!!str"))
    #expect(root["a"]?.isMissing == true)
    #expect(root["a"]?.scalar == "")
    #expect(root["b"]?.isMissing == false && root["c"]?.isMissing == false)
    #expect(root["d"]?.isMissing == false)
    #expect(root["e"]?.isMissing == true)
  }

  @Test func namesKindsForMessages() throws {
    let root = try root("a: x\nb: []\nc: {}")
    #expect(root["a"]?.description == "text")
    #expect(root["b"]?.description == "a list")
    #expect(root["c"]?.description == "a mapping")
  }

  @Test(arguments: [
    ("plain: some words here  # remark\n", ["plain", "some words here"]),
    ("größe: \"日本 \\\" x\" # é\n", ["größe", "\"日本 \\\" x\""]),
    ("'q''k': 'it''s'\n", ["'q''k'", "'it''s'"]),
    ("{é: [ü, \"ö\", {日: 'x'}], b: c}", ["é", "ü", "\"ö\"", "日", "'x'", "b", "c"]),
    ("- é: ü\n  b: ö\n- x\n", ["é", "ü", "b", "ö", "x"]),
    ("a: |\n  text\nb: >-\n  more\n", ["a", "|", "b", ">"]),
    ("a: first\n  second\nb: \"first\n  second\"\n", ["a", "first", "b", "\"first"]),
    ("a: first  \n  second\n", ["a", "first"]),
    (
      "a: &x one\nb: !!str two\nc: &y !!str \"three\"\nd: &z\n  four\n",
      [
        "a", "one", "b", "two", "c", "\"three\"", "d", "four",
      ]
    ),
    ("a: # é\n  b\r\nc: d\r\ne: f", ["a", "b", "c", "d", "e", "f"]),
    ("a: b\rc: d\r\re: f", ["a", "b", "c", "d", "e", "f"]),
    ("𝄞𝄞: 𝄞\ne\u{301}: x", ["𝄞𝄞", "𝄞", "e\u{301}", "x"]),
    ("a: \"\\u00e9\\n\\\\\"\nb: x", ["a", "\"\\u00e9\\n\\\\\"", "b", "x"]),
    ("a:\n- b\n", ["a", "b"]),
    ("a:\nb: x\n", ["a", "", "b", "x"]),
    ("# first\n---\na: b\n...\n", ["a", "b"]),
  ])
  func knowsTheBytesOfEachScalar(text: String, expected: [String]) throws {
    #expect(covered(try root(text), in: text) == expected)
  }

  @Test func countsTheLinesThatOnlyYAMLCounts() throws {
    // U+2028, U+2029 and U+0085 end a line for the library, and not for the reader of a message.
    let text = "a: \"x\u{2028}y\u{2029}z\u{85}\" # é\nb: c\n"
    #expect(covered(try root(text), in: text).suffix(2) == ["b", "c"])
  }

  @Test func placesCollectionsAtTheirBeginning() throws {
    let root = try root("é:\n  - [a]\n  - {b: c}\nx:\n  y: z\n")
    #expect(root.range == 0..<0)
    #expect(root["é"]?.range == 6..<6)
    #expect(root["é"]?.sequence?[0].range == 8..<8)
    #expect(root["é"]?.sequence?[1].range == 16..<16)
    #expect(root["x"]?.range == 28..<28)
  }

  @Test func countsFromTheStartOfTheFileInAPartOfIt() throws {
    let text = "é---\nüber: 日本\n---\nbody: not read [\n"
    let range = 6..<20
    let file = SourceFile(path: "a.md", text: text)
    let root = try #require(YAMLParser.parse(file, in: range).root)
    #expect(root.mapping?.count == 1)
    #expect(covered(root, in: text) == ["über", "日本"])
    #expect(root.range == 6..<6)
  }

  @Test func skipsAByteOrderMark() throws {
    let text = "\u{FEFF}a: b"
    let root = try root(text)
    #expect(covered(root, in: text) == ["a", "b"])
    #expect(root["a"]?.range == 6..<7)
  }

  @Test(arguments: ["", "\n\n", "# only a remark\n", "\u{FEFF}"])
  func findsNothingWhereNothingIsWritten(text: String) {
    let (root, diagnostics) = YAMLParser.parse(SourceFile(path: "a.yml", text: text))
    #expect(root == nil)
    #expect(diagnostics.isEmpty)
  }

  @Test func repeatsWhatAnAliasStandsFor() throws {
    let text = "a: &one {x: 1}\nb: *one\nc: [*one]\n"
    let root = try root(text)
    #expect(root["b"]?["x"]?.scalar == "1")
    #expect(root["c"]?.sequence?[0]["x"]?.scalar == "1")
    #expect(root["b"]?["x"]?.range == 12..<13)
  }

  @Test func placesEachItemOfAVeryLongLine() throws {
    let items = (0..<5000).map { "é\($0)" }
    let text = "[" + items.joined(separator: ", ") + "]"
    #expect(covered(try root(text), in: text) == items)
  }
}
