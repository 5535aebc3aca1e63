import Diagnostics
import Testing

@testable import Rendering

struct TemplateNamesTests {
  @Test func acceptsTheBuiltInTheme() {
    let (theme, diagnostics) = Theme.load()
    #expect(diagnostics == [])
    #expect(theme.assets.map(\.path).contains("assets/fingerpost.css"))
  }

  @Test func reportsAnUnknownNameWithTheNearest() throws {
    let file = SourceFile(path: "_theme/page.mustache", text: "<h1>{{{ contnet }}}</h1>\n")
    let (_, diagnostics) = Theme.load(overrides: [file])
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    #expect(diagnostic.code == .unknownTemplateName)
    #expect(diagnostic.message == "no name 'contnet' in the contract of templates")
    #expect(diagnostic.fix?.replacement == "content")
    #expect(diagnostic.place == SourceRange(file: "_theme/page.mustache", range: 8..<15))
  }

  @Test func reportsAnUnknownPartial() {
    let file = SourceFile(path: "page.mustache", text: "{{> heda}}{{#pager}}{{{pager}}}{{/pager}}")
    let (_, diagnostics) = Theme.load(overrides: [file])
    #expect(diagnostics.map(\.message) == ["no partial 'heda' in this theme"])
    #expect(diagnostics.first?.fix?.replacement == "head")
  }

  @Test func passesOverComments() {
    let file = SourceFile(path: "page.mustache", text: "{{! nothing here }}{{title}}")
    #expect(
      Theme.load(overrides: [file]).1.map(\.message) == [
        "no name 'title' in the contract of templates"
      ])
  }
}
