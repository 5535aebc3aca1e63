import Content
import Markdown
import TestSupport
import Testing

@testable import Checks

@Suite struct MisplacedTests {
  @Test func tellsOncePerPageThatItsNameIsTooLong() {
    let name = String(repeating: "n", count: 252)
    let found = Checked(Fixture.handbook(["\(name).md", "index.md"])).handbook
      .filter { $0.contains("[misplaced]") }
    #expect(found.count == 1)
    #expect(
      found.first?.hasSuffix(
        "the page would have the address '\(name.prefix(40))…\(name.suffix(15)).html' "
          + "[misplaced] | a part of a path has at most 255 bytes") == true, "\(found)")
  }

  @Test func namesAFileWithALineFeedInItsName() {
    let handbook = Fixture.handbook(
      ["index.md"], references: ["index.md": [Fixture.reference(.link, "a%0Ab.pdf")]],
      assets: ["a\nb.pdf"])
    #expect(
      Checked(handbook).handbook.contains { $0.contains("a path holds no control character") })
  }
}
