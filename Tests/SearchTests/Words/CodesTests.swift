import Testing

@testable import Search

@Suite struct CodesTests {
  private func words(_ text: String) -> [String] {
    var text = text
    var words: [String] = []
    var scanner = WordScanner()
    text.withUTF8 { bytes in
      scanner.scan(bytes) { words.append(String(decoding: $0, as: UTF8.self)) }
    }
    return words
  }

  @Test(arguments: [
    ("a 1-2-1 with", ["a", "1-2-1", "1", "2", "1", "with"]),
    ("Python 3.13.", ["python", "3.13", "3", "13"]),
    ("24/7 and I/O", ["24/7", "24", "7", "and", "i/o", "i", "o"]),
    ("1:1", ["1:1", "1", "1"]),
    ("v1.2", ["v1.2", "v1", "2"]),
  ]) func findsShortCodesWholeBeforeTheirParts(_ text: String, _ expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    "e.g. this", "and/or", "2024-01-05", "a.b:c", "10.0.0.255", "x--1", "1-", "é-1", "1-é",
    "3.1415", "1-2-3-4-5-6",
  ]) func takesNothingElseForACode(_ text: String) {
    #expect(words(text).allSatisfy { !$0.contains { "-./:".contains($0) } })
  }

  private func compounds(_ text: String) -> [String] {
    var text = text
    var words: [String] = []
    text.withUTF8 { bytes in
      Compounds.scan(bytes) { words.append(String(decoding: $0, as: UTF8.self)) }
    }
    return words
  }

  @Test func writesCompoundsOfTwoPartsAsOneWord() {
    #expect(compounds("Command-line tools, Pre-Ärger") == ["commandline", "prearger"])
    #expect(compounds("one-or-several -x y- SE-0296 a - b") == [])
  }
}
