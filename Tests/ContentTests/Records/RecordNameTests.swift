import Testing

@testable import Content

@Suite struct RecordNameTests {
  @Test(arguments: [
    ("0012-one-store.md", 12), ("adr/12.md", 12), ("ADR-0005-x.md", 5), ("adr_7_x.md", 7),
    ("adr0003-x.md", 3), ("10k-requests.md", nil), ("go.md", nil), ("2026-13-45-x.md", 2026),
  ]) func readsTheNumber(path: String, number: Int?) {
    #expect(RecordName(path: path).number == number)
  }

  @Test func readsADay() {
    #expect(RecordName(path: "2026-11-23-store.md").day == "2026-11-23")
    #expect(RecordName(path: "20261123-store.md").day == "2026-11-23")
    #expect(RecordName(path: "20261123-store.md").number == nil)
    #expect(RecordName(path: "0003-store.md").day == nil)
  }

  @Test(arguments: [
    ("3", 3), ("0003", 3), ("ADR-3", 3), ("adr 0003", 3), ("#3", 3), ("3.", 3), ("v3", nil),
    ("3-a.md", nil), ("", nil), ("the", nil),
  ]) func readsAMention(text: String, number: Int?) {
    #expect(RecordName.number(inMention: text) == number)
  }
}
