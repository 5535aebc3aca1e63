import Content
import Diagnostics
import TestSupport
import Testing

@testable import Checks

/// Entries of `assets` that are no folders of the content.
@Suite struct AssetFolderTests {
  private func lines(_ assets: String) -> [String] {
    let file = SourceFile(path: "Content/fingerpost.yml", text: "assets: [\(assets)]\n")
    let handbook = Fixture.handbook(
      ["index.md"], assets: ["downloads/a/b.zip", "logo.png"],
      configuration: Configuration.parse(file).configuration)
    return Checked(handbook).handbook
  }

  @Test func acceptsFoldersThatHoldFiles() {
    #expect(lines("downloads, ./downloads/, /downloads/a") == [])
  }

  @Test(arguments: [
    ("downlods", "no folder 'downlods' in this handbook", "did you mean 'downloads'?"),
    ("Downloads", "no folder 'Downloads' in this handbook", "did you mean 'downloads'?"),
    (
      "../x", "no folder '../x' in this handbook",
      "a path from the content folder, as 'guides/downloads'"
    ),
    (
      "logo.png", "'logo.png' is a file, and 'assets' names folders",
      "name the folder that it is in; what a page links to is copied by itself"
    ),
    (
      ".", "'assets' names folders in the content folder, not that folder itself",
      "name each folder of it that is to be copied"
    ),
  ])
  func namesWhatIsNone(entry: String, message: String, note: String) {
    #expect(
      lines(entry) == ["Content/fingerpost.yml: error: \(message) [broken-link] | \(note)"])
  }
}
