import Diagnostics
import Testing

/// The formats that programs read: JSON, workflow commands, SARIF.
@Suite struct MachineFormatTests {
  private let files = [SourceFile(path: "a, b/ü:1.md", text: "\u{FEFF}x\r\né \"bad\" end\r\n")]
  private let diagnostics = [
    Diagnostic(
      .brokenLink, "no page '100%'\nor \"two\"", at: Place(file: "a, b/ü:1.md", range: 9..<14),
      notes: [
        Note("kind=cli", label: "smallest case"),
        Note("there", place: Place(file: "a, b/ü:1.md", range: 3..<4)),
      ], fix: "good"),
    Diagnostic(.stale, "old", at: Place(file: "unknown.md", range: 9..<10)),
    Diagnostic(.orphanPage, "lost", at: nil),
  ]

  @Test func printsOneJSONObject() {
    var format = JSONFormat(files: files)
    let summary = JSONFormat.Summary(errors: 1, warnings: 2, pages: 3, links: 4)
    let expected =
      #"{"diagnostics":[{"code":"broken-link","column":3,"endColumn":8,"endLine":2,"#
      + #""file":"a, b/ü:1.md","fix":"good","line":2,"message":"no page '100%'\nor \"two\"","#
      + #""notes":[{"label":"smallest case","message":"kind=cli"},"#
      + #"{"column":1,"file":"a, b/ü:1.md","line":1,"message":"there"}],"severity":"error"},"#
      + #"{"code":"stale","column":1,"endColumn":1,"endLine":1,"file":"unknown.md","fix":null,"#
      + #""line":1,"message":"old","notes":[],"severity":"warning"},"#
      + #"{"code":"orphan-page","column":null,"endColumn":null,"endLine":null,"file":null,"#
      + #""fix":null,"line":null,"message":"lost","notes":[],"severity":"warning"}],"#
      + #""summary":{"errors":1,"links":4,"pages":3,"warnings":2}}"# + "\n"
    #expect(format.text(of: diagnostics, summary: summary) == expected)
  }

  @Test func printsAWorkflowCommandForEach() {
    var format = GitHubFormat(files: files)
    #expect(
      diagnostics.map { format.text(of: $0) } == [
        "::error file=a%2C b/ü%3A1.md,line=2,endLine=2,col=3,endColumn=8,title=broken-link::"
          + "no page '100%25'%0Aor \"two\"%0Asmallest case: kind=cli%0Athere\n",
        "::warning file=unknown.md,line=1,endLine=1,col=1,endColumn=1,title=stale::old\n",
        "::warning title=orphan-page::lost\n",
      ])
  }

  @Test func printsASARIFLog() {
    var format = SARIFFormat(files: files)
    let expected =
      #"{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","runs":[{"#
      + #""columnKind":"unicodeCodePoints","results":["#
      + #"{"level":"error","locations":[{"physicalLocation":{"artifactLocation":{"#
      + #""uri":"a%2C%20b/%C3%BC%3A1.md"},"region":{"endColumn":8,"endLine":2,"#
      + #""startColumn":3,"startLine":2}}}],"message":{"text":"no page '100%'\nor \"two\"\n"#
      + #"smallest case: kind=cli\nthere"},"ruleId":"broken-link"},"#
      + #"{"level":"warning","locations":[{"physicalLocation":{"artifactLocation":{"#
      + #""uri":"unknown.md"},"region":{"endColumn":1,"endLine":1,"startColumn":1,"#
      + #""startLine":1}}}],"message":{"text":"old"},"ruleId":"stale"},"#
      + #"{"level":"warning","locations":[],"message":{"text":"lost"},"ruleId":"orphan-page"}],"#
      + #""tool":{"driver":{"name":"fingerpost","rules":[{"id":"broken-link"},"#
      + #"{"id":"orphan-page"},{"id":"stale"}]}}}],"version":"2.1.0"}"# + "\n"
    #expect(format.text(of: diagnostics) == expected)
  }

  @Test func printsEmptyReports() {
    var json = JSONFormat(files: files)
    let summary = JSONFormat.Summary(errors: 0, warnings: 0, pages: 1, links: 0)
    #expect(
      json.text(of: [], summary: summary)
        == #"{"diagnostics":[],"summary":{"errors":0,"links":0,"pages":1,"warnings":0}}"# + "\n")
  }
}
