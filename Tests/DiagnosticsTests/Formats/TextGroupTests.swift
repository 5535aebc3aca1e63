import Diagnostics
import Testing

@Suite struct TextGroupTests {
  private let files = ["a.md", "b.md"].map { name in
    SourceFile(path: name, text: (1...40).map { "line \($0)\n" }.joined())
  }

  /// A diagnostic for each of some lines of a file.
  private func diagnostics(_ code: Code, _ file: Int, lines: ClosedRange<Int>) -> [Diagnostic] {
    let table = LineTable(files[file].bytes)
    return lines.map { line in
      let place = SourceRange(file: files[file].path, range: table.range(ofLine: line))
      return Diagnostic(code, "no \(line)", at: place)
    }
  }

  @Test func printsAFewInFull() {
    let all = diagnostics(.brokenLink, 0, lines: 1...10)
    var format = TextFormat(files: files)
    let text = format.text(of: all)
    #expect(text == all.map { format.text(of: $0) }.joined(separator: "\n"))
    #expect(!text.contains("more like this"))
  }

  @Test func groupsManyOfAKind() {
    let all =
      diagnostics(.brokenLink, 0, lines: 1...9) + diagnostics(.unknownKey, 0, lines: 11...11)
      + diagnostics(.brokenLink, 1, lines: 3...5)
    var format = TextFormat(files: files)
    let text = format.text(of: all)
    #expect(text.contains("a.md:8:1: error: no 8 [broken-link]\n"))
    #expect(!text.contains("a.md:9:1"))
    #expect(text.contains("a.md:11:1: warning: no 11 [unknown-key]\n"))
    #expect(
      text.hasSuffix(
        """
        error: and 4 more like this [broken-link]
              = a.md:9
              = b.md:3, 4, 5

        """))
  }

  @Test func cutsTheLinesOfAGroup() {
    var format = TextFormat(files: files)
    let text = format.text(of: diagnostics(.brokenLink, 0, lines: 1...40))
    #expect(
      text.hasSuffix(
        """
        error: and 32 more like this [broken-link]
              = a.md:9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, …

        """))
  }
}
