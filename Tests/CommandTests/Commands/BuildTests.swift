import Foundation
import TestSupport
import Testing

@Suite struct BuildTests {
  /// A handbook of a page, its site, and what a build says of it.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("# Home\n\n[A](a.md)\n", to: "content/index.md")
    try folder.write("# A\n\nWords.\n", to: "content/a.md")
    return folder
  }

  private func build(
    _ folder: TemporaryFolder, _ arguments: String...
  ) async throws -> Program.Result {
    try await Program.run(["build", "content", "-o", "site"] + arguments, in: folder.url)
  }

  @Test func saysWhichPagesAreNew() async throws {
    let folder = try folder()
    #expect(!(try await build(folder)).errors.contains("new since"))
    try folder.write("# B\n\nWords.\n", to: "content/b.md")
    try folder.write("# C\n\nWords.\n", to: "content/sub/c.md")
    let second = try await build(folder)
    #expect(second.status == 0)
    #expect(second.errors.contains("new since the last build: b.md, sub/c.md\n"))
    try folder.write("# B\n\nOther words.\n", to: "content/b.md")
    #expect(!(try await build(folder)).errors.contains("new since"))
    for number in 10..<22 { try folder.write("# N\n", to: "content/n\(number).md") }
    #expect(
      try await build(folder).errors.contains("n18.md, n19.md and 2 more\n"))
  }

  @Test func writesNothingNewWhereItCannotAsk() async throws {
    let folder = try folder()
    let first = try await build(folder, "--confirm-new")
    #expect(first.status == 1 && first.errors.contains("2 pages are new"))
    #expect(first.errors.contains("--confirm-new needs a terminal to ask; nothing was written"))
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "site/a.html").path))
    #expect(try await build(folder).status == 0)
    try folder.write("# A\n\nOther words.\n", to: "content/a.md")
    // Nothing is new, so nothing is asked.
    #expect(try await build(folder, "--confirm-new").status == 0)
    try folder.write("# B\n\nWords.\n", to: "content/b.md")
    let third = try await build(folder, "--confirm-new")
    #expect(third.status == 1 && third.errors.contains("1 page is new") && third.output.isEmpty)
    #expect(!folder.files.contains("site/b.html"))
  }

  @Test(arguments: [("y\n", 0), ("n\n", 1), ("\n", 1)])
  func asksAtATerminal(answer: String, status: Int) async throws {
    let folder = try folder()
    let result = try await Program.run(
      ["build", "content", "-o", "site", "--confirm-new"],
      pressing: [Program.Keys(answer, after: "Publish them? [y/N]")], in: folder.url)
    #expect(Int(result.status) == status)
    #expect(result.errors.contains("2 pages are new: a.md, index.md"))
    #expect(folder.files.contains("site/a.html") == (status == 0))
  }
}
