import Diagnostics
import Testing
import YAML

@Suite struct YAMLMistakeTests {
  /// The diagnostics as `line:column: message [code]`, notes behind `|` with their line and column.
  private func mistakes(_ text: String) -> (root: YAMLNode?, lines: [String]) {
    let file = SourceFile(path: "a.yml", text: text)
    let table = LineTable(file.bytes)
    func position(_ place: SourceRange?) -> String {
      guard let place else { return "?" }
      let position = table.position(at: place.range.lowerBound)
      return "\(position.line):\(position.column)"
    }
    let (root, diagnostics) = YAMLParser.parse(file)
    let lines = diagnostics.map { diagnostic in
      #expect(diagnostic.place?.file == "a.yml")
      let notes = diagnostic.notes.map { " | \(position($0.place)): \($0.message)" }
      return "\(position(diagnostic.place)): \(diagnostic.message) [\(diagnostic.code.rawValue)]"
        + notes.joined()
    }
    return (root, lines)
  }

  @Test(arguments: [
    (
      "é: \"open\nb: c\n",
      "1:4: no valid YAML: found unexpected end of stream while scanning a quoted scalar [yaml]"
        + " | ?: close the quote"
    ),
    (
      "a: 'open\nb: c\n",
      "1:4: no valid YAML: found unexpected end of stream while scanning a quoted scalar [yaml]"
        + " | ?: close the quote"
    ),
    (
      "a: b\nü: c: d\n",
      "2:5: no valid YAML: mapping values are not allowed in this context [yaml]"
        + " | ?: put text with ': ' in it in quotes, or indent the key like its neighbours"
    ),
    (
      "a: b\n\tc: d\n",
      "2:1: no valid YAML: found a tab character that violates indentation while scanning a plain scalar [yaml]"
        + " | ?: indent with spaces; YAML takes no tab there"
    ),
    (
      "a: b\njust words\nc: d\n",
      "2:1: no valid YAML: could not find expected ':' while scanning a simple key [yaml]"
        + " | ?: write 'key: value', or put text that goes on over several lines in quotes"
    ),
    (
      "a: [b, c\nd: e\n",
      "1:4: no valid YAML: did not find expected ',' or ']' while parsing a flow sequence [yaml]"
        + " | ?: close the bracket; put text with a bracket, a comma or ': ' in it in quotes"
    ),
    (
      "title: X\ntheme: {accent: #1f4f94}\n",
      "2:8: no valid YAML: did not find expected node content while parsing a flow node [yaml]"
        + " | ?: put text that begins with '#', such as a colour, in quotes: YAML takes it for a comment"
    ),
    (
      "a: b\nc:\n  d: [#1f4f94, e]\n",
      "3:6: no valid YAML: did not find expected node content while parsing a flow node [yaml]"
        + " | ?: put text that begins with '#', such as a colour, in quotes: YAML takes it for a comment"
    ),
    (
      "a: {b: #1f4f94}\nc: d\n",
      "1:4: no valid YAML: did not find expected ',' or '}' while parsing a flow mapping [yaml]"
        + " | ?: put text that begins with '#', such as a colour, in quotes: YAML takes it for a comment"
    ),
    (
      "a: \"[x\" # {y\nb: {c: d, e: \n",
      "2:4: no valid YAML: did not find expected node content while parsing a flow node [yaml]"
        + " | ?: close the bracket; put text with a bracket, a comma or ': ' in it in quotes"
    ),
    (
      "a: [b, # a comment\n",
      "1:4: no valid YAML: did not find expected node content while parsing a flow node [yaml]"
        + " | ?: close the bracket; put text with a bracket, a comma or ': ' in it in quotes"
    ),
    (
      "a: {b: c, d: e\n",
      "1:4: no valid YAML: did not find expected ',' or '}' while parsing a flow mapping [yaml]"
        + " | ?: close the bracket; put text with a bracket, a comma or ': ' in it in quotes"
    ),
    (
      "a: {b: {c: d}\n    e: f}\n",
      "2:5: no valid YAML: did not find expected ',' or '}' while parsing a flow mapping [yaml] | 1:4: which begins here"
        + " | ?: close the bracket; put text with a bracket, a comma or ': ' in it in quotes"
    ),
    (
      "a: \"b\" c\n",
      "1:8: no valid YAML: did not find expected key [yaml]"
        + " | ?: indent the line like its neighbours, or put the whole text in quotes"
    ),
    (
      "a: b\n- c\n",
      "2:1: no valid YAML: did not find expected key [yaml]"
        + " | ?: indent the line like its neighbours, or put the whole text in quotes"
    ),
    (
      "a: *é\n",
      "1:5: no valid YAML: did not find expected alphabetic or numeric character while scanning an alias [yaml]"
        + " | ?: put text that begins with '*' or '&' in quotes"
    ),
    (
      "a: *nobody\n",
      "1:4: no valid YAML: found undefined alias [yaml]"
        + " | ?: put text that begins with '*' or '&' in quotes"
    ),
    (
      "a: @b\n",
      "1:4: no valid YAML: found character that cannot start any token while scanning for the next token [yaml]"
        + " | ?: put text that begins with '@' in quotes"
    ),
    (
      "a: \"\\q\"\n",
      "1:5: no valid YAML: found unknown escape character while parsing a quoted scalar [yaml]"
        + " | ?: write '\\\\' for a backslash, or use single quotes"
    ),
    (
      "a:\n\tb: c\n",
      "2:1: no valid YAML: found character that cannot start any token while scanning for the next token [yaml]"
        + " | ?: indent with spaces; YAML takes no tab there"
    ),
    (
      "a: - b\n",
      "1:4: no valid YAML: block sequence entries are not allowed in this context [yaml]"
        + " | ?: begin the list on a line of its own, or put text that begins with '- ' in quotes"
    ),
    (
      "a: [,]\n",
      "1:5: no valid YAML: did not find expected node content while parsing a flow node [yaml]"
        + " | ?: write what is missing there, or put the text in quotes"
    ),
    (
      "a: > b\n",
      "1:6: no valid YAML: did not find expected comment or line break while scanning a block scalar [yaml]"
        + " | ?: begin the text on the next line, or put text that begins with '|' or '>' in quotes"
    ),
    ("a: b\n---\nc: d\n", "2:1: more than one YAML document in a file [yaml]"),
    (
      "é: b\r\nc: \u{0}\r\n",
      "2:4: no valid YAML: control characters are not allowed [yaml]"
        + " | ?: delete the character"
    ),
    (
      "é: b\nc: \u{1}\n",
      "2:4: no valid YAML: control characters are not allowed [yaml]"
        + " | ?: delete the character"
    ),
    ("a: 1\nb: 2\na: 3\n", "3:1: key 'a' occurs more than once [yaml] | 1:1: first here"),
    (
      "x:\n  a: 1\ny:\n  a: 1\n  \"b\": 1\n  a : 3\n",
      "6:3: key 'a' occurs more than once [yaml] | 4:3: first here"
    ),
    ("x: {é: 1, 'é': 2}\n", "1:5: key 'é' occurs more than once [yaml]"),
    ("\"a\": 1\nab: 2\n\"a\": 3\n", "3:1: key 'a' occurs more than once [yaml] | 1:1: first here"),
  ])
  func namesTheLineAndColumn(text: String, expected: String) {
    let (root, lines) = mistakes(text)
    #expect(root == nil)
    #expect(lines == [expected])
  }

  @Test(arguments: [
    ("no: a\nx: b\n\"no\": c\n", "3:1: key 'no' occurs more than once [yaml] | 1:1: first here"),
    ("'1': a\n1: c\n", "2:1: key '1' occurs more than once [yaml] | 1:1: first here"),
    ("a:\n  \"~\": a\n  ~: c\n", "3:3: key '~' occurs more than once [yaml] | 2:3: first here"),
  ])
  func refusesKeysThatDifferOnlyInQuotes(text: String, expected: String) {
    #expect(mistakes(text).lines == [expected])
  }

  @Test func refusesKeysThatDifferOnlyInTags() {
    let (root, lines) = mistakes("!!int 1: a\n\"1\": b\nx: c\n")
    #expect(lines == ["2:1: key '1' occurs more than once [yaml] | 1:7: first here"])
    #expect(root?.mapping?.map(\.key) == ["1", "x"])
    #expect(root?["1"]?.scalar == "a")
  }

  @Test func refusesKeysThatAreNoText() {
    let (root, lines) = mistakes("a: b\n? [c]\n: d\n{e: f}: g\n")
    #expect(
      lines == [
        "2:3: a key must be text, not a list [yaml]",
        "4:1: a key must be text, not a mapping [yaml]",
      ]
    )
    #expect(root?.mapping?.map(\.key) == ["a"])
  }

  @Test func givesTheCodeOfWhoAsks() {
    let file = SourceFile(path: "a.md", text: "x: [\n")
    #expect(YAMLParser.parse(file, code: .frontMatter).diagnostics.map(\.code) == [.frontMatter])
  }

  @Test func placesAMistakeInAPartOfAFile() {
    let file = SourceFile(path: "a.md", text: "é---\na: b\nc: d: e\n---\n")
    let diagnostic = YAMLParser.parse(file, in: 6..<19).diagnostics.first
    #expect(diagnostic?.place == SourceRange(file: "a.md", range: 15..<16))
  }

  @Test func readsTwoHundredLevelsAndNoMore() {
    func nested(_ count: Int) -> String {
      String(repeating: "[", count: count) + String(repeating: "]", count: count)
    }
    #expect(mistakes(nested(200)).lines.isEmpty)
    #expect(mistakes(nested(201)).lines == ["1:201: YAML nests deeper than 200 levels [too-deep]"])
    #expect(
      mistakes("a: b\nc: " + nested(200)).lines == [
        "2:203: YAML nests deeper than 200 levels [too-deep]"
      ])
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "[{"])
  func refusesWhatNestsWithoutEnd(opening: String) {
    let (root, lines) = mistakes(String(repeating: opening, count: 100_000))
    #expect(root == nil)
    #expect(lines.count == 1)
    #expect(lines.first?.hasSuffix("YAML nests deeper than 200 levels [too-deep]") == true)
  }

  @Test func refusesBlocksThatNestWithoutEnd() {
    let text = (0..<1200).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(mistakes(text).lines == ["1000:1000: YAML nests deeper than 200 levels [too-deep]"])
  }

  @Test func readsManyBracketsInText() {
    let entries = (0..<2000).map { "e\($0): \"from [0 to {\($0)\"\n" }.joined()
    #expect(mistakes(entries).lines.isEmpty)
  }

  @Test func refusesAliasesThatExpandWithoutEnd() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let aliases = [String](repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let (root, lines) = mistakes(text)
    #expect(root == nil)
    #expect(lines == ["1:1: YAML aliases expand to more than the file can mean [yaml]"])
  }

  @Test func refusesMoreValuesThanAnyHandbookHas() {
    let most = String(repeating: "- a\n", count: 99_999)
    #expect(mistakes(most).lines.isEmpty)
    let (root, lines) = mistakes(most + "- b\n")
    #expect(root == nil)
    #expect(lines == ["1:1: YAML has more than 100000 values [yaml]"])
  }

  @Test func refusesALongTextThatIsRepeatedWithoutEnd() {
    let long = String(repeating: "x", count: 100_000)
    let aliases = [String](repeating: "*a", count: 5000).joined(separator: ", ")
    let (root, lines) = mistakes("a: &a \(long)\nb: [\(aliases)]\n")
    #expect(root == nil)
    #expect(lines == ["1:1: YAML aliases expand to more than the file can mean [yaml]"])
  }

  @Test func refusesAliasesThatNestWithoutEnd() {
    func chain(_ count: Int) -> String {
      "k0: &k0 [x]\n" + (1..<count).map { "k\($0): &k\($0) [*k\($0 - 1)]\n" }.joined()
    }
    #expect(mistakes(chain(199)).lines.isEmpty)
    #expect(mistakes(chain(9999)).lines == ["1:5: YAML nests deeper than 200 levels [too-deep]"])
    #expect(mistakes(chain(100_000)).lines == ["1:1: YAML has more than 10000 anchors [yaml]"])
  }
}
