import Testing

@testable import Content

@Suite struct LineScannerTests {
  private func lines(_ text: String, from offset: Int = 0) -> [String] {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var lines = LineScanner(bytes, from: offset)
      var found: [String] = []
      while let line = lines.next() { found.append(String(decoding: bytes[line], as: UTF8.self)) }
      #expect(lines.offset == max(bytes.count, offset))
      return found
    }
  }

  @Test func endsLinesAtEachKindOfLineEnding() {
    #expect(lines("a\nb\r\nc\rd") == ["a", "b", "c", "d"])
    #expect(lines("\n\r\n\r\r\n") == ["", "", "", ""])
    #expect(lines("a\n\rb\r") == ["a", "", "b"])
    #expect(lines("a\r\n") == ["a"])
    #expect(lines("a\r") == ["a"])
  }

  @Test func givesNoLineBehindTheLastEnding() {
    #expect(lines("") == [])
    #expect(lines("a") == ["a"])
    #expect(lines("a\n") == ["a"])
    #expect(lines("ab\ncd\n", from: 3) == ["cd"])
  }
}
