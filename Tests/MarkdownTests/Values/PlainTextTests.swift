import Testing

@testable import Markdown

struct PlainTextTests {
  private func sections(_ markdown: String) -> [String] {
    let document = parse(markdown).document
    return document.text.sections { "<\(document.references[$0].destination)>" }.map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  @Test func cutsAtHeadingsWhoseWordsAreNoText() {
    #expect(
      sections("Before.\n\n# One *two*\n\nText.\n\n> ## Three\n\nFour\n----\n\nMore.")
        == ["Before.\n", "Text.\n", "", "More.\n"])
    #expect(sections("# Title") == ["", ""])
    #expect(sections("") == [""])
  }

  @Test func joinsWhatIsOneWord() {
    #expect(
      sections("`a < b` & *wo*rd, ~~st~~[ru](x)ck H<sub>2</sub>O") == ["a < b & word, struck H2O\n"]
    )
    #expect(sections("one\ntwo  \nthree<br>four") == ["one\ntwo\nthree\nfour\n"])
  }

  @Test func keepsBlocksApart() {
    #expect(sections("- a\n- b\n\n  c\n\n***\n\n> d") == ["a\nb\nc\nd\n"])
    #expect(sections("> [!NOTE]\n> Words.") == ["Words.\n"])
    #expect(sections("> [!TIP] Title\n> Words.") == ["Title\nWords.\n"])
  }

  @Test func readsCodeAsItIsShown() {
    #expect(
      sections("```swift title=\"a.swift\" lines=2-3\nlet w\nlet x = \"<y>\"\nlet z\n```")
        == ["a.swift\nlet x = \"<y>\"\nlet z\n"])
    #expect(
      sections("```a tab=\"One\"\nb\n```\n\n```c tab=\"Two\"\nd\n```\n\ne") == [
        "One\nb\nTwo\nd\ne\n"
      ])
    #expect(sections("```text src=\"a.txt\"\n```\n\na") == ["a\n"])
  }

  @Test func readsCellsOfTablesInTheirOrder() {
    #expect(
      sections("Lead\na | *b*\n-|-\nc & d | e `f`\n\\| g | <rule:h>\n\nEnd")
        == ["Lead\na\nb\nc & d\ne f\n| g\n<h>\nEnd\n"])
  }

  @Test func readsRawHTMLWithoutTagsAndComments() {
    #expect(
      sections(
        "<div title=\"no\">A <b>b</b>c &amp; d&nbsp;e<!-- no > no --></div>\n\nf <kbd>g</kbd>")
        == ["A bc & d\u{A0}e\nf g\n"])
    #expect(sections("<h2>Raw</h2>\n\n## Two\n\nText.") == ["Raw\n", "Text.\n"])
    #expect(sections("a <x-y z='&lt;'> b") == ["a <x-y z='&lt;'> b\n"])
    #expect(sections("<p>&hellip; &#8364;</p>") == [" hellip; €\n"])
  }

  @Test func saysWhatACitationSays() {
    #expect(sections("See <rule:a>, [b](rule:c).") == ["See <a>, b.\n"])
    #expect(
      sections("<rule:a>\n\n# H\n\n<rule:b>\n\n# I\n\n- <rule:c>\n- d <rule:e>")
        == ["<a>\n", "<b>\n", "<c>\nd <e>\n"])
    #expect(
      parse("a | b\n-|-\n<rule:c> | d\n\n<rule:e>").document.text.citations.map(\.reference) == [
        0, 1,
      ])
  }

  @Test func leavesOutWhatIsNoText() {
    #expect(
      sections("- [x] a[^1] b\n\n![c](d)\n\n![](chart:e)\n\n[^1]: Note.") == [" a b\nNote.\n"])
  }

  @Test func readsNothingOfAPageThatIsGivenUp() {
    let text = String(repeating: "> ", count: 600) + "a *b*"
    #expect(sections(text) == [""])
  }
}
