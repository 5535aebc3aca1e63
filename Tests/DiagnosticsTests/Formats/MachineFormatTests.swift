import Diagnostics
import Testing

/// The formats that programs read, but for SARIF: JSON and workflow commands.
@Suite struct MachineFormatTests {
  private let files = [SourceFile(path: "a, b/ü:1.md", text: "\u{FEFF}x\r\né \"bad\" end\r\n")]
  private let diagnostics: [Diagnostic] = [
    Diagnostic(
      .brokenLink, "no page '100%'\nor \"two\"",
      at: SourceRange(file: "a, b/ü:1.md", range: 9..<14),
      notes: [
        Note("kind=cli", label: "smallest case"),
        Note("there", place: SourceRange(file: "a, b/ü:1.md", range: 3..<4)),
      ], fix: "good"),
    {
      let place = SourceRange(file: "unknown.md", range: 9..<10)
      var diagnostic = Diagnostic(.stale, "old", at: place, advice: "look again")
      diagnostic.group = DiagnosticGroup(
        key: "g", message: "all old", at: place, notes: [], advice: "look at all")
      return diagnostic
    }(),
    Diagnostic(.orphanPage, "lost", at: nil),
  ]

  @Test func printsOneJSONObject() {
    var format = JSONFormat(files: files)
    let summary = ReportSummary(errors: 1, warnings: 2, pages: 3, links: 4)
    let expected =
      #"{"diagnostics":[{"code":"broken-link","severity":"error","#
      + #""message":"no page '100%'\nor \"two\"","file":"a, b/ü:1.md","line":2,"column":3,"#
      + #""endLine":2,"endColumn":8,"notes":[{"label":"smallest case","message":"kind=cli"},"#
      + #"{"message":"there","file":"a, b/ü:1.md","line":1,"column":1}],"fix":"good","#
      + #""group":null},{"code":"stale","severity":"warning","message":"old","#
      + #""file":"unknown.md","line":1,"column":1,"endLine":1,"endColumn":1,"notes":["#
      + #"{"label":"to settle it","message":"look again"}],"fix":null,"group":"g"},"#
      + #"{"code":"orphan-page","severity":"warning","message":"lost","file":null,"line":null,"#
      + #""column":null,"endLine":null,"endColumn":null,"notes":[],"fix":null,"group":null}],"#
      + #""summary":{"errors":1,"warnings":2,"pages":3,"links":4}}"# + "\n"
    #expect(format.text(of: diagnostics, summary: summary) == expected)
  }

  @Test func printsAWorkflowCommandForEach() {
    var format = GitHubFormat(files: files)
    #expect(
      diagnostics.map { format.text(of: $0) } == [
        "::error file=a%2C b/ü%3A1.md,line=2,endLine=2,col=3,endColumn=8,title=broken-link::"
          + "no page '100%25'%0Aor \"two\"%0Asmallest case: kind=cli%0Athere\n",
        "::warning file=unknown.md,line=1,endLine=1,col=1,endColumn=1,title=stale::old%0A"
          + "to settle it: look again\n",
        "::warning title=orphan-page::lost\n",
      ])
  }

  @Test func printsEmptyReports() {
    var json = JSONFormat(files: files)
    let summary = ReportSummary(errors: 0, warnings: 0, pages: 1, links: 0)
    #expect(
      json.text(of: [], summary: summary)
        == #"{"diagnostics":[],"summary":{"errors":0,"warnings":0,"pages":1,"links":0}}"# + "\n")
  }
}
