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

  @Test func namesPagesWithComponentsOnce() {
    let handbook = Fixture.handbook(["index.md"], assets: ["a/b.mdx", "c.MDX", "d.mdx.png"])
    #expect(
      Checked(handbook).handbook.filter { $0.contains("[unread-file]") } == [
        "Content/a/b.mdx: warning: 'a/b.mdx' and 1 more are pages with components, which are not read "
          + "[unread-file] | write what they say in Markdown, as '.md'; or name them under 'exclude'"
      ])
    #expect(
      !Checked(
        Fixture.handbook(
          ["index.md"], references: ["index.md": [Fixture.reference(.link, "c.mdx")]],
          assets: ["c.mdx"])
      ).handbook.contains { $0.contains("[unread-file]") })
  }
}
