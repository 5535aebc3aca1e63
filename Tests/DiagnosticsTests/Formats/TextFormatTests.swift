import Diagnostics
import Testing

@Suite struct TextFormatTests {
  /// What is printed for `a.md` with a diagnostic at the first occurrence of `marked`.
  private func print(_ text: String, at marked: String, notes: [Note] = []) throws -> String {
    let range = try #require(text.utf8.firstRange(of: Array(marked.utf8)))
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return print(text, at: start..<start + marked.utf8.count, notes: notes)
  }

  private func print(_ text: String, at range: Range<Int>, notes: [Note] = []) -> String {
    var format = TextFormat(files: [SourceFile(path: "a.md", text: text)])
    let place = SourceRange(file: "a.md", range: range)
    return format.text(of: Diagnostic(.brokenLink, "no page", at: place, notes: notes))
  }

  @Test func printsHeadlineLineAndMarker() throws {
    let text = "One.\n\nSee [b](b.md) now.\n"
    let expected = """
      a.md:3:5: error: no page [broken-link]
          3 | See [b](b.md) now.
            |     ~~~~~~~~~

      """
    #expect(try print(text, at: "[b](b.md)") == expected)
  }

  @Test func printsTheSameWithReturnsAndAByteOrderMark() throws {
    let expected = """
      a.md:1:5: error: no page [broken-link]
          1 | See [b](b.md) now.
            |     ~~~~~~~~~

      """
    #expect(try print("\u{FEFF}See [b](b.md) now.\r\nMore.\r\n", at: "[b](b.md)") == expected)
  }

  @Test func copiesTabsBeforeTheMark() throws {
    let expected = "a.md:1:4: error: no page [broken-link]\n    1 | \ta\tbad\n      | \t \t~~~\n"
    #expect(try print("\ta\tbad", at: "bad") == expected)
  }

  @Test func marksATabByTheCellsItTakes() throws {
    // The text begins in the ninth cell of the terminal, so the tab behind "ab" takes six.
    let expected = "a.md:1:3: error: no page [broken-link]\n    1 | ab\tc\n      |   ~~~~~~~\n"
    #expect(try print("ab\tc", at: "\tc") == expected)
  }

  @Test(arguments: [
    ("日本語 bad", 7, "~~~"), ("e\u{301}a bad", 3, "~~~"), ("x\u{200D}y bad", 3, "~~~"),
    ("✅ bad", 3, "~~~"), ("🌡 bad", 2, "~~~"), ("🚀🚀 bad", 5, "~~~"),
    ("ﬁ bad", 2, "~~~"), ("각 bad", 3, "~~~"), ("𠀀 bad", 3, "~~~"),
  ])
  func countsCellsOfWideAndCombiningScalars(text: String, spaces: Int, marker: String) throws {
    let lines = try print(text, at: "bad").split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[2] == "      | \(String(repeating: " ", count: spaces))\(marker)")
  }

  @Test func marksWideScalarsInTheirFullWidth() throws {
    let lines = try print("a 日本 b", at: "日本").split(separator: "\n")
    #expect(lines[0].hasPrefix("a.md:1:3: "))
    #expect(lines[2] == "      |   ~~~~")
  }

  @Test func marksOneCellWhereTheRangeIsEmpty() {
    #expect(print("abc\n", at: 1..<1).hasSuffix("    1 | abc\n      |  ~\n"))
    #expect(
      print("abc\n", at: 3..<3).hasSuffix(
        "a.md:1:4: error: no page [broken-link]\n    1 | abc\n      |    ~\n"))
    #expect(print("abc", at: 90..<99).hasSuffix("    1 | abc\n      |    ~\n"))
  }

  @Test func marksToTheEndOfTheLineWhereTheRangeGoesOn() {
    #expect(print("abc\ndef\n", at: 1..<6).hasSuffix("    1 | abc\n      |  ~~\n"))
    #expect(print("abc\r\ndef\r\n", at: 1..<8).hasSuffix("    1 | abc\n      |  ~~\n"))
  }

  @Test func showsNoLineWhereItIsEmpty() {
    #expect(print("a\n\nb", at: 2..<2) == "a.md:2:1: error: no page [broken-link]\n")
    #expect(print("", at: 0..<0) == "a.md:1:1: error: no page [broken-link]\n")
  }

  @Test func replacesWhatWouldSteerTheTerminal() {
    let text = "a\u{1B}[2J\u{9B}b\u{202E}c\u{85}d\u{2028}e\u{7F}bad"
    let shown = print(text, at: 0..<1).split(separator: "\n")[1]
    #expect(shown == "    1 | a\u{FFFD}[2J\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}bad")
  }

  @Test func replacesItInMessagesNotesAndPathsToo() {
    let file = SourceFile(path: "a\u{1B}.md", text: "abc")
    var format = TextFormat(files: [file])
    let place = SourceRange(file: file.path, range: 0..<1)
    let notes = [Note("n\u{9B}", place: place)]
    let printed = format.text(of: Diagnostic(.yaml, "m\nx\u{1B}", at: place, notes: notes))
    let expected = """
      a\u{FFFD}.md:1:1: error: m\u{FFFD}x\u{FFFD} [yaml]
          1 | abc
            | ~
            = n\u{FFFD}  (a\u{FFFD}.md:1)

      """
    #expect(printed == expected)
  }

  @Test func showsALongLineOnlyAroundTheMark() throws {
    let text = String(repeating: "é", count: 500) + "bad" + String(repeating: "z", count: 500)
    let lines = try print(text, at: "bad").split(separator: "\n")
    #expect(lines[0].hasPrefix("a.md:1:501: "))
    #expect(
      lines[1]
        == "    1 | …\(String(repeating: "é", count: 39))bad\(String(repeating: "z", count: 116))…")
    #expect(lines[2] == "      | \(String(repeating: " ", count: 40))~~~")
  }

  @Test func showsALongLineFromItsBeginningWhereTheMarkIsNear() throws {
    let text = String(repeating: "a", count: 119) + "bad" + String(repeating: "z", count: 500)
    let lines = try print(text, at: "bad").split(separator: "\n")
    #expect(lines[1] == "    1 | \(text.prefix(159))…")
    #expect(lines[2] == "      | \(String(repeating: " ", count: 119))~~~")
  }

  @Test func cutsAMarkerThatIsLongerThanTheLineShown() {
    let text = String(repeating: "a", count: 5000)
    let lines = print(text, at: 10..<4000).split(separator: "\n")
    #expect(lines[1] == "    1 | \(text.prefix(159))…")
    #expect(lines[2] == "      |           \(String(repeating: "~", count: 150))")
  }

  @Test func widensTheGutterForLongNumbers() {
    let text = String(repeating: "\n", count: 123_455) + "bad\n"
    let expected = """
      a.md:123456:1: error: no page [broken-link]
      123456 | bad
             | ~~~

      """
    #expect(print(text, at: 123_455..<123_458) == expected)
  }

  @Test func printsNotesWithLabelsInColumns() throws {
    let notes = [
      Note("kind=cli, ml=no", label: "smallest case"),
      Note("add a ruling", label: "to settle it", place: SourceRange(file: "a.md", range: 4..<5)),
      Note("did you mean 'b.md'?", place: SourceRange(file: "elsewhere.md", range: 9..<10)),
      Note("plain"),
    ]
    let expected = """
      a.md:1:1: error: no page [broken-link]
          1 | bad
            | ~~~
          smallest case   kind=cli, ml=no
          to settle it    add a ruling  (a.md:2)
            = did you mean 'b.md'?  (elsewhere.md)
            = plain

      """
    #expect(try print("bad\nx\n", at: "bad", notes: notes) == expected)
  }

  @Test func namesTheFileAloneWhereItsTextIsUnknown() {
    var format = TextFormat(files: [SourceFile]())
    let place = SourceRange(file: "b.md", range: 3..<9)
    #expect(
      format.text(of: Diagnostic(.unreadable, "cannot be read", at: place))
        == "b.md: error: cannot be read [unreadable]\n")
    #expect(
      format.text(of: Diagnostic(.orphanPage, "no place", at: nil))
        == "warning: no place [orphan-page]\n")
  }

  @Test func coloursSeverityCodeGutterAndMarker() {
    var format = TextFormat(files: [SourceFile(path: "a.md", text: "bad")], isColoured: true)
    let place = SourceRange(file: "a.md", range: 0..<3)
    let error = format.text(of: Diagnostic(.gap, "m", at: place, notes: [Note("n")]))
    #expect(
      error == "a.md:1:1: \u{1B}[31merror:\u{1B}[0m m \u{1B}[2m[gap]\u{1B}[0m\n"
        + "\u{1B}[2m    1 |\u{1B}[0m bad\n\u{1B}[2m      |\u{1B}[0m \u{1B}[36m~~~\u{1B}[0m\n"
        + "      \u{1B}[2m=\u{1B}[0m n\n")
    let warning = format.text(of: Diagnostic(.stale, "m", at: nil))
    #expect(warning == "\u{1B}[33mwarning:\u{1B}[0m m \u{1B}[2m[stale]\u{1B}[0m\n")
  }
}
