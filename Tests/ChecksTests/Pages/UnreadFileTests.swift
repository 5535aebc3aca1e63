import Content
import Markdown
import TestSupport
import Testing

@testable import Checks

@Suite struct UnreadFileTests {
  @Test func namesTheRightSpelling() {
    let handbook = Fixture.handbook(
      ["index.md"], assets: ["a.decision.yaml", "evidence.yml", "b.png", "plain.yaml"])
    #expect(
      Checked(handbook).handbook.filter { $0.contains("[unread-file]") } == [
        "Content/a.decision.yaml: warning: the file is not read as a decision [unread-file] | "
          + "rename it to 'a.decision.yml'",
        "Content/evidence.yml: warning: the file is not read as evidence [unread-file] | "
          + "rename it to 'all.evidence.yml'",
      ])
  }

  @Test func leavesAFileThatAPageLinksTo() {
    let handbook = Fixture.handbook(
      ["index.md"], references: ["index.md": [Fixture.reference(.link, "a.decision.yaml")]],
      assets: ["a.decision.yaml"])
    #expect(!Checked(handbook).handbook.contains { $0.contains("[unread-file]") })
  }
}
