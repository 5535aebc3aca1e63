import JSON
import Testing

/// JSON that is read.
@Suite struct JSONParseTests {
  private func parse(_ text: String) -> JSON? { JSON(parsing: Array(text.utf8)) }

  @Test func readsValuesOfEachKind() {
    #expect(
      parse(#" {"a": [1, -2.5, 1e3, true, false, null], "b": {"c": "d"}, "e": [], "f": {}} "#)
        == [
          "a": [.integer(1), .number(-2.5), .number(1000), .bool(true), .bool(false), .null],
          "b": ["c": "d"], "e": [], "f": .object([]),
        ])
  }

  @Test func readsWhatItWrites() {
    let value: JSON = [
      "a \"quoted\"\n\u{1}": .strings(["é", "😀", "\\", "</script>"]), "b": .number(0.1),
    ]
    var writer = JSONWriter(isForScripts: true)
    writer.value(value)
    #expect(JSON(parsing: writer.bytes) == value)
    #expect(parse(value.line) == value)
  }

  @Test func readsEscapes() {
    #expect(parse(#""\u00e9\ud83d\ude00\t\/\b\f\r""#) == .string("é😀\t/\u{8}\u{C}\r"))
    // Half a character is none.
    #expect(parse(#""\ud83d!""#) == .string("\u{FFFD}!"))
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\":}", "{\"a\" 1}", "[1 2]", "nul", "1 2", "\"a", "\"\\x\"", "\"\\u12\"",
    "\"\\u+123\"", "{1: 2}", "nan", "+", "\"\n\"", "'a'",
  ]) func refusesWhatIsNone(_ text: String) {
    #expect(parse(text) == nil)
  }

  @Test func refusesWhatNestsTooDeep() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(parse(nested(50)) != nil)
    #expect(parse(nested(100_000)) == nil)
  }

  @Test func findsMembersAndElements() {
    let value = parse(#"{"a": "b", "c": ["d"]}"#)
    #expect(value?["a"]?.text == "b")
    #expect(value?["c"]?.elements == ["d"])
    #expect(value?["x"] == nil && value?.text == nil && value?["a"]?.elements == nil)
  }
}
