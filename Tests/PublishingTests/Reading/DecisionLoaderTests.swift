import Diagnostics
import Testing

@testable import Publishing

/// A decision by itself, as `decide`, `report` and `diff` read it.
@Suite struct DecisionLoaderTests {
  private let text = """
    decision: d
    title: Größe?
    options: {x: {title: X}}
    questions: {a: {ask: A?, answers: [one, two]}}
    rules: {base: {choose: x, strength: default}}

    """

  @Test func readsTheOneDecisionOfAFolder() throws {
    let files = MemoryFileSystem(["docs/a/d.decision.yml": text, "docs/index.md": "# Home\n"])
    let loaded = try DecisionLoader.load("docs", from: files)
    #expect(loaded.file.path == "docs/a/d.decision.yml")
    #expect(loaded.decision != nil)
    #expect(loaded.diagnostics.isEmpty)
  }

  @Test func refusesBytesThatAreNoText() throws {
    let files = MemoryFileSystem()
    var bytes = Array(text.utf8)
    bytes[21] = 0xF6
    files.set("d.decision.yml", bytes)
    let (file, decision, diagnostics) = try DecisionLoader.load("d.decision.yml", from: files)
    #expect(decision == nil)
    #expect(diagnostics.map(\.code) == [.notUTF8])
    #expect(diagnostics.map(\.message) == ["the file is not UTF-8 from byte 22 on"])
    let place = try #require(diagnostics.first?.place)
    let position = LineTable(file.bytes).position(at: place.range.lowerBound)
    #expect([position.line, position.column] == [2, 10])
  }

  @Test func refusesAFileThatIsTooLarge() throws {
    let files = MemoryFileSystem()
    files.set("d.decision.yml", Array(text.utf8) + [UInt8](repeating: 0x20, count: 32 << 20))
    let (_, decision, diagnostics) = try DecisionLoader.load("d.decision.yml", from: files)
    #expect(decision == nil)
    #expect(diagnostics.map(\.message) == ["the file is larger than 32 MiB"])
  }
}
