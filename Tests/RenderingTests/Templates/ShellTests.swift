import Diagnostics
import HTML
import Testing

@testable import Rendering

struct ShellTests {
  private func page(_ template: String, _ fill: (inout Shell) -> Void) -> String {
    let file = SourceFile(path: "page.mustache", text: template)
    let (theme, diagnostics) = Theme.load(overrides: [file])
    #expect(diagnostics == [])
    var shell = Shell()
    fill(&shell)
    return String(decoding: shell.filled(with: theme), as: UTF8.self)
  }

  @Test func escapesTextAndSplicesMarkup() {
    let page = page("<h1>{{siteTitle}}</h1>{{{content}}}") { shell in
      shell.set(.siteTitle, text: "R & D <3")
      shell.set(.content, "<p>&amp;</p>")
    }
    #expect(page == "<h1>R &amp; D &lt;3</h1><p>&amp;</p>")
  }

  @Test func escapesMarkupWhereTheTemplateAsksForIt() {
    let page = page("{{content}}") { $0.set(.content, "<b>") }
    #expect(page == "&lt;b&gt;")
  }

  @Test func leavesOutWhatHasNoValue() {
    let template = "{{#pager}}<i>{{{pager}}}</i>{{/pager}}{{^pager}}none{{/pager}}{{{sidebar}}}"
    #expect(page(template) { _ in } == "none")
    #expect(page(template) { $0.set(.pager, "<a>") } == "<i><a></i>")
  }

  @Test func neverReadsMarksInValues() throws {
    let mark = String(try #require(Unicode.Scalar(0xFDD0)))
    let page = page("{{siteTitle}}|{{{content}}}") { shell in
      shell.set(.siteTitle, text: "<" + mark)
      shell.set(.content, HTML(trusted: Array("<\(mark)>".utf8)))
    }
    #expect(page == "&lt;\(mark)|<\(mark)>")
  }

  @Test func worksWithManyConditions() {
    let names = TemplateName.allCases
    let template = names.map { "{{#\($0.rawValue)}}1{{/\($0.rawValue)}}" }.joined()
    #expect(page(template) { $0.set(.content, "x") } == "1")
  }
}
