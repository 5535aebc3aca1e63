import Testing

@testable import Decisions

@Suite struct PhraseTests {
  private let facts: PhraseFacts = [
    .title: .text("A & <b>"), .number: .number(1), .share: .share(0.125), .isCertain: .yes,
    .options: .list([[.title: .text("one")], [.title: .text("two")], [.title: .text("three")]]),
    .against: .list([]), .kind: .text("gap"),
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
    #expect(("\(each: .against, "x")" as Phrase).text(facts) == "")
  }

  @Test func choosesByWhatThereIsToSay() {
    let phrase: Phrase = """
      \(if: .isCertain, "sure", else: "unsure") \(if: .against, "no", else: "none") \
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
    (0.0, "0 %", "0 %"), (1.0, "100 %", "100 %"), (0.0004, "under 1 %", "less than 0.1 %"),
    (0.0005, "under 1 %", "0.1 %"), (0.0099, "under 1 %", "1 %"), (0.025, "3 %", "2.5 %"),
    (0.125, "13 %", "13 %"), (0.989, "99 %", "99 %"), (0.991, "over 99 %", "99 %"),
    (0.9951, "over 99 %", "more than 99 %"),
  ])
  func writesSharesAsPercentages(share: Double, whole: String, tenths: String) {
    #expect(Percentage.Style.whole.text(share) == whole.replacing(" %", with: "\u{A0}%"))
    #expect(Percentage.Style.tenths.text(share) == tenths)
    let phrase: Phrase = "\(percent: .share, .tenths)"
    #expect(phrase.text([.share: .share(share)]) == tenths)
  }
}
