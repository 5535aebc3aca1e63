import Diagnostics
import Testing

@Suite struct DiagnosticTests {
  private func diagnostic(
    _ message: String, _ file: String?, _ range: Range<Int> = 0..<1, _ code: Code = .brokenLink
  ) -> Diagnostic {
    Diagnostic(code, message, at: file.map { SourceRange(file: $0, range: range) })
  }

  @Test func weighsWhatItsCodeWeighs() {
    #expect(diagnostic("a", "a.md").severity == .error)
    #expect(diagnostic("a", "a.md", 0..<1, .stale).severity == .warning)
  }

  @Test func sortsByFileThenPlaceThenCodeThenMessage() {
    let sorted = [
      diagnostic("no file", nil),
      diagnostic("first", "a.md", 2..<9),
      diagnostic("longer", "a.md", 10..<13),
      diagnostic("code", "a.md", 10..<14, .brokenAnchor),
      diagnostic("apple", "a.md", 10..<14, .brokenLink),
      diagnostic("pear", "a.md", 10..<14, .brokenLink),
      diagnostic("other file", "b.md", 1..<2),
    ]
    #expect(sorted.reversed().sortedByPlace() == sorted)
    #expect((sorted[3...] + sorted[..<3]).sortedByPlace() == sorted)
  }

  @Test func putsErrorsBeforeWarnings() {
    #expect([Severity.warning, .error].sorted() == [.error, .warning])
    #expect(!(Severity.error < .error) && !(Severity.warning < .error))
  }

  @Test func ordersPositionsByLineThenColumn() {
    #expect(Position(line: 1, column: 9) < Position(line: 2, column: 1))
    #expect(Position(line: 2, column: 1) < Position(line: 2, column: 2))
    #expect(!(Position(line: 2, column: 2) < Position(line: 2, column: 2)))
  }

  @Test func offersATextWhereItHasAPlaceForIt() {
    let place = SourceRange(file: "a.md", range: 0..<1)
    let fixed = Diagnostic(.brokenLink, "a", at: place, fix: "b")
    #expect(fixed.fix == .replace("b", at: place))
    #expect(fixed.fix?.replacement == "b" && fixed.fix?.advice == nil)
    #expect(Diagnostic(.brokenLink, "a", at: nil, fix: "b").fix == nil)
    let advised = Diagnostic(.gap, "a", at: place, advice: "c")
    #expect(advised.fix?.replacement == nil && advised.fix?.advice == "c")
  }

  @Test func saysOneThingForEachGroup() {
    func member(_ message: String, _ start: Int, _ key: String) -> Diagnostic {
      var diagnostic = diagnostic(message, "a.yml", start..<start + 1, .conflict)
      diagnostic.severity = .warning
      diagnostic.group = DiagnosticGroup(
        key: key, message: "all of \(key)", at: SourceRange(file: "a.yml", range: 20..<21),
        notes: [Note("n")], advice: "settle \(key)")
      return diagnostic
    }
    let alone = diagnostic("alone", "a.yml", 9..<10)
    let grouped = [member("x", 1, "k"), alone, member("y", 2, "l"), member("z", 30, "k")]
      .groupedByKey()
    #expect(grouped.map(\.message) == ["alone", "all of k", "all of l"])
    #expect(grouped.map(\.severity) == [.error, .warning, .warning])
    #expect(grouped[1].fix == .advise("settle k") && grouped[1].notes == [Note("n")])
    #expect(grouped[1].group == nil && grouped[1].code == .conflict)
    #expect([alone, alone].groupedByKey() == [alone, alone])
  }

  @Test func showsTheEndsOfALongTextThatAMessageQuotes() {
    let long = String(repeating: "a", count: 60) + String(repeating: "b", count: 4000)
    let note = Note("did you mean '\(long)'?", label: "x")
    let diagnostic = Diagnostic(
      .brokenLink, "no page 'x' or '\(long)' here", at: nil, notes: [note]
    ).windowed
    let cut = String(repeating: "a", count: 50) + "…" + String(repeating: "b", count: 25)
    #expect(diagnostic.message == "no page 'x' or '\(cut)' here")
    #expect(diagnostic.notes == [Note("did you mean '\(cut)'?", label: "x")])
    let short = Diagnostic(.brokenLink, "no page '\(long.prefix(100))'", at: nil)
    #expect(short.windowed == short)
  }
}
