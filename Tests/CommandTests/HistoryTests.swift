import Foundation
import TestSupport
import Testing

/// Holds what pages tell of their past to the history that git really keeps.
@Suite struct HistoryTests {
  private func handbook() async throws -> ScratchRepository {
    let repository = try await ScratchRepository()
    let folder = repository.folder
    try folder.write("title: Notes\nupdated: git\n", to: "Content/fingerpost.yml")
    try folder.write("# Home\n\nSee [a](a.md) and [b](b.md).\n", to: "Content/index.md")
    try folder.write("# A\n\nSome text.\n", to: "Content/a.md")
    try folder.write("# B\n\nMore text.\n", to: "Content/b.md")
    try folder.write("Site\n", to: ".gitignore")
    try await repository.commit(on: "2025-01-10")
    try folder.write("# B\n\nOther text.\n", to: "Content/b.md")
    try await repository.commit(on: "2025-02-20")
    try folder.write("# Home\n\nSee [a](notes/a.md) and [b](b.md).\n", to: "Content/index.md")
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "Content/notes"), withIntermediateDirectories: true)
    try await repository.git("mv", "Content/a.md", "Content/notes/a.md")
    try await repository.commit(on: "2025-03-30")
    return repository
  }

  @Test func showsWhenTheContentOfAPageLastChanged() async throws {
    let repository = try await handbook()
    #expect(try await repository.run("build").status == 0)
    func line(_ day: String) -> String { "<span>Last changed on <time>\(day)</time></span>" }
    // (Moved, and not changed.)
    #expect(try repository.page("notes/a.html").contains(line("2025-01-10")))
    #expect(try repository.page("b.html").contains(line("2025-02-20")))
    #expect(try repository.page("index.html").contains(line("2025-03-30")))
  }

  @Test func isSilentWithoutAWholeHistory() async throws {
    let repository = try await handbook()
    let clone = try TemporaryFolder()
    try await repository.git(
      "clone", "--quiet", "--depth", "1", repository.folder.url.absoluteString,
      "\(clone.url.path)/shallow")
    let copy = try TemporaryFolder()
    for path in ["index.md", "b.md", "notes/a.md", "fingerpost.yml"] {
      try copy.write(repository.folder.text("Content/\(path)"), to: "Content/\(path)")
    }
    for folder in [clone.url.appending(path: "shallow"), copy.url] {
      let result = try await Program.run(["build"], in: folder)
      #expect(result.status == 0 && !result.errors.contains("warning"))
      let page = try String(contentsOf: folder.appending(path: "Site/b.html"), encoding: .utf8)
      #expect(!page.contains("Last changed"))
    }
  }

  @Test func isSilentWithoutGit() async throws {
    let repository = try await handbook()
    let folder = repository.folder.url.path
    let result = try await Program.runTool(
      "env",
      [
        "PATH=\(folder)", "XDG_CACHE_HOME=\(folder)", Project.program.path, "build",
        "\(folder)/Content", "--output", "\(folder)/Site",
      ])
    #expect(result.status == 0 && !result.errors.contains("warning"))
    #expect(try !repository.page("b.html").contains("Last changed"))
  }

  @Test func rendersThePagesOfACommitAloneAnew() async throws {
    let repository = try await handbook()
    // (Of what changed as a build began, its record knows too little to be recalled.)
    for _ in 1...2 { _ = try await repository.run("build") }
    #expect(try await repository.run("build", "--timings").errors.contains("nothing has changed"))
    try repository.folder.write("# B\n\nNewer text.\n", to: "Content/b.md")
    _ = try await repository.run("build")
    #expect(try repository.page("b.html").contains("2025-02-20"))
    try await repository.commit(on: "2025-04-04")
    let result = try await repository.run("build")
    #expect(result.errors.contains("in Site: 1 written, 0 removed"))
    #expect(try repository.page("b.html").contains("2025-04-04"))
  }

  @Test func dependsOnNoHistoryThatIsNotShown() async throws {
    let repository = try await handbook()
    try repository.folder.write("title: Notes\n", to: "Content/fingerpost.yml")
    _ = try await repository.run("build")
    #expect(try !repository.page("b.html").contains("Last changed"))
    try await repository.commit(on: "2025-04-04")
    #expect(try await repository.run("build", "--timings").errors.contains("nothing has changed"))
  }
}
