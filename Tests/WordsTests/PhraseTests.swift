import Testing

@testable import Words

@Suite struct PhraseTests {
  private let facts: PhraseFacts = [
    .title: .text("A & <b>"), .number: .number(1), .share: .share(0.125), .isCertain: .yes,
    .options: .list([[.title: .text("one")], [.title: .text("two")], [.title: .text("three")]]),
    .clashing: .list([]), .kind: .text("gap"),
  ]

  @Test func fillsHolesAndLeavesOutWhatIsNotKnown() {
    let phrase: Phrase = "<\(.title)> \(.number) (\(.ask))"
    #expect(phrase.text(facts) == "<A & <b>> 1 ()")
  }

  @Test func joinsListsWithAnotherWordBeforeTheLast() {
    let all: Phrase = "\(each: .options, "“\(.title)”", last: " and ")"
    #expect(all.text(facts) == "“one”, “two” and “three”")
    let two: Phrase = "\(each: .options, "\(.title)", "; ", last: " or ", limit: 2)"
    #expect(two.text(facts) == "one or two")
    #expect(("\(each: .clashing, "x")" as Phrase).text(facts) == "")
  }

  @Test func choosesByWhatThereIsToSay() {
    let phrase: Phrase = """
      \(if: .isCertain, "sure", else: "unsure") \(if: .clashing, "no", else: "none") \
      \(count: .options, one: "is", many: "are") \(count: .number, one: "one", many: "more")
      """
    #expect(phrase.text(facts) == "sure none are one")
    let choice = Phrase.choose(.kind, ["gap": "a gap", "conflict": "a conflict"])
    #expect(choice.text(facts) == "a gap")
    #expect(choice.text([.kind: .text("other")]) == "")
  }

  @Test func escapesWhatMarkdownWouldReadAsMarkup() {
    let phrase: Phrase = "`\(.title)` \(escaped: "\(.title) #\(.number)")"
    #expect(phrase.text(facts) == "`A & <b>` A \\& \\<b\\> \\#1")
    #expect(("\(escaped: "\(.title)")" as Phrase).text([.title: .text("a\r\nb")]) == "a  b")
  }

  @Test func marksWhatFactsAreAbout() {
    let phrase: Phrase = "see \(each: .options, "\(marked: .title)", " or ", limit: 2)"
    let pieces = phrase.pieces(facts)
    #expect(pieces.map(\.text).joined() == "see one or two")
    #expect(pieces[1] == .marked("one", [.title: .text("one")]))
  }

  @Test(arguments: [
    (0.0, "0 %"), (1.0, "100 %"), (0.0004, "under 0.1 %"), (0.0005, "0.1 %"), (0.0099, "1 %"),
    (0.025, "2.5 %"), (0.125, "13 %"), (0.989, "99 %"), (0.991, "99 %"), (0.9951, "over 99 %"),
  ])
  func writesSharesAsPercentages(share: Double, text: String) {
    let phrase: Phrase = "\(percent: .share)"
    #expect(phrase.text([.share: .share(share)]) == text.replacing(" %", with: "\u{A0}%"))
  }
}
