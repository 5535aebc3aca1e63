import Testing
import YAML

@testable import Content

@Suite struct PeriodTests {
  /// 2026-11-25, counted from 1970-01-01.
  private let today = 20_782

  @Test func countsBack() {
    #expect(CalendarDate.text(ofDay: today) == "2026-11-25")
    #expect(Period("30d")?.date(beforeDay: today) == "2026-10-26")
    #expect(Period("6w")?.date(beforeDay: today) == "2026-10-14")
    #expect(Period("12m")?.date(beforeDay: today) == "2025-11-25")
    #expect(Period("11m")?.date(beforeDay: today) == "2025-12-25")
    #expect(Period("2y")?.date(beforeDay: today) == "2024-11-25")
    #expect(Period("9999y")?.date(beforeDay: today) == "0000-01-25")
  }

  @Test func knowsLeapDays() {
    #expect(CalendarDate.text(ofDay: 0) == "1970-01-01")
    #expect(CalendarDate.text(ofDay: 11_016) == "2000-02-29")
    #expect(CalendarDate.text(ofDay: 47_541) == "2100-03-01")
  }

  @Test func saysItself() {
    #expect(Period("12m")?.words == "12 months")
    #expect(Period("1y")?.words == "1 year")
  }

  @Test func isNothingElse() {
    for text in ["", "m", "0m", "-1m", "1", "1h", "12345d", "١m", "1.5y", "12 m"] {
      #expect(Period(text) == nil, "\(text)")
    }
  }
}
