import Testing

@testable import Search

@Suite struct PassageChooserTests {
  /// The passage that is shown of a section.
  private func passage(_ text: String) -> String {
    var collector = WordCollector(isEnglish: true)
    collector.add(SearchEntry(kind: .folder, title: "", url: "", trail: [], text: text))
    var bytes: [UInt8] = []
    collector.finish().excerpts.write(0, upTo: 40, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private let before =
    "Some say that every team should look before it leaps. Others find that a leap shows more than "
    + "any look. Both have been right at one time or another, as records from the field attest. "
  private let after =
    "What remains is a matter of taste, budget and calendar. None of it is settled by argument. "

  @Test func showsAShortSectionFromItsStart() {
    #expect(passage("Short words. Few of them.") == "Short words. Few of them.")
  }

  @Test func beginsWhereTheWordsOfTheSectionStand() {
    let point = "Goroutines make channels cheap; goroutines block on channels, not threads. "
    let text = before + point + after + "So much for channels and goroutines."
    #expect(passage(text) == "Goroutines make channels cheap;")
  }

  @Test func prefersTheStartWhereNothingStandsOut() {
    let text = String(repeating: "The same words are said over again here. ", count: 12)
    #expect(passage(text).hasPrefix("The same words"))
  }
}
