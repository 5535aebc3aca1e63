import Testing
import YAML

@Suite struct CalendarDateTests {
  @Test(arguments: ["2026-11-23", "2024-02-29", "2000-02-29", "2026-01-01", "2026-12-31"])
  func acceptsDatesThatExist(text: String) {
    #expect(CalendarDate.isValid(text))
  }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-01", "2026-01-00",
    "2026-1-1", "26-11-23", "2026-11-23 ", "2026/11/23", "2026-11", "2026-11-23-1", "",
    "+026-01-01",
    "20２6-01-01", "2026-11-23T00:00",
  ])
  func refusesOthers(text: String) {
    #expect(!CalendarDate.isValid(text))
  }
}
