import Diagnostics
import Testing

@Suite struct DiagnosticTests {
  private func diagnostic(
    _ message: String, _ file: String?, _ range: Range<Int> = 0..<1, _ code: Code = .brokenLink
  ) -> Diagnostic {
    Diagnostic(code, message, at: file.map { Place(file: $0, range: range) })
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
}
