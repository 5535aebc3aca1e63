import Content
import Markdown
import TestSupport
import Testing

@testable import Checks

/// Links and images that lead to nothing on the site: one message each, and the likeliest cause.
@Suite struct BrokenLinksTests {
  /// What is said of a page with one reference.
  private func lines(_ destination: String, isImage: Bool = false) -> [String] {
    let reference = Fixture.reference(isImage ? .image : .link, destination)
    return Checked(
      Fixture.handbook(
        ["index.md", "tools.md"], references: ["index.md": [reference]], assets: ["img/logo.png"],
        unreadable: ["bad.md"])
    ).page("index.md")
  }

  @Test func suggestsThePageThatWasProbablyMeant() {
    #expect(
      lines("tool.md") == [
        "Content/index.md: error: no page or file 'tool.md' in this handbook [broken-link] | "
          + "did you mean 'tools.md'?"
      ])
  }

  @Test func tellsAnImageFromALink() {
    #expect(
      lines("img/zzzzzzzzzz.png", isImage: true) == [
        "Content/index.md: error: no image 'img/zzzzzzzzzz.png' in this handbook [broken-image]"
      ])
  }

  @Test func namesThePathThatDiffersOnlyInCase() {
    #expect(
      lines("Tools.md") == [
        "Content/index.md: error: link to 'Tools.md' differs only in case from 'tools.md' "
          + "[case-mismatch]"
      ])
  }

  @Test(arguments: ["tools.md", "img/logo.png", "bad.md", "https://example.org/"])
  func acceptsWhatIsThereAndWhatCouldNotBeRead(destination: String) {
    #expect(lines(destination) == [])
  }
}
