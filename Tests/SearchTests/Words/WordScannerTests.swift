import Testing

@testable import Search

@Suite struct WordScannerTests {
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
    ("Hello, big world", ["hello", "big", "world"]),
    ("Ärger im CAFÉ", ["arger", "im", "cafe"]),
    ("cafe\u{301} o\u{308}l", ["cafe", "ol"]),
    ("Straße, Ørsted, Łódź", ["strasse", "orsted", "lodz"]),
    ("Ελλάδα и Чайковский", ["ελλαδα", "и", "чаиковскии"]),
  ]) func foldsCaseAndDiacritics(_ text: String, _ expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    ("UnsafeRawPointer", ["unsaferawpointer", "unsafe", "raw", "pointer"]),
    ("URLSession", ["urlsession", "url", "session"]),
    ("snake_case_name", ["snake_case_name", "snake", "case", "name"]),
    ("__init__", ["init"]),
    ("utf8", ["utf8", "utf"]),
    ("SE-0296", ["se", "0296"]),
    (
      "withCheckedContinuation(_:)", ["withcheckedcontinuation", "with", "checked", "continuation"]
    ),
    ("C++ and C#, F#.", ["c++", "and", "c#", "f#"]),
    ("@escaping #if", ["escaping", "if"]),
  ]) func keepsCodeWholeAndCutsItToo(_ text: String, _ expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    ("検索機能", ["検索", "索機", "機能"]),
    ("木", ["木"]),
    ("Goの並行", ["go", "の並", "並行"]),
    ("검색 기능", ["검색", "기능"]),
  ]) func takesPairsOfCharactersWithoutSpaces(_ text: String, _ expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test func leavesEndingsBehindApostrophesOut() {
    #expect(words("it's Swift’s, don't; 's") == ["it", "swift", "don", "s"])
  }

  @Test func leavesOutRunsThatAreNoWords() {
    #expect(words(String(repeating: "x", count: 60) + " ok") == ["ok"])
    #expect(words(String(repeating: "aB", count: 600) + " ok") == ["ok"])
  }
}
