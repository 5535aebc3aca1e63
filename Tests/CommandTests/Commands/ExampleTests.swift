import Foundation
import TestSupport
import Testing

@testable import fingerpost

/// The examples at the end of each command's help are true: they run in a handbook of `init`.
@Suite struct ExampleTests {
  private static func examples(of command: String) async throws -> [String] {
    let help = try await Program.run([command, "--help"])
    let lines = help.output.split(separator: "\n").map(String.init)
    let start = try #require(lines.firstIndex(of: "Examples:"), "\(command) shows no examples")
    return lines[(start + 1)...].prefix { $0.hasPrefix("  fingerpost ") }.map {
      $0.trimmingCharacters(in: .whitespaces)
    }
  }

  @Test(arguments: CommandName.all) func showsTwoThatRun(_ command: String) async throws {
    let examples = try await Self.examples(of: command)
    #expect(examples.count == 2, "\(command) --help shows \(examples)")
    // (The preview runs until it is stopped.)
    if command == "serve" { return }
    for example in examples {
      let folder = try await handbook()
      #expect(example.hasPrefix("fingerpost \(command)"))
      let result = try await shell("set -e; \(example)", in: folder)
      #expect(result.status == 0, "\(example): \(result.errors)")
    }
  }

  /// A handbook of `init`, in a repository; the decision lies at the top as well.
  private func handbook() async throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let made = try await shell(
      """
      set -e
      fingerpost init 2>/dev/null
      cp Content/decisions/release.decision.yml .
      cp release.decision.yml old.decision.yml
      cp release.decision.yml new.decision.yml
      echo '# A note' > note.md
      git init --quiet --initial-branch main
      git add .
      git -c user.name=A -c user.email=a@example.org commit --quiet -m One
      """, in: folder)
    #expect(made.status == 0, "\(made.errors)")
    return folder
  }

  private func shell(_ script: String, in folder: TemporaryFolder) async throws -> Program.Result {
    let program = "fingerpost() { '\(Project.program.path)' \"$@\"; }"
    let cache = "export XDG_CACHE_HOME='\(folder.url.path)/.cache'"
    return try await Program.runTool(
      "bash", ["-c", "cd '\(folder.url.path)'; \(cache); \(program); \(script)"])
  }
}
