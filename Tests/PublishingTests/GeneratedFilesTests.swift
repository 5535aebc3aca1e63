import Handbook
import Testing

@testable import Publishing

/// Holds the list of files that no file of the content may replace against what a build makes.
@Suite struct GeneratedFilesTests {
  @Test func namesEveryFileThatComesFromNoFileOfTheContent() async throws {
    let files = MemoryFileSystem([
      "docs/index.md": "# Home\n", "docs/_theme/style.css": "a { color: red; }\n",
    ])
    let loaded = try await HandbookLoader.load("docs", from: files)
    _ = try await SiteBuilder.build(loaded, to: "site", on: files)
    let made = files.paths.filter { $0.hasPrefix("site/") }.map { $0.dropFirst("site/".count) }
    let pages = ["index.html", "index.md", "map.html", "404.html", ".fingerpost-site"]
    for path in made where !pages.contains(String(path)) {
      #expect(GeneratedFiles.owner(of: String(path)) != nil, "\(path) has no owner")
    }
    #expect(made.contains { $0 == GeneratedFiles.ownStyle })
  }

  @Test func knowsOtherSpellingsOfWhatItMakes() {
    #expect(GeneratedFiles.owner(of: "assets/Theme.js") == "the theme")
    #expect(GeneratedFiles.owner(of: "assets/search/a.js") == "the search index")
    #expect(GeneratedFiles.owner(of: "assets/logo.svg") == nil)
  }
}
