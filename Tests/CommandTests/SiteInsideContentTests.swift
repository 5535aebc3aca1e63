import Foundation
import TestSupport
import Testing

/// A site that lies in its own content is no content.
@Suite struct SiteInsideContentTests {
  @Test(arguments: [["build", "."], ["build", ".", "-o", "public/site"]])
  func isNotReadByTheNextRun(build: [String]) async throws {
    let folder = try TemporaryFolder()
    try folder.write("# Hello\n\n[More](more.md)\n", to: "index.md")
    try folder.write("# More\n\nText.\n", to: "more.md")
    let built = try await Program.run(build, in: folder.url)
    #expect(built.status == 0)
    let site = build.last == "." ? "Site" : "public/site"
    // (The site holds the Markdown of its pages, so it could be read.)
    #expect(folder.files.contains("\(site)/more.md"))
    let checked = try await Program.run(
      ["check", ".", "--strict", "--format", "json"], in: folder.url)
    #expect(checked.status == 0)
    #expect(checked.output.contains(#""pages":2"#))
    let before = folder.files
    let elsewhere = try await Program.run(["build", ".", "-o", "Other"], in: folder.url)
    #expect(elsewhere.errors.hasPrefix("2 pages, "))
    let again = try await Program.run(build + ["--no-cache"], in: folder.url)
    #expect(again.errors.hasPrefix("2 pages, "))
    #expect(again.errors.contains(" 0 written, 0 removed, "))
    #expect(folder.files.filter { !$0.hasPrefix("Other/") } == before)
  }
}
