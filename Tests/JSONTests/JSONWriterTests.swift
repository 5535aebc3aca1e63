import JSON
import Testing

/// The bytes that the writer makes.
@Suite struct JSONWriterTests {
  private func text(
    isForScripts: Bool = false, breaksLines: Bool = false, _ write: (inout JSONWriter) -> Void
  ) -> String {
    var writer = JSONWriter(isForScripts: isForScripts, breaksLines: breaksLines)
    write(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func separatesMembersAndElements() {
    let json = text { writer in
      writer.object { writer in
        writer.key("a")
        writer.array([1, 2, 3]) { $0.number($1) }
        writer.key("b")
        writer.object { _ in }
        writer.key("c")
        writer.array([Int]()) { $0.number($1) }
        writer.key("d")
        writer.array([true, false]) { $0.bool($1) }
        writer.key("e")
        writer.null()
      }
    }
    #expect(json == #"{"a":[1,2,3],"b":{},"c":[],"d":[true,false],"e":null}"#)
  }

  @Test func escapesWhatStringsCannotHold() {
    #expect(
      text { $0.string("a\"\\\u{8}\t\n\u{C}\r\u{0}\u{1F}/é😀") }
        == #""a\"\\\b\t\n\f\r\u0000\u001f/é😀""#)
    #expect(text { $0.string("</script>\u{2028}\u{2029}") } == "\"</script>\u{2028}\u{2029}\"")
  }

  @Test func escapesWhatWouldEndAScript() {
    let json = text(isForScripts: true) { $0.string("</script><!--\u{2028}\u{2029}¨©\u{20A8}") }
    #expect(json == "\"\\u003c/script>\\u003c!--\\u2028\\u2029¨©\u{20A8}\"")
    #expect(
      text(isForScripts: true) {
        $0.object {
          $0.key("<")
          $0.null()
        }
      } == #"{"\u003c":null}"#)
  }

  @Test(arguments: [
    (0.0, "0"), (1, "1"), (-2, "-2"), (0.1, "0.1"), (1e-9, "1e-09"), (1e300, "1e+300"),
    (.infinity, "null"), (.nan, "null"), (123_456_789, "123456789"),
  ]) func writesNumbersThatReadBack(_ number: Double, _ expected: String) {
    #expect(text { $0.number(number) } == expected)
    if number.isFinite { #expect(Double(expected) == number) }
  }

  @Test func beginsALineForEachObjectOfAnArray() {
    let value: JSON = [
      "list": [["a": 1, "b": ["c": 2]], ["d": [[:], 3]], "x"], "one": ["e": ["y", "z"]], "none": [],
    ]
    let lines = """
      {"list":[
      {"a":1,"b":{"c":2}},
      {"d":[
      {},3]},"x"],"one":{"e":["y","z"]},"none":[]}
      """
    #expect(text(breaksLines: true) { $0.value(value) } == lines)
    #expect(text { $0.value(value) } == lines.replacing("\n", with: ""))
  }

  @Test func writesRawTextBesideValues() {
    let json = text { writer in
      writer.array(["a", "b"]) { writer, text in
        writer.string(text)
      }
      writer.raw(";\n")
    }
    #expect(json == "[\"a\",\"b\"];\n")
  }
}
