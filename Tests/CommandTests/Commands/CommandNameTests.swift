import TestSupport
import Testing

@testable import fingerpost

/// What a newcomer meets before a command does anything: its name, and its help.
@Suite struct CommandNameTests {
  @Test(arguments: [
    ("chekc", "check"), ("bulid", "build"), ("Diff", "diff"), ("initt", "init"), ("hlep", "help"),
    ("scheme", "schema"),
  ]) func suggestsTheRightOne(word: String, right: String) async throws {
    let result = try await Program.run([word, "Content"])
    #expect(result.status == 64)
    #expect(
      result.errors == """
        fingerpost: no command '\(word)'; did you mean '\(right)'?
          'fingerpost --help' lists the commands

        """)
    #expect(result.output.isEmpty)
    #expect(try await Program.run(["help", word]).errors == result.errors)
  }

  @Test func guessesNothingFarOff() async throws {
    let result = try await Program.run(["handbook/"])
    #expect(result.status == 64)
    #expect(result.errors.hasPrefix("fingerpost: no command 'handbook/'\n"))
  }

  @Test(arguments: [[], ["--help"], ["help"], ["--version"], ["help", "check"]])
  func leavesWhatNamesNone(arguments: [String]) async throws {
    #expect(try await Program.run(arguments).status == 0)
  }
}
