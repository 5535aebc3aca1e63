import Foundation
import TestSupport
import Testing

/// Runs the commands of the manual, as a reader would who types them into a handbook of `init`.
///
/// `Tests/InstallTests` follows the first steps, the recipes for CI and the installation to the letter,
/// and `ExampleTests` runs the examples of each command.
@Suite struct ManualCommandTests {
  private static let elsewhere: Set<String> = [
    "commands.md", "first-steps.md", "installing.md", "publishing.md",
  ]
  /// What runs until it is stopped or asks a person, and is tested where that can be done.
  private static let waiting = [
    "fingerpost serve", "python3 -m http.server", "fingerpost decide Content/decisions/store",
  ]

  @Test(arguments: pages()) func runs(_ page: String) async throws {
    let blocks = try Self.blocks(of: page, language: "bash")
    if blocks.isEmpty { return }
    let handbook = try await Self.handbook()
    let program = Project.program.deletingLastPathComponent().path
    for line in blocks.joined() where !Self.waiting.contains(where: line.hasPrefix) {
      let script = "cd '\(handbook.url.path)' && PATH='\(program)':\"$PATH\" && \(line)"
      let done = try await Program.runTool("bash", ["-e", "-c", script])
      #expect(done.status == 0, "\(page): \(line)\n\(done.errors)")
    }
  }

  @Test func findsTheirCommands() throws {
    let lines = try Self.pages().flatMap { try Self.blocks(of: $0, language: "bash").joined() }
    #expect(lines.count > 15)
    #expect(lines.contains { $0.hasPrefix("fingerpost check --against") })
  }

  private static func pages() -> [String] {
    Project.files(below: "Content/manual", suffix: ".md")
      .filter { !elsewhere.contains(String($0.dropFirst("Content/manual/".count))) }
  }

  /// The lines of each code block of a language, without those that only say something.
  private static func blocks(of page: String, language: String) throws -> [[String]] {
    try Project.text(page).matches(of: #/(?ms)^```([a-z]+)[^\n]*\n(.*?)^```$/#)
      .filter { $0.1 == language }
      .map { block in
        block.2.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
      }
  }

  /// A handbook of `init` in a git repository, built, with a copy where other tools have theirs.
  private static func handbook() async throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let program = Project.program.path
    let script = """
      cd '\(folder.url.path)'
      '\(program)' init . && '\(program)' build --no-cache
      git init --quiet --initial-branch main && git add --all --force .
      git -c user.name=A -c user.email=a@example.org commit --quiet -m One
      cp -r Content docs && cp -r Content src
      """
    let made = try await Program.runTool("bash", ["-e", "-c", script])
    #expect(made.status == 0, "\(made.errors)")
    return folder
  }
}
