import Diagnostics
import Testing
import YAML

@Suite struct NodeReaderTests {
  private static let keys = ["a", "title", "owner"]

  /// What a reader makes of a mapping, and the diagnostics as `line:column: message [code]` with the
  /// notes behind `|`.
  private func read<Value>(
    _ text: String, isLenient: Bool = true, keys: [String] = keys,
    _ body: (inout NodeReader, Fields) -> Value
  ) throws -> (value: Value, lines: [String]) {
    let file = SourceFile(path: "a.yml", text: text)
    let root = try #require(YAMLParser.parse(file).root)
    var reader = NodeReader(file, code: .yaml, isLenient: isLenient)
    let read = reader.fields(of: root, "page 'x'", at: reader.place(0..<1), keys: keys)
    let fields = try #require(read)
    let value = body(&reader, fields)
    return (value, Self.lines(reader.diagnostics, in: file))
  }

  private static func lines(_ diagnostics: [Diagnostic], in file: SourceFile) -> [String] {
    let table = LineTable(file.bytes)
    return diagnostics.map { diagnostic in
      let position = table.position(at: diagnostic.place?.range.lowerBound ?? 0)
      return "\(position.line):\(position.column): \(diagnostic.message) "
        + "[\(diagnostic.code.rawValue)]" + diagnostic.notes.map { " | \($0.message)" }.joined()
    }
  }

  @Test(arguments: [
    (
      "title: Issue #42",
      "1:14: 'title' of page 'x' ends before the '#': YAML takes the rest for a comment [yaml] | put the whole text in quotes"
    ),
    (
      "{a: 1, title: Issue  #é,\n }",
      "1:22: 'title' of page 'x' ends before the '#': YAML takes the rest for a comment [yaml] | put the whole text in quotes"
    ),
  ])
  func noticesATextThatACommentCuts(text: String, line: String) throws {
    #expect(try read(text) { $0.text("title", of: $1)?.text } == ("Issue", [line]))
  }

  @Test(arguments: [
    "title: Issue # a remark", "title: 'Issue' #42", "title: Issue ## x", "title: Issue #",
    "title: Issue", "title: >-\n  Issue\na: 1 #x", "title: Issue\n#42",
  ])
  func takesOtherCommentsForWhatTheyAre(text: String) throws {
    #expect(try read(text) { $0.text("title", of: $1)?.text } == ("Issue", []))
  }

  @Test func asksForQuotesWhereACommaCutsAText() throws {
    let lines = try read("{title: one, two, owner: me}") { _, _ in 0 }.lines
    #expect(
      lines == [
        "1:14: unknown key 'two' in page 'x' [unknown-key] | put text that has a comma in it in quotes"
      ])
  }

  @Test func knowsWordsThatStandForKeys() throws {
    let lines = try read("reason: x", keys: ["because"]) { _, _ in 0 }.lines
    #expect(
      lines == ["1:1: unknown key 'reason' in page 'x' [unknown-key] | did you mean 'because'?"])
    let others = try read("reason: x", keys: ["title"]) { _, _ in 0 }.lines
    #expect(
      others == ["1:1: unknown key 'reason' in page 'x' [unknown-key] | there is only 'title'"])
  }

  @Test(arguments: [("1", 1.0), ("-2.5", -2.5), ("1e3", 1000), ("\"7\"", 7), ("010", 10)])
  func readsNumbers(text: String, number: Double) throws {
    #expect(try read("a: \(text)") { $0.number("a", of: $1) } == (number, []))
  }

  @Test(arguments: ["one", "1,5", "nan", "inf", "0x10", "1 000", "infinity", "-nan"])
  func refusesWhatIsNoNumber(text: String) throws {
    let (number, lines) = try read("title: é\na: \(text)") { $0.number("a", of: $1) }
    #expect(number == nil)
    #expect(lines == ["2:4: 'a' of page 'x' must be a number, not '\(text)' [yaml]"])
  }

  @Test(arguments: [
    ("1e308", "at most 1000000"), ("1000000.5", "at most 1000000"), ("-0.5", "at least 0.5"),
    ("1e999", "at most 1000000"),
  ])
  func boundsNumbersWhereTheyAreRead(text: String, limit: String) throws {
    let (number, lines) = try read("a: \(text)") { $0.number("a", of: $1, in: 0.5...1e6) }
    #expect(number == nil)
    #expect(lines == ["1:4: 'a' of page 'x' must be \(limit), not '\(text)' [yaml]"])
  }

  @Test func saysThatANumberIsNegative() throws {
    let (number, lines) = try read("a: -1") { $0.number("a", of: $1, in: 0...9) }
    #expect(number == nil)
    #expect(
      lines == ["1:4: 'a' of page 'x' must be a number that is not negative, not '-1' [yaml]"])
  }

  @Test(arguments: [
    ("true", true), ("yes", true), ("On", true), ("false", false), ("NO", false), ("off", false),
  ])
  func readsTruth(text: String, truth: Bool) throws {
    #expect(try read("a: \(text)") { $0.truth("a", of: $1) } == (truth, []))
    let strict = try read("a: \(text)", isLenient: false) { $0.truth("a", of: $1) }
    #expect(strict.value == (["true", "false"].contains(text) ? truth : nil))
    #expect(strict.lines.isEmpty == (strict.value != nil))
  }

  @Test func refusesWhatIsNeitherTrueNorFalse() throws {
    #expect(
      try read("a: maybe") { $0.truth("a", of: $1) }
        == (nil, ["1:4: 'a' of page 'x' must be true or false, not 'maybe' [yaml]"]))
    #expect(
      try read("a: {b: c}") { $0.truth("a", of: $1) }
        == (nil, ["1:1: 'a' of page 'x' must be true or false, not a mapping [yaml]"]))
  }

  @Test func readsDates() throws {
    #expect(try read("a: 2026-11-23") { $0.date("a", of: $1)?.text } == ("2026-11-23", []))
    #expect(
      try read("a: 2026-02-30") { $0.date("a", of: $1)?.text }
        == (nil, ["1:4: 'a' of page 'x' must be a date like 2026-11-23, not '2026-02-30' [yaml]"]))
  }

  @Test func takesAMissingValueForAnAbsentKeyWhereItIsLenient() throws {
    let (isAbsent, lines) = try read("a:\ntitle: x") { reader, fields in
      reader.text("a", of: fields) == nil && reader.number("a", of: fields) == nil
        && reader.truth("a", of: fields) == nil && reader.date("a", of: fields) == nil
        && reader.entries("a", of: fields).isEmpty && reader.texts("a", of: fields).isEmpty
        && reader.text("owner", of: fields) == nil
    }
    #expect(isAbsent)
    #expect(lines.isEmpty)
    let strict = try read("a:", isLenient: false) { $0.text("a", of: $1) == nil }
    #expect(strict == (true, ["1:1: 'a' of page 'x' is empty [yaml]"]))
  }

  @Test(arguments: ["title: b\n", "a:\n", "a: ''\n"])
  func asksForWhatIsRequired(text: String) throws {
    let (value, lines) = try read(text) { $0.requiredText("a", of: $1)?.text }
    #expect(value == nil)
    #expect(lines == ["1:1: page 'x' has no 'a' [yaml]"])
  }

  @Test func readsOneTextAsAList() throws {
    #expect(try read("a: x") { $0.texts("a", of: $1).map(\.text) } == (["x"], []))
    #expect(
      try read("a: [x, '', y, x]") { $0.texts("a", of: $1).map(\.text) } == (["x", "y", "x"], []))
    let (places, _) = try read("a:\n  - x\n  - \"y\"\n") {
      $0.texts("a", of: $1).map(\.place.range)
    }
    #expect(places == [7..<8, 13..<16])
  }

  @Test func refusesATextThatOccursTwiceInASet() throws {
    let (words, lines) = try read("a: [x, y, x]") { $0.texts("a", of: $1, isSet: true).map(\.text) }
    #expect(words == ["x", "y"])
    #expect(lines == ["1:11: 'x' occurs twice in 'a' of page 'x' [duplicate-id]"])
  }

  @Test func refusesAListOfOtherThings() throws {
    let (words, lines) = try read("a: [x, [y], {z: w}]") { $0.texts("a", of: $1).map(\.text) }
    #expect(words == ["x"])
    #expect(
      lines == [
        "1:8: 'a' of page 'x' must hold words, not a list [yaml]",
        "1:13: 'a' of page 'x' must hold words, not a mapping [yaml]",
      ])
    #expect(
      try read("a: {x: y}") { $0.texts("a", of: $1).map(\.text) }
        == ([], ["1:1: 'a' of page 'x' must be a word or a list of words, not a mapping [yaml]"]))
  }

  @Test func reportsUnknownKeysWithTheNearestOrAllOfThem() throws {
    let (unknown, lines) = try read("title: a\nownr: b\nzzz: c\n") { $1.unknown.map(\.key) }
    #expect(unknown == ["ownr", "zzz"])
    #expect(
      lines == [
        "2:1: unknown key 'ownr' in page 'x' [unknown-key] | did you mean 'owner'?",
        "3:1: unknown key 'zzz' in page 'x' [unknown-key] | it is one of a, title, owner",
      ])
  }

  @Test func offersTheNearestKeyAsAFix() throws {
    let file = SourceFile(path: "a.yml", text: "ownr: b\n")
    let root = try #require(YAMLParser.parse(file).root)
    var reader = NodeReader(file, code: .yaml)
    _ = reader.fields(
      of: root, "page 'x'", at: reader.place(0..<1), keys: Self.keys, unknown: .decision)
    #expect(reader.diagnostics.map(\.code) == [.decision])
    #expect(reader.diagnostics.first?.fix == .replace("owner", at: reader.place(0..<4)))
  }

  @Test func saysNothingOfWhatWasLeftOut() {
    let file = SourceFile(path: "a.yml", text: "xyz")
    var reader = NodeReader(file, code: .decision)
    reader.leftOut.insert(NodeReader.LeftOut(.unknownRule, "xyz"))
    let word = reader.placed("xyz", 0..<3)
    reader.reportUnknown(.unknownRule, "no rule 'xyz'", word, known: [])
    #expect(reader.diagnostics == [])
    reader.reportUnknown(.unknownOption, "no option 'xyz'", word, known: [])
    #expect(reader.diagnostics.map(\.message) == ["no option 'xyz'"])
  }

  @Test(arguments: [
    ("a", true), ("go-1-22", true), ("0", true), ("a--b", false), ("-a", false), ("a-", false),
    ("A", false), ("a_b", false), ("é", false), ("a b", false), ("", false),
  ])
  func knowsIDs(id: String, isID: Bool) {
    let file = SourceFile(path: "a.yml", text: id)
    var reader = NodeReader(file, code: .yaml)
    let found = reader.isID(reader.placed(id, 0..<id.utf8.count), "the id of a page")
    #expect(found == isID)
    let message =
      "1:1: '\(id)' cannot be the id of a page [yaml] | ids are lower-case letters and digits in "
      + "words joined by '-'"
    #expect(Self.lines(reader.diagnostics, in: file) == (isID ? [] : [message]))
  }

  @Test func refusesReservedIDs() {
    let file = SourceFile(path: "a.yml", text: "any")
    var reader = NodeReader(file, code: .yaml)
    let isID = reader.isID(reader.placed("any", 0..<3), "an answer", reserved: ["any"])
    #expect(!isID)
    #expect(
      Self.lines(reader.diagnostics, in: file)
        == ["1:1: 'any' is reserved and cannot be an answer [yaml]"])
  }
}
