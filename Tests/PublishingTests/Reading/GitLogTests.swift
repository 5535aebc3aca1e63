import Content
import Testing

@testable import Publishing

@Suite struct GitLogTests {
  private let one = "1111111111111111111111111111111111111111"
  private let two = "2222222222222222222222222222222222222222"
  private let none = "0000000000000000000000000000000000000000"

  /// What a log says, read in pieces.
  private func read(
    _ log: String, _ wanted: HistoryRequest, below prefix: String = ""
  ) -> GitLog {
    var whole = GitLog(wanted, below: prefix)
    let bytes = log.replacing("␁", with: "\u{1}").replacing("␀", with: "\0")
    for start in stride(from: 0, to: bytes.utf8.count, by: 7) {
      whole.read(Array(bytes.utf8)[start..<min(start + 7, bytes.utf8.count)])
    }
    return whole
  }

  private func changes(of paths: Set<String>) -> HistoryRequest {
    var wanted = HistoryRequest()
    wanted.changes = paths
    return wanted
  }

  @Test func takesTheNewestChangeOfEachFile() {
    let log = read(
      """
      ␁2026-03-04␀␀:100644 100644 \(one) \(two) M␀docs/a.md␀\
      ␁2026-02-01␀
      :100644 100644 \(two) \(one) M␀docs/a.md␀:000000 100644 \(none) \(one) A␀docs/é b.md␀
      """, changes(of: ["a.md", "é b.md", "c.md"]), below: "docs/")
    #expect(log.changed == ["a.md": "2026-03-04", "é b.md": "2026-02-01"])
    #expect(!log.isComplete)
  }

  @Test func followsAFileThatWasOnlyMoved() {
    let moves = """
      ␁2026-04-01␀␀:100644 100644 \(one) \(one) R100␀b.md␀c.md␀\
      ␁2026-03-01␀
      :100644 100644 \(one) \(one) R100␀a.md␀b.md␀\
      ␁2026-02-01␀
      :000000 100644 \(none) \(one) A␀a.md␀
      """
    let log = read(moves, changes(of: ["c.md"]))
    #expect(log.changed == ["c.md": "2026-02-01"] && log.isComplete)
  }

  @Test func tellsApartFilesThatChangedPlaces() {
    let log = read(
      """
      ␁2026-04-01␀␀:100644 100644 \(one) \(one) R100␀a.md␀b.md␀\
      :100644 100644 \(two) \(two) R100␀b.md␀a.md␀\
      ␁2026-03-01␀
      :000000 100644 \(none) \(one) A␀a.md␀\
      ␁2026-02-01␀
      :000000 100644 \(none) \(two) A␀b.md␀
      """, changes(of: ["a.md", "b.md"]))
    #expect(log.changed == ["a.md": "2026-02-01", "b.md": "2026-03-01"])
  }

  @Test func passesOverWhatChangesNoBytes() {
    let log = read(
      """
      ␁2026-04-01␀␀:100644 100755 \(one) \(one) M␀a.md␀\
      ␁2026-03-01␀
      :100644 000000 \(one) \(none) D␀b.md␀\
      ␁2026-02-01␀
      :000000 100644 \(none) \(one) A␀a.md␀
      """, changes(of: ["a.md", "b.md"]))
    #expect(log.changed == ["a.md": "2026-02-01"])
  }

  @Test func readsWhatAMergeChanged() {
    let log = read(
      "␁2026-04-01␀␀::100644 100644 100644 \(one) \(two) \(one) MM␀docs/a.md␀",
      changes(of: ["a.md"]), below: "docs/")
    #expect(log.changed == ["a.md": "2026-04-01"])
  }

  @Test func findsTheVersionOfADay() {
    var wanted = HistoryRequest()
    wanted.days = ["a.decision.yml": ["2026-02-15", "2026-03-01", "2026-01-01"]]
    let log = read(
      """
      ␁2026-03-01␀␀:100644 100644 \(one) \(two) M␀a.decision.yml␀\
      ␁2026-02-01␀
      :000000 100644 \(none) \(one) A␀a.decision.yml␀
      """, wanted)
    #expect(
      log.versions == ["a.decision.yml": ["2026-03-01": two, "2026-02-15": one]])
  }
}
