import Foundation
import TestSupport
import Testing

/// `fingerpost check --against` as the one who publishes meets it.
@Suite struct CheckTests {
  @Test func comparesWithASiteThatGitKeeps() async throws {
    let folder = try TemporaryFolder()
    func git(_ arguments: String...) async throws {
      let identity = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
      let done = try await Program.runTool("git", ["-C", folder.url.path] + identity + arguments)
      #expect(done.status == 0, "\(done.errors)")
    }
    func run(_ arguments: String...) async throws -> Program.Result {
      try await Program.run(arguments, in: folder.url)
    }
    try folder.write("# Home\n\n[Old](old.md)\n", to: "Content/index.md")
    try folder.write("# A title\n\n## One\n", to: "Content/old.md")
    #expect(try await run("build", "--no-cache").status == 0)
    try await git("init", "--quiet", "--initial-branch", "main")
    try await git("add", ".")
    try await git("commit", "--quiet", "-m", "One")
    #expect(try await run("check", "--against", "main:Site/handbook.json").status == 0)

    try FileManager.default.removeItem(at: folder.url.appending(path: "Content/old.md"))
    try folder.write("# Home\n\n[New](new.md)\n", to: "Content/index.md")
    try folder.write("---\norder: 1\n---\n# A title\n\n## Two\n", to: "Content/new.md")
    #expect(try await run("build", "--no-cache").status == 0)
    for name in ["main:Site/handbook.json", "main:./Site/handbook.json"] {
      let check = try await run("check", "--against", name)
      #expect(check.status == 1)
      #expect(
        check.errors == """
          Content/new.md:3:1: error: this page no longer has the anchor '#one' [gone-anchor]
              3 | ---
                | ~~~
              to settle it   add a line before this one: aliases: [old.md, {"#one": "#two"}]

          Content/new.md:3:1: error: nothing is at 'old.html' any more, where 'A title' was [gone-page]
              3 | ---
                | ~~~
              to settle it   add a line before this one: aliases: [old.md, {"#one": "#two"}]

          2 errors, 0 warnings

          """)
    }
    // What was built since is no other site.
    #expect(try await run("check", "--against", "Site/handbook.json").status == 0)
    let line = "---\norder: 1\naliases: [old.md, {\"#one\": \"#two\"}]\n---\n# A title\n\n## Two\n"
    try folder.write(line, to: "Content/new.md")
    let check = try await run("check", "--against", "main:Site/handbook.json")
    #expect(check.status == 0, "\(check.errors)")
  }

  @Test func saysWhichFileItCannotRead() async throws {
    let folder = try TemporaryFolder()
    try folder.write("# Home\n", to: "Content/index.md")
    try folder.write("{}", to: "other.json")
    let other = try await Program.run(["check", "--against", "other.json"], in: folder.url)
    #expect(other.status == 74)
    #expect(
      other.errors == "fingerpost: cannot read other.json: it is no handbook.json of a site\n")
    let absent = try await Program.run(["check", "--against", "absent.json"], in: folder.url)
    #expect(absent.status == 74)
    #expect(try await Program.run(["check", "--against", ""], in: folder.url).status == 64)
  }
}
