import Testing

@testable import Words

@Suite struct WordsTests {
  private let german = Words(language: "de-AT")

  @Test func takesTheTableOfTheLanguage() {
    #expect(german.text(.search) == "Suchen")
    #expect(Words(language: "EN-gb").text(.search) == "Search")
    #expect(!Words(language: "en-GB").isForeign(.search))
  }

  @Test func isEnglishWhereALanguageHasNoTable() {
    let words = Words(language: "sv", own: [.search: "Sök"])
    #expect(words.text(.search) == "Sök")
    #expect(!words.isForeign(.search))
    #expect(words.text(.menu) == "Menu")
    #expect(words.isForeign(.menu))
  }

  @Test func saysWhatAHandbookHasOfItsOwn() {
    let own = Words(language: "de", own: [.ruleCount: "{number} {number#Leitsatz|Leitsätze}"])
    #expect(own.text(.ruleCount, [.number: .number(1)]) == "1 Leitsatz")
    #expect(own.text(.ruleCount, [.number: .number(0)]) == "0 Leitsätze")
    #expect(own != Words(language: "de"))
    #expect(Words(language: "de") == Words(language: "de"))
  }

  @Test func putsAnOwnWordWhereOthersNameIt() {
    let own = Words(language: "en", own: [.reply: "{answer?{answer}|No idea}"])
    #expect(own.text(.inPlayAfter) == "“No idea”: rules still in play")
  }

  @Test func writesDaysAndPercentagesAsTheLanguageDoes() {
    #expect(german.day("2026-11-23") == "23.11.2026")
    #expect(Words.english.day("2026-11-23") == "2026-11-23")
    #expect(german.day("2026") == "2026")
    #expect(german.percentage(0.025) == "2,5\u{A0}%")
    #expect(german.percentage(0.0001) == "unter 0,1\u{A0}%")
  }

  @Test(arguments: [
    ("menu", "{name}", "'{name}' is not known here; nothing is"),
    ("more", "{count} more", "nothing is called 'count' in a phrase"),
    ("more", "{title} more", "'{title}' is not known here; known is {number}"),
    ("more", "{number more", "a '{' is not closed by '}' where it could be"),
    ("more", "number} more", "'}' closes nothing; as a sign it is '\\}'"),
    ("more", "{&nothing}", "no word has the id 'nothing'"),
    ("more", "{&more}", "'more' names itself, by '{&…}'"),
    ("more", "{} more", "'{' opens nothing; as a sign it is '\\{'"),
    ("alert", "{kind=note}", "a choice is written as {name=a:first|b:other}"),
  ])
  func saysWhatIsWrongWithAWord(id: String, text: String, message: String) throws {
    let word = try #require(Word.byID[id])
    #expect(Words.mistake(in: text, for: word, language: "en") == message)
  }

  /// Each text names the next one ten times: with all that it names the first is very long.
  private var growing: [Word: String] {
    let ids: [Word] = [.menu, .close, .skip, .search, .home, .next, .previous, .copy, .keys]
    var texts: [Word: String] = [.keys: "ten letters"]
    for (word, next) in zip(ids, ids.dropFirst()) {
      texts[word] = String(repeating: "{&\(next.id)}", count: 10)
    }
    return texts
  }

  @Test func boundsTextsThatGrowByNamingOneAnother() {
    func mistake(_ word: Word) -> String? {
      Words.mistake(in: growing[word] ?? "", for: word, language: "en", beside: growing)
    }
    #expect(mistake(.copy) == nil)
    let tooLong = "with the texts that it names it is longer than 20,000 characters"
    #expect(mistake(.home) == tooLong)
    #expect(mistake(.menu) == tooLong)
  }

  @Test func endsWhereAHandbookTakesTextsThatGrow() {
    let words = Words(language: "en", own: growing)
    #expect(words.text(.copy) == String(repeating: "ten letters", count: 10))
    #expect(words.text(.menu).utf8.count < 200)
  }

  @Test func findsOwnTextsThatNameEachOther() {
    let own: [Word: String] = [.menu: "{&close}", .close: "{&menu}"]
    #expect(
      Words.mistake(in: "{&close}", for: .menu, language: "en", beside: own)
        == "'menu' names itself, by '{&…}'")
    #expect(Words.mistake(in: "{&close}", for: .menu, language: "en") == nil)
  }

  @Test func takesWordsWithSignsThatMeanSomething() {
    let text = "\\{{number}\\} \\| more\\ "
    #expect(Words.mistake(in: text, for: .more, language: "en") == nil)
    let words = Words(language: "en", own: [.more: text])
    #expect(words.text(.more, [.number: .number(3)]) == "{3} | more ")
  }

  @Test(arguments: [
    ("en", [1, 1, 0, 1, 1], [0, 2, 1, 5, 21]), ("fr", [0, 1, 0, 1, 1], [0, 2, 1, 5, 21]),
    ("pt-BR", [0, 1, 0, 1, 1], [0, 2, 1, 5, 21]), ("ru", [2, 1, 0, 2, 0], [0, 2, 1, 5, 21]),
    ("pl", [2, 1, 0, 2, 2], [0, 2, 1, 5, 21]), ("cs", [2, 1, 0, 2, 2], [0, 2, 1, 5, 21]),
    ("ja", [0, 0, 0, 0, 0], [0, 2, 1, 5, 21]),
  ])
  func takesThePluralFormOfTheLanguage(language: String, forms: [Int], numbers: [Int]) {
    let rule = PluralRule(language: language)
    #expect(numbers.map(rule.form) == forms)
  }

  @Test func takesTheLastFormWhereALanguageHasMore() {
    let polish = Words(language: "pl", own: [.pageCount: "{number} {number#strona|strony|stron}"])
    let texts = [1, 2, 5, 22].map { polish.text(.pageCount, [.number: .number($0)]) }
    #expect(texts == ["1 strona", "2 strony", "5 stron", "22 strony"])
    // (An English word has two.)
    #expect(polish.text(.ruleCount, [.number: .number(5)]) == "5 rules")
    #expect(polish.text(.ruleCount, [.number: .number(1)]) == "1 rule")
  }
}
