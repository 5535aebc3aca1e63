import Foundation
import TestSupport
import Testing

/// `fingerpost diff` as a reviewer meets it.
@Suite struct DiffTests {
  private static let fixtures = "Tests/CommandTests/Fixtures"
  private static let old = "\(fixtures)/good/decision/content/store.decision.yml"
  private static let new = "\(fixtures)/bad/gap/content/store.decision.yml"

  @Test func tellsAReviewerWhatChanges() async throws {
    let result = try await Program.run(["diff", Self.old, Self.new, "--format", "markdown"])
    #expect(result.status == 0)
    #expect(
      result.output == """
        ### Which store?: 25 % of the answers get another recommendation

        | Answers | Before | Now | Share | Caused by |
        |---|---|---|--:|---|
        | joins=no, size=large | tables | **gap** | 25 % | `large-tables` |

        """)
  }

  @Test func tellsAPerson() async throws {
    let result = try await Program.run(["diff", Self.old, Self.new])
    #expect(
      result.output == """
        Which store?: 25 % of the answers get another recommendation

          joins=no, size=large
            tables → gap   25 %
            caused by large-tables

        """)
  }

  @Test func saysThatNothingChanges() async throws {
    let result = try await Program.run(["diff", Self.old, Self.old, "--format", "markdown"])
    #expect(result.status == 0)
    #expect(result.output == "### Which store?: no recommendation changes\n")
  }

  @Test func readsAVersionFromStandardInput() async throws {
    let bytes = try Data(contentsOf: Project.root.appending(path: Self.new))
    let read = try await Program.run(["diff", Self.old, "-"], input: bytes)
    #expect(read.status == 0)
    #expect(read.output == (try await Program.run(["diff", Self.old, Self.new]).output))
    let wrong = try await Program.run(["diff", "-", Self.old], input: Data("a: [\n".utf8))
    #expect(wrong.status == 1)
    #expect(wrong.errors.hasPrefix("standard input:1:4: error: "))
    let twice = try await Program.run(["diff", "-", "-"], input: bytes)
    #expect(twice.status == 64)
    #expect(twice.errors.hasPrefix("Error: standard input holds one version alone\n"))
  }

  @Test func readsAPipe() async throws {
    let program = Project.program.path
    let shell = try await Program.runTool(
      "bash", ["-c", "'\(program)' diff <(cat \(Self.old)) <(cat \(Self.new))"])
    #expect(shell.status == 0)
    #expect(shell.output.hasPrefix("Which store?: 25 % of the answers get another"))
  }

  @Test func saysByItsStatusWhetherAnythingChanges() async throws {
    let other = try await Program.run(["diff", "--exit-code", Self.old, Self.new])
    #expect(other.status == 1)
    #expect(other.errors.isEmpty)
    #expect(other.output == (try await Program.run(["diff", Self.old, Self.new]).output))
    #expect(try await Program.run(["diff", "--exit-code", Self.old, Self.old]).status == 0)
  }

  @Test func readsWhatGitKeeps() async throws {
    let folder = try TemporaryFolder()
    func git(_ arguments: String...) async throws {
      let identity = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
      let done = try await Program.runTool("git", ["-C", folder.url.path] + identity + arguments)
      #expect(done.status == 0, "\(done.errors)")
    }
    try await git("init", "--quiet", "--initial-branch", "main")
    try folder.write(try Project.text(Self.old), to: "docs/a.decision.yml")
    try await git("add", ".")
    try await git("commit", "--quiet", "-m", "One")
    try folder.write(try Project.text(Self.new), to: "docs/a.decision.yml")
    let expected = try await Program.run(["diff", Self.old, Self.new]).output
    func diff(_ old: String, in path: String = "", _ new: String) async throws -> Program.Result {
      try await Program.run(["diff", old, new], in: folder.url.appending(path: path))
    }
    #expect(try await diff("main:docs/a.decision.yml", "docs/a.decision.yml").output == expected)
    #expect(try await diff("@:./a.decision.yml", in: "docs", "a.decision.yml").output == expected)
    // What is staged.
    #expect(try await diff(":docs/a.decision.yml", "docs/a.decision.yml").output == expected)
    let absent = try await diff("main:a.decision.yml", in: "docs", "a.decision.yml")
    #expect(absent.status == 74)
    #expect(
      absent.errors == """
        fingerpost: cannot read main:a.decision.yml: path 'docs/a.decision.yml' exists, but not \
        'a.decision.yml'
          Did you mean 'main:docs/a.decision.yml' aka 'main:./a.decision.yml'?

        """)
    #expect(
      try await diff("main:docs", "docs/a.decision.yml").errors
        == "fingerpost: cannot read main:docs: it is a folder\n")
    // A file of that name comes first.
    try folder.write(try Project.text(Self.new), to: "main:docs/a.decision.yml")
    let file = try await diff("main:docs/a.decision.yml", "docs/a.decision.yml")
    #expect(file.output == "Which store?: no recommendation changes\n")
  }

  @Test func wrapsForATerminal() async throws {
    let result = try await Program.run(
      ["diff", Self.old, Self.new], pressing: [], columns: 30, showsResults: true)
    #expect(
      result.errors.split(separator: "\r\n", omittingEmptySubsequences: false) == [
        "Which store?: 25 % of the", "answers get another", "recommendation", "",
        "  joins=no, size=large", "    tables → gap   25 %", "    caused by large-tables", "",
      ])
  }
}
