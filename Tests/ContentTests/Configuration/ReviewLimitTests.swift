import Content
import Testing

@Suite struct ReviewLimitTests {
  @Test func countsBackFromTheDayThatIsGiven() throws {
    let limit = ReviewLimit(try #require(Period("12m")), asOf: try #require(Day("2026-11-29")))
    #expect(limit.date == "2025-11-29")
    #expect(limit.isOverdue("2025-11-28") && !limit.isOverdue("2025-11-29"))
    #expect(!limit.isOverdue(nil))
  }

  @Test func asksTheCommandLineBeforeTheConfigurationAndTheClockLast() throws {
    let configured = ReviewQuestion(period: Period("6m"), asOf: Day("2026-06-30"))
    func date(_ question: ReviewQuestion, or configured: ReviewQuestion) -> String? {
      question.limit(or: configured)?.date
    }
    #expect(date(ReviewQuestion(), or: ReviewQuestion()) == nil)
    #expect(date(ReviewQuestion(period: Period("1y")), or: ReviewQuestion()) == nil)
    #expect(date(ReviewQuestion(), or: configured) == "2025-12-30")
    #expect(date(ReviewQuestion(period: Period("1y")), or: configured) == "2025-06-30")
    #expect(date(ReviewQuestion(asOf: Day("2026-12-31")), or: configured) == "2026-06-31")
    #expect(date(ReviewQuestion(today: Day("2027-01-01")), or: configured) == "2025-12-30")
    let clock = ReviewQuestion(period: Period("1y"), today: Day("2027-01-01"))
    #expect(date(clock, or: ReviewQuestion()) == "2026-01-01")
  }

  @Test func knowsDaysThatExist() {
    #expect(Day("2026-11-25")?.number == 20_782 && Day(20_782).text == "2026-11-25")
    #expect(Day("1970-01-01")?.number == 0 && Day("2000-02-29")?.number == 11_016)
    #expect(Day("2100-03-01")?.number == 47_541)
    for text in ["", "2026-02-30", "2026-1-1", "today"] { #expect(Day(text) == nil, "\(text)") }
  }
}
