import Testing

@testable import fingerpost

@Suite struct LineWrapperTests {
  @Test func breaksLinesBetweenWords() {
    let lines = LineWrapper(width: 20).lines("Goroutines are preempted and spread over all cores")
    #expect(lines == ["Goroutines are", "preempted and spread", "over all cores"])
  }

  @Test func indentsTheFirstLineAndTheOthers() {
    #expect(
      LineWrapper(width: 12).text("one two three four", indent: 2, hanging: 4)
        == "  one two\n    three\n    four")
  }

  @Test func leavesTextForAFileAlone() {
    let text = "  two  spaces,\na line\tand \u{1B}[31mred"
    #expect(LineWrapper(width: nil).lines(text) == [text])
    #expect(LineWrapper(width: nil).text("a  b", indent: 2, hanging: 4) == "  a  b")
  }

  @Test func countsCellsAndNotCharacters() {
    // Two cells each, and none for the accent that stands by itself.
    #expect(LineWrapper(width: 10).lines("言語 言語 言語") == ["言語 言語", "言語"])
    #expect(
      LineWrapper(width: 10).lines("e\u{301}e\u{301}e\u{301}e\u{301} 12345")
        == ["éééé 12345"].map {
          $0.replacing("é", with: "e\u{301}")
        })
  }

  @Test func breaksNoWordAndNoShare() {
    #expect(
      LineWrapper(width: 10).lines("see https://example.org now")
        == ["see", "https://example.org", "now"])
    #expect(LineWrapper(width: 10).lines("Tables 50 %, Files") == ["Tables", "50 %,", "Files"])
  }

  @Test func takesEveryTerminalForTenCellsWide() {
    #expect(LineWrapper(width: 1).lines("one two three") == ["one two", "three"])
    #expect(LineWrapper(width: 0).lines("one") == ["one"])
  }

  @Test func letsNoTextSteerTheTerminal() {
    #expect(
      LineWrapper(width: 80).lines("a\u{1B}[2J b\u{7}\u{9B}c \u{202E}d")
        == ["a\u{FFFD}[2J b\u{FFFD}\u{FFFD}c \u{FFFD}d"])
  }

  @Test func makesOneParagraphOfWhatTheAuthorWroteOnSeveralLines() {
    #expect(LineWrapper(width: 40).lines("one\n  two\tthree\r\n") == ["one two three"])
    #expect(LineWrapper(width: 40).lines("") == [""])
  }

  @Test func putsAnItemBehindItsMark() {
    #expect(
      LineWrapper(width: 12).item("› 1  ", "one two three") == ["› 1  one two", "     three"])
    #expect(LineWrapper(width: nil).item("  1  ", "one  two") == ["  1  one  two"])
    #expect(LineWrapper(width: 12).item("› 1  ", "incomprehensible")[0] == "› 1  incomprehensible")
  }
}
