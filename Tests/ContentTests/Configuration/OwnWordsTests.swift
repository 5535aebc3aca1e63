import Content
import Diagnostics
import TestSupport
import Testing
import Words

@Suite struct OwnWordsTests {
  private func parse(_ text: String) -> (configuration: Configuration, lines: [String]) {
    let file = SourceFile(path: "fingerpost.yml", text: text)
    let (configuration, diagnostics) = Configuration.parse(file)
    return (configuration, Fixture.lines(diagnostics, in: file))
  }

  @Test func saysThingsInItsOwnWay() {
    let (configuration, lines) = parse(
      """
      language: de
      words:
        search: Stöbern
        rule-count: "{number} {number#Leitsatz|Leitsätze}"
      """)
    #expect(lines == [])
    let words = configuration.words
    #expect(words.text(.search) == "Stöbern")
    #expect(words.text(.ruleCount, [.number: .number(2)]) == "2 Leitsätze")
    #expect(words.text(.menu) == "Menü")
  }

  @Test func takesTheWordsOfTheLanguage() {
    #expect(parse("language: de\n").configuration.words == Words(language: "de"))
    #expect(parse("title: A\n").configuration.words == .english)
  }

  @Test func refusesAnIdThatNoWordHas() {
    let (configuration, lines) = parse("words:\n  menu: M\n  serch: Find\n  xyzzyx: A\n")
    #expect(
      lines == [
        "3:3: no word has the id 'serch' [yaml] | did you mean 'search'?",
        "4:3: no word has the id 'xyzzyx' [yaml] | the manual lists them all, under 'Languages'",
      ])
    #expect(configuration.words.text(.menu) == "M")
  }

  @Test func refusesTextsThatGrowByNamingOneAnother() {
    let ids = ["menu", "close", "skip", "search", "home", "next"]
    var text = "words:\n"
    for (id, next) in zip(ids, ids.dropFirst()) {
      text += "  \(id): \"" + String(repeating: "{&\(next)}", count: 10) + "\"\n"
    }
    let (configuration, lines) = parse(text)
    let tooLong = "with the texts that it names it is longer than 20,000 characters [yaml]"
    #expect(
      lines == [
        "2:9: 'menu' cannot be read: \(tooLong)", "3:10: 'close' cannot be read: \(tooLong)",
      ])
    #expect(configuration.words.text(.menu) == "Menu")
    #expect(configuration.words.text(.home) == String(repeating: "Next", count: 10))
  }

  @Test func refusesTextsThatNameEachOther() {
    let (_, lines) = parse("words:\n  menu: \"{&close}\"\n  close: \"{&menu}\"\n")
    #expect(
      lines == [
        "2:9: 'menu' cannot be read: 'menu' names itself, by '{&…}' [yaml]",
        "3:10: 'close' cannot be read: 'close' names itself, by '{&…}' [yaml]",
      ])
  }

  @Test func refusesAWordThatCannotBeRead() {
    let (configuration, lines) = parse("words:\n  more: \"{count} more\"\n  menu: [M]\n")
    #expect(
      lines == [
        "2:9: 'more' cannot be read: nothing is called 'count' in a phrase [yaml]",
        "3:3: 'menu' of 'words' must be text, not a list [yaml]",
      ])
    #expect(configuration.words.text(.more, [.number: .number(1)]) == "1 more")
  }
}
