import Diagnostics
import TestSupport
import Testing

@testable import Content

@Suite struct FrontMatterTests {
  @Test func readsEachKey() {
    let (frontMatter, body, lines) = parseFrontMatter(
      """
      ---
      # The page about Go
      title: "Go: the language"
      description: What it is
      order: 2.5
      nav_title: Go
      draft: yes
      aliases: [/old.html, older.md]
      tags: go, backend services
      toc: false
      search: off
      owner: Platform
      reviewed: 2026-11-23
      status: stable
      extra: {any: [thing]}
      ---
      # Go
      """)
    #expect(lines.isEmpty)
    #expect(body == "# Go")
    #expect(frontMatter.title == "Go: the language")
    #expect(frontMatter.description == "What it is")
    #expect(frontMatter.order == 2.5)
    #expect(frontMatter.navTitle == "Go")
    #expect(frontMatter.isDraft)
    #expect(frontMatter.aliases.map(\.path) == ["/old.html", "older.md"])
    #expect(frontMatter.tags == ["go", "backend services"])
    #expect(!frontMatter.showsContents)
    #expect(!frontMatter.isSearched)
    #expect(frontMatter.owner == "Platform")
    #expect(frontMatter.reviewed == "2026-11-23")
    #expect(frontMatter.status == "stable")
    #expect(frontMatter.unknownKeys.isEmpty)
  }

  @Test(arguments: ["weight", "sidebar_position"])
  func readsTheOrderUnderTheNamesOfOtherTools(_ key: String) {
    let (frontMatter, _, lines) = parseFrontMatter("---\n\(key): 3\n---\n")
    #expect(frontMatter.order == 3 && frontMatter.unknownKeys.isEmpty && lines.isEmpty)
    #expect(parseFrontMatter("---\n\(key): 3\norder: 1\n---\n").frontMatter.order == 1)
  }

  @Test func hasADefaultForEachKey() {
    let frontMatter = parseFrontMatter("# Go\n").frontMatter
    #expect(frontMatter.title == nil && frontMatter.order == nil && !frontMatter.isDraft)
    #expect(frontMatter.showsContents && frontMatter.isSearched)
    #expect(frontMatter.tags.isEmpty && frontMatter.aliases.isEmpty)
  }

  @Test(arguments: [
    (
      "---\ntitle: A\nowner: b: c\n---\nB",
      "3:9: no valid YAML: mapping values are not allowed in this context [front-matter]"
        + " | put text with ': ' in it in quotes, or indent the key like its neighbours"
    ),
    (
      "\u{FEFF}---\r\ntitle: A\r\nowner: b: c\r\n---\r\nB",
      "3:9: no valid YAML: mapping values are not allowed in this context [front-matter]"
        + " | put text with ': ' in it in quotes, or indent the key like its neighbours"
    ),
    (
      "---\ntitle: A\nowner: \"open\n---\nB",
      "3:8: no valid YAML: found unexpected end of stream while scanning a quoted scalar [front-matter]"
        + " | close the quote"
    ),
    (
      "---\ntitle: A\ntags: [a, b\norder: 2\n---\nB",
      "3:7: no valid YAML: did not find expected ',' or ']' while parsing a flow sequence [front-matter]"
        + " | close the bracket; put text with a bracket, a comma or ': ' in it in quotes"
    ),
    (
      "---\ntitle: A\nextra: {a: 1,\n  b: 2 c: 3}\n---\nB",
      "4:9: no valid YAML: did not find expected ',' or '}' while parsing a flow mapping [front-matter] | which begins here"
        + " | close the bracket; put text with a bracket, a comma or ': ' in it in quotes"
    ),
    (
      "---\ntitle: A\njust words\norder: 2\n---\nB",
      "3:1: no valid YAML: could not find expected ':' while scanning a simple key [front-matter]"
        + " | write 'key: value', or put text that goes on over several lines in quotes"
    ),
    (
      "---\ntitle: A\norder: 1\ntitle: C\n---\nB",
      "4:1: key 'title' occurs more than once [front-matter] | first here"
    ),
    (
      "---\ntitle: A\nowner: \u{1}\n---\nB",
      "3:8: no valid YAML: control characters are not allowed [front-matter]"
        + " | delete the character"
    ),
    (
      "---\ntitle: A\nextra:\n  a: 1\n b: 2\n---\nB",
      "5:2: no valid YAML: did not find expected key [front-matter]"
        + " | indent the line like its neighbours, or put the whole text in quotes"
    ),
  ])
  func keepsTheKeysBeforeAMistake(text: String, expected: String) {
    let page = parseFrontMatter(text)
    #expect(page.body == "B")
    #expect(page.lines == [expected])
    #expect(page.frontMatter.title == "A")
  }

  @Test func losesNoPageWhereTheFirstKeyIsWrong() {
    let page = parseFrontMatter("---\ntitle: a: b\norder: 2\n---\nB")
    #expect(page.body == "B")
    #expect(page.frontMatter.title == nil && page.frontMatter.order == nil)
    #expect(
      page.lines == [
        "2:9: no valid YAML: mapping values are not allowed in this context [front-matter]"
          + " | put text with ': ' in it in quotes, or indent the key like its neighbours"
      ])
  }

  @Test func keepsThePlaceOfUnknownKeys() {
    let text = "---\ntitle: A\n\"tilte\": B\ngröße: C\n---\n"
    let keys = parseFrontMatter(text).frontMatter.unknownKeys
    #expect(keys.map(\.key) == ["tilte", "größe"])
    #expect(keys.map(\.range) == [13..<20, 24..<31])
  }

  @Test(arguments: [
    (
      "order: first",
      "2:8: 'order' of the front matter must be a number, not 'first' [front-matter]"
    ),
    (
      "é: 1\ndraft: perhaps",
      "3:8: 'draft' of the front matter must be true or false, not 'perhaps' [front-matter]"
    ),
    (
      "reviewed: 23.11.2026",
      "2:11: 'reviewed' of the front matter must be a date like 2026-11-23, not '23.11.2026' [front-matter]"
    ),
    ("title: [a]", "2:1: 'title' of the front matter must be text, not a list [front-matter]"),
    (
      "tags: {a: b}",
      "2:1: 'tags' of the front matter must be a word or a list of words, not a mapping [front-matter]"
    ),
  ])
  func reportsValuesOfTheWrongTypeAtTheirPlace(block: String, expected: String) {
    let page = parseFrontMatter("---\n\(block)\nowner: Me\n---\nB")
    #expect(page.lines == [expected])
    #expect(page.frontMatter.owner == "Me")
    #expect(page.body == "B")
  }

  @Test func splitsTagsAtCommas() {
    let page = parseFrontMatter("---\ntags: [a, 'b , c', ' ']\n---\n")
    #expect(page.frontMatter.tags == ["a", "b", "c"])
  }

  @Test func knowsTheKeysThatItReads() {
    let block = FrontMatter.knownKeys.map { "\($0):\n" }.joined()
    let page = parseFrontMatter("---\n\(block)---\n")
    #expect(page.frontMatter.unknownKeys.isEmpty)
    #expect(page.lines.isEmpty)
  }

  @Test func saysWhyAPageIsTakenForADraft() {
    let page = parseFrontMatter("---\ntitle: A\ndratf: true\n---\n")
    #expect(page.frontMatter.unknownKeys.isEmpty)
    #expect(
      page.lines == [
        "3:1: front matter has no key 'dratf': the page is taken for a draft [unknown-key] "
          + "| write 'draft: true', or take the line out to publish the page"
      ])
  }

  @Test(arguments: [
    ("Draft: true", true), ("drafts: yes", true), ("Draft: false", false), ("draft: perhaps", true),
    ("published: false", true), ("published: true", false), ("dratf: true", true),
    ("publish: false", true), ("private: yes", true), ("publish: true", false),
    ("private: false", false), ("hidden: true", true), ("drafty: true", true),
    ("hidden: false", false), ("unlisted: true", true), ("exclude: yes", true),
    ("headless: true", true), ("build: {render: never}", true), ("build: {list: never}", false),
    ("is_draft: true", true), ("isPublished: false", true), ("visible: no", true),
    ("public: false", true), ("public: true", false), ("visibility: private", true),
    ("visibility: public", false), ("state: Draft", true), ("state: open", false),
    ("hidden: 1", true), ("expires: never", true), ("issue: 3", false),
    ("publishDate: soon", true), ("publishDate: 2031-05-01", false), ("expiryDate:", false),
  ])
  func publishesNoDraftByATypingError(line: String, isDraft: Bool) {
    #expect(parseFrontMatter("---\n\(line)\n---\n").frontMatter.isDraft == isDraft)
  }

  @Test(arguments: ["sidebar_label", "linkTitle"])
  func readsTheNameInNavigationInOtherWords(key: String) {
    let page = parseFrontMatter("---\n\(key): Short\n---\n")
    #expect(page.frontMatter.navTitle == "Short" && page.frontMatter.unknownKeys.isEmpty)
    let both = parseFrontMatter("---\n\(key): Short\nnav_title: Ours\n---\n")
    #expect(both.frontMatter.navTitle == "Ours" && both.frontMatter.unknownKeys.isEmpty)
  }

  @Test func readsTheDaysOfHugo() {
    let page = parseFrontMatter("---\npublishDate: 2031-05-01 10:00\nexpirydate: 2032-01-02\n---\n")
    #expect(page.lines.isEmpty && page.frontMatter.unknownKeys.isEmpty)
    #expect(page.frontMatter.publishDate?.day == "2031-05-01")
    #expect(page.frontMatter.heldBack(on: Day("2031-04-30"))?.key == "publishDate")
    #expect(page.frontMatter.heldBack(on: Day("2031-05-01")) == nil)
    #expect(page.frontMatter.heldBack(on: Day("2032-01-02"))?.key == "expirydate")
    #expect(page.frontMatter.heldBack(on: nil)?.range == 4..<15)
  }

  @Test(arguments: ["publish_at", "release-date", "embargo"])
  func readsTheFirstDayInOtherWords(key: String) {
    let page = parseFrontMatter("---\n\(key): 2031-05-01\n---\n")
    #expect(
      page.frontMatter.publishDate?.day == "2031-05-01" && page.frontMatter.unknownKeys.isEmpty)
  }

  @Test(arguments: ["expires", "unpublish_on", "expiration_date"])
  func readsTheLastDayInOtherWords(key: String) {
    let page = parseFrontMatter("---\n\(key): 2031-05-01\n---\n")
    #expect(
      page.frontMatter.expiryDate?.day == "2031-05-01" && page.frontMatter.unknownKeys.isEmpty)
  }

  @Test(arguments: [
    ("search: {exclude: true}", false), ("search:\n  exclude: false", true),
    ("search:\n  boost: 2", true),
  ])
  func readsWhatMaterialSaysOfSearch(text: String, isSearched: Bool) {
    let page = parseFrontMatter("---\n\(text)\n---\n")
    #expect(page.frontMatter.isSearched == isSearched && page.lines.isEmpty)
  }

  @Test(arguments: [
    ("draft: true", true), ("draft: false", false), ("draft: no", false), ("draft:", true),
    ("drafts: true", false), ("  draft: true", true), ("hidden: true", true),
    ("hidden: false", false), ("hidden: who knows", false), ("Unlisted:  yes", true),
  ])
  func keepsADraftBackWhereItsFrontMatterIsBroken(line: String, isDraft: Bool) {
    let page = parseFrontMatter("---\ntitle: a: b\n\(line)\n---\nB")
    #expect(page.frontMatter.isDraft == isDraft && !page.frontMatter.isWhole)
  }

  @Test func readsKeysAtTheTopThatNoLineOpens() {
    let (frontMatter, body, lines) = parseFrontMatter("title: One\norder: 2\n\n# Two\n")
    #expect(lines.isEmpty && body == "# Two\n")
    #expect(frontMatter.title == "One" && frontMatter.order == 2)
    #expect(parseFrontMatter("draft: true\n\nText\n").frontMatter.isDraft)
    for text in [
      "order: 2\n\nText\n", "title: One\nand text\n\nText\n", "Note: x\ntitle: y z\n- a\n",
    ] {
      #expect(parseFrontMatter(text).body == text, "\(text)")
    }
  }

  @Test func keepsAPageBackThatAPasswordProtects() {
    let (frontMatter, _, lines) = parseFrontMatter("---\npassword: secret\n---\nText\n")
    #expect(frontMatter.isDraft)
    #expect(lines.count == 1 && lines[0].contains("'password': the page is taken for a draft"))
  }
}

/// Front matter, the rest of the page, and the messages in a line each.
func parseFrontMatter(
  _ text: String
) -> (frontMatter: FrontMatter, body: String, lines: [String]) {
  let file = SourceFile(path: "a.md", text: text)
  let (frontMatter, offset, diagnostics) = FrontMatter.parse(file)
  let body = String(decoding: file.bytes[offset...], as: UTF8.self)
  return (frontMatter, body, Fixture.lines(diagnostics, in: file))
}
