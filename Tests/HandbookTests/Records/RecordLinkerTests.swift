import Content
import TestSupport
import Testing

@testable import Handbook

@Suite struct RecordLinkerTests {
  private func handbook(_ keys: [String: String]) -> Handbook {
    Fixture.handbook(
      Array(keys.keys), texts: keys.mapValues { "---\ndecision: x\n\($0)\n---\n" })
  }

  private func names(_ records: [Int], in handbook: Handbook) -> [String] {
    records.map { handbook.pages[handbook.records[$0].page].path }
  }

  @Test(arguments: ["0001-a.md", "/r/0001-a.md", "r/0001-a.md", "0001-a", "1", "ADR-0001"])
  func findsARecordByWhatNamesIt(name: String) throws {
    let handbook = handbook([
      "r/0001-a.md": "status: superseded",
      "r/0002-b.md": "status: accepted\nsupersedes: \"\(name)\"",
      "s/0001-c.md": "status: accepted",
    ])
    #expect(handbook.records.count == 3)
    #expect(names(handbook.records[1].supersedes, in: handbook) == ["r/0001-a.md"])
    #expect(names(handbook.records[0].supersededBy, in: handbook) == ["r/0002-b.md"])
    #expect(!handbook.records[0].binds)
    #expect(handbook.records[1].binds)
  }

  @Test(arguments: [
    ("proposed", true), ("rejected", true), ("accepted", false), ("deprecated", false),
  ])
  func takesThePlaceOnlyOnceItIsDecided(status: String, binds: Bool) {
    let handbook = handbook([
      "0001-a.md": "status: accepted", "0002-b.md": "status: \(status)\nsupersedes: 1",
    ])
    #expect(handbook.records[0].binds == binds)
  }

  @Test func linksFromEitherSide() {
    let handbook = handbook([
      "0001-a.md": "status: accepted\nsuperseded-by: 2", "0002-b.md": "status: accepted",
    ])
    #expect(handbook.records[1].supersedes == [0])
    #expect(handbook.records[0].record.status?.kind == .superseded)
    #expect(handbook.recordOfPage == [0: 0, 1: 1])
  }
}
