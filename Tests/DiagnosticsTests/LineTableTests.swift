import Diagnostics
import Testing

@Suite struct LineTableTests {
  private func table(_ text: String) -> LineTable { LineTable(Array(text.utf8)) }

  @Test func countsLinesAndColumnsFromOne() {
    let table = table("ab\ncd\n")
    #expect(table.count == 3)
    #expect(table.position(at: 0) == Position(line: 1, column: 1))
    #expect(table.position(at: 1) == Position(line: 1, column: 2))
    #expect(table.position(at: 2) == Position(line: 1, column: 3))
    #expect(table.position(at: 3) == Position(line: 2, column: 1))
    #expect(table.position(at: 6) == Position(line: 3, column: 1))
  }

  @Test(arguments: ["a\nb\nc", "a\rb\rc", "a\r\nb\r\nc", "a\r\nb\rc", "a\nb\r\nc"])
  func endsLinesAsCommonMarkDoes(text: String) {
    let table = table(text)
    #expect(table.count == 3)
    #expect((1...3).map(table.text(ofLine:)) == ["a", "b", "c"])
    #expect(table.position(at: text.utf8.count - 1) == Position(line: 3, column: 1))
  }

  @Test func countsEmptyLinesBetweenLoneReturns() {
    let table = table("a\r\r\rb")
    #expect(table.count == 4)
    #expect((1...4).map(table.text(ofLine:)) == ["a", "", "", "b"])
    #expect(table.position(at: 3) == Position(line: 3, column: 1))
  }

  @Test func keepsReturnsAndFeedsOfOtherLinesApart() {
    // A feed before a return is two line endings, not one.
    let table = table("a\n\rb")
    #expect(table.count == 3)
    #expect(table.range(ofLine: 1) == 0..<1)
    #expect(table.range(ofLine: 2) == 2..<2)
    #expect(table.range(ofLine: 3) == 3..<4)
  }

  @Test func countsScalarsAndNotBytes() {
    // é is one scalar of two bytes; the second is e and a combining accent; 𝄞 has four bytes.
    let table = table("éx\ne\u{301}x\n𝄞x")
    #expect(table.position(at: 2) == Position(line: 1, column: 2))
    #expect(table.position(at: 7) == Position(line: 2, column: 3))
    #expect(table.position(at: 13) == Position(line: 3, column: 2))
  }

  @Test func countsNoByteOrderMark() {
    let table = table("\u{FEFF}ab\ncd")
    #expect(table.position(at: 3) == Position(line: 1, column: 1))
    #expect(table.position(at: 4) == Position(line: 1, column: 2))
    #expect(table.position(at: 6) == Position(line: 2, column: 1))
    #expect(table.text(ofLine: 1) == "ab")
    #expect(table.range(ofLine: 1) == 3..<5)
  }

  @Test(arguments: 0...2)
  func placesWhatLiesInAByteOrderMarkAtTheFirstColumn(offset: Int) {
    #expect(table("\u{FEFF}ab").position(at: offset) == Position(line: 1, column: 1))
  }

  @Test func clampsOffsetsThatLieOutside() {
    let table = table("ab\nc")
    #expect(table.position(at: -5) == Position(line: 1, column: 1))
    #expect(table.position(at: 4) == Position(line: 2, column: 2))
    #expect(table.position(at: 400) == Position(line: 2, column: 2))
  }

  @Test func hasOneEmptyLineWhereTheFileIsEmpty() {
    let table = table("")
    #expect(table.count == 1)
    #expect(table.position(at: 0) == Position(line: 1, column: 1))
    #expect(table.range(ofLine: 1) == 0..<0)
  }

  @Test func givesNothingForLinesThatAreNotThere() {
    let table = table("ab\nc")
    #expect(table.range(ofLine: 0) == 4..<4)
    #expect(table.range(ofLine: 3) == 4..<4)
    #expect(table.text(ofLine: 9) == "")
  }

  @Test func countsColumnsInALongLine() {
    let text = String(repeating: "é-", count: 100_000)
    let table = LineTable(Array("a\n\(text)\n".utf8))
    for column in [1, 341, 342, 683, 684, 1000, 150_001, 200_000] {
      let offset = 2 + (column - 1) / 2 * 3 + (column - 1) % 2 * 2
      #expect(table.position(at: offset) == Position(line: 2, column: column))
    }
  }
}
