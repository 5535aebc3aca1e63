import Content
import Diagnostics
import TestSupport
import Testing

@testable import Checks

/// Entries of `nav` that lead nowhere.
@Suite struct NavigationTargetTests {
  private func lines(_ nav: String) -> [String] {
    let file = SourceFile(path: "Content/fingerpost.yml", text: nav)
    let handbook = Fixture.handbook(
      ["index.md", "guides/start.md"],
      decisions: [Fixture.decision("d", at: "d.decision.yml")],
      configuration: Configuration.parse(file).configuration)
    return Checked(handbook).handbook.filter { $0.contains("[broken-link]") }
  }

  @Test func acceptsPagesFoldersAndDecisions() {
    #expect(lines("nav: [index.md, guides, d.decision.yml, {Out: \"https://x.org\"}]\n") == [])
  }

  @Test func namesThePageThatWasMeant() {
    #expect(
      lines("nav: [{Group: [guides/strat.md]}]\n") == [
        "Content/fingerpost.yml: error: no page 'guides/strat.md' in this handbook [broken-link] | "
          + "did you mean 'guides/start.md'?"
      ])
  }
}
