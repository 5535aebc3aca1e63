import Diagnostics
import TestSupport
import Testing
import YAML

@testable import Content

@Suite struct MappingReaderTests {
  /// What a reader makes of a text, and the diagnostics of what it read.
  private func read<Value>(
    _ text: String, _ body: (inout MappingReader) -> Value
  ) throws -> (value: Value, lines: [String]) {
    let file = SourceFile(path: "a.yml", text: text)
    let root = try #require(YAMLParser.parse(file).root)
    var reader = MappingReader(root, file: file)
    let value = body(&reader)
    return (value, Fixture.lines(reader.reported, in: file))
  }

  @Test(arguments: [("1", 1.0), ("-2.5", -2.5), ("1e3", 1000), ("\"7\"", 7), ("010", 10)])
  func readsNumbers(text: String, number: Double) throws {
    #expect(try read("a: \(text)") { $0.number("a") } == (number, []))
  }

  @Test(arguments: ["one", "1,5", "nan", "inf", "\"\"", "1 000"])
  func refusesWhatIsNoNumber(text: String) throws {
    let shown = text == "\"\"" ? "" : text
    let (number, lines) = try read("é: x\na: \(text)") { $0.number("a") }
    #expect(number == nil)
    #expect(lines == ["2:4: 'a' is a number, not '\(shown)' [yaml]"])
  }

  @Test(arguments: [
    ("true", true), ("yes", true), ("On", true), ("false", false), ("NO", false), ("off", false),
  ])
  func readsTruth(text: String, truth: Bool) throws {
    #expect(try read("a: \(text)") { $0.truth("a") } == (truth, []))
  }

  @Test func refusesWhatIsNeitherTrueNorFalse() throws {
    #expect(
      try read("a: maybe") { $0.truth("a") }
        == (nil, ["1:4: 'a' is true or false, not 'maybe' [yaml]"]))
    #expect(
      try read("a: {b: c}") { $0.truth("a") }
        == (nil, ["1:4: 'a' is true or false, not a mapping [yaml]"]))
  }

  @Test func readsDates() throws {
    #expect(try read("a: 2026-11-23") { $0.date("a") } == ("2026-11-23", []))
    #expect(
      try read("a: 2026-02-30") { $0.date("a") }
        == (nil, ["1:4: 'a' is a date like 2026-11-23, not '2026-02-30' [yaml]"]))
  }

  @Test func takesAMissingValueForAnAbsentKey() throws {
    let (isAbsent, lines) = try read("a:\nb: x") { reader in
      reader.text("a") == nil && reader.number("a") == nil && reader.truth("a") == nil
        && reader.date("a") == nil && reader.mapping("a") == nil && reader.texts("a").isEmpty
        && reader.text("z") == nil
    }
    #expect(isAbsent)
    #expect(lines.isEmpty)
  }

  @Test func readsOneTextAsAList() throws {
    #expect(try read("a: x") { $0.texts("a") } == (["x"], []))
    #expect(try read("a: [x, '', y]") { $0.texts("a") } == (["x", "y"], []))
    let (places, _) = try read("a:\n  - x\n  - \"y\"\n") { $0.placedTexts("a").map(\.range) }
    #expect(places == [7..<8, 13..<16])
  }

  @Test func reportsTheKeysThatNobodyAskedFor() throws {
    let file = SourceFile(path: "a.yml", text: "title: a\nownr: b\nzzz: c\n")
    let root = try #require(YAMLParser.parse(file).root)
    var reader = MappingReader(root, file: file)
    _ = reader.text("title")
    _ = reader.text("owner")
    #expect(reader.unknownEntries.map(\.key) == ["ownr", "zzz"])
    #expect(
      Fixture.lines(reader.finish(what: "a page"), in: file) == [
        "2:1: a page has no key 'ownr' [unknown-key] | did you mean 'owner'?",
        "3:1: a page has no key 'zzz' [unknown-key]",
      ])
  }

  @Test(arguments: [
    ("a", true), ("go-1-22", true), ("0", true), ("a--b", false), ("-a", false), ("a-", false),
    ("A", false), ("a_b", false), ("é", false), ("a b", false),
  ])
  func knowsIDs(id: String, isID: Bool) throws {
    let (_, lines) = try read("\(id): x") { reader in
      for entry in reader.unknownEntries { reader.checkID(entry) }
    }
    let message =
      "1:1: '\(id)' is no id: lower-case letters and digits, in words joined by '-' [yaml]"
    #expect(lines == (isID ? [] : [message]))
  }
}
