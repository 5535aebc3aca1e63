import Testing

@testable import Search

@Suite struct ExcerptsTests {
  private func excerpt(_ text: String, from start: Int = 0, upTo longest: Int = 200) -> String {
    var collector = ExcerptCollector()
    Array("before".utf8).withUnsafeBufferPointer { collector.append($0, from: 0) }
    Array(text.utf8).withUnsafeBufferPointer { collector.append($0, from: start) }
    var bytes: [UInt8] = []
    collector.finish().write(1, upTo: longest, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func writesWordsOnOneLine() {
    #expect(excerpt("  One\n\ntwo \t three\n") == "One two three")
    #expect(excerpt("") == "")
    #expect(excerpt("One two", from: 4) == "two")
  }

  @Test func endsWithAWholeWord() {
    #expect(excerpt("One two three", upTo: 7) == "One two")
    #expect(excerpt("One two three", upTo: 12) == "One two")
    #expect(excerpt("One two three", upTo: 13) == "One two three")
    let long = String(repeating: "abcd ", count: 100)
    #expect(excerpt(long) == String(long.prefix(199)))
  }

  @Test func cutsAWordWithoutEndBetweenCharacters() {
    #expect(excerpt(String(repeating: "é", count: 300)).utf8.count == 200)
    #expect(excerpt("aéé", upTo: 4) == "aé")
  }
}
