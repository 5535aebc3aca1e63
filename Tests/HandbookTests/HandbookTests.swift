import TestSupport
import Testing

@testable import Content
@testable import Handbook

@Suite struct HandbookTests {
  @Test func takesItsTitleFromConfigurationThenHomeThenFolder() {
    var configuration = Configuration()
    let home = ["index.md": "---\ntitle: Home\n---\n"]
    #expect(Fixture.handbook(["index.md"], texts: home).title == "Home")
    #expect(Fixture.handbook(["a.md"], name: "../team-docs/").title == "Team docs")
    #expect(Fixture.handbook([], name: "../.").title == "Handbook")
    configuration.title = "Given"
    #expect(
      Fixture.handbook(["index.md"], texts: home, configuration: configuration).title == "Given")
  }
}
