import Foundation
import TestSupport
import Testing

@Suite struct PageSizeTests {
  @Test func keepsPagesAsSmallInALargeHandbook() async throws {
    let small = try await sizes(sections: 45)
    let large = try await sizes(sections: 60)
    for (page, size) in small {
      let grown = try #require(large[page])
      #expect(Double(grown) <= 1.05 * Double(size), "\(page) grows from \(size) to \(grown) bytes")
    }
  }

  /// The sizes of pages that both handbooks have, in bytes, by path.
  private func sizes(sections: Int) async throws -> [String: Int] {
    let folder = try TemporaryFolder()
    try folder.write("# Home\n", to: "docs/index.md")
    for section in 0..<sections {
      try folder.write("# Section \(section)\n", to: "docs/\(name(section))/index.md")
      for page in 0..<50 {
        let text = "# Page \(page)\n\nSee [the next](page-\((page + 1) % 50).md).\n"
        try folder.write(text, to: "docs/\(name(section))/page-\(page).md")
      }
    }
    let result = try await Program.run(["build", "docs", "-o", "out"], in: folder.url)
    #expect(result.status == 0, "\(result.errors)")
    let pages = ["page-0", "page-7", "page-49"].map { "\(name(1))/\($0).html" }
    return try Dictionary(
      uniqueKeysWithValues: pages.map { ($0, try folder.text("out/\($0)").utf8.count) })
  }

  /// All as long as one another, so that a longer name does not look like a larger page.
  private func name(_ section: Int) -> String { "section-\(100 + section)" }
}
