import Testing

@testable import Words

@Suite struct WordTableTests {
  private let tables = ["de": PackageResources.de_words, "en": PackageResources.en_words]

  @Test(arguments: ["de", "en"])
  func hasEachWordOnceInTheOrderOfTheList(language: String) throws {
    let ids = WordTable.entries(of: try #require(tables[language])).map(\.id)
    #expect(Set(ids) == Set(Word.allCases.map(\.id)))
    #expect(ids.count == Word.allCases.count)
    #expect(ids == WordTable.entries(of: PackageResources.en_words).map(\.id))
  }

  @Test(arguments: ["de", "en"])
  func canBeReadWhole(language: String) throws {
    let texts = WordTable.texts(in: language)
    let parser = TableParser(texts, language: language, foreign: [])
    for word in Word.allCases {
      let text = try #require(texts[word])
      #expect(!text.isEmpty, "\(word.id)")
      #expect(throws: Never.self, "\(word.id)") { try parser.phrase(of: word) }
    }
  }

  @Test func saysTheSameInGermanAsInEnglish() {
    let german = Words(language: "de")
    for word in Word.allCases {
      #expect(german[word].holes == Words.english[word].holes, "\(word.id)")
      #expect(!german.isForeign(word))
    }
  }

  @Test func readsBlocksWithTheirBreaks() {
    let table = """
      # A comment.
      menu: Menu: {name}

      skip:
        first \\
        second

        third

      more:  spaced
      """
    let entries = WordTable.entries(of: Array(table.utf8))
    #expect(entries.map(\.id) == ["menu", "skip", "more"])
    #expect(entries.map(\.text) == ["Menu: {name}", "first second\n\nthird", " spaced"])
  }
}
