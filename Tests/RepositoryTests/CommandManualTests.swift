import Foundation
import TestSupport
import Testing

/// Holds the manual page of all commands against the program, which describes itself.
///
/// With `FINGERPOST_RECORD=1` in the environment the page is written anew.
@Suite struct CommandManualTests {
  private static let page = "Content/manual/commands.md"

  @Test func findsTheManualPageToBeWhatTheProgramSays() async throws {
    let text = try await Self.text()
    if ProcessInfo.processInfo.environment["FINGERPOST_RECORD"] == "1" {
      let file = Project.root.appending(path: Self.page)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try Project.text(Self.page) == text)
  }

  @Test func describesEachCommandAndOption() async throws {
    let text = try Project.text(Self.page)
    let commands = try await Self.commands()
    #expect(commands.count > 10)
    for command in commands {
      #expect(text.contains("\n## fingerpost \(command.name)\n"), "\(command.name)")
      for argument in command.arguments {
        #expect(!argument.abstract.isEmpty, "\(command.name) \(argument.written)")
        #expect(text.contains("| `\(argument.written)` |"), "\(command.name) \(argument.written)")
      }
    }
  }

  private struct Command {
    let name: String
    let abstract: String
    let discussion: String
    let examples: [String]
    let arguments: [Argument]
  }

  private struct Argument {
    /// As it is written on the command line: `-o, --output <site>`.
    let written: String
    let abstract: String
    let usual: String?
  }

  private static func text() async throws -> String {
    var text = """
      ---
      title: Every command
      description: Each command of the program, with its arguments and options.
      nav_title: Commands
      ---

      # Every command

      This page is made from the program, which says the same with `fingerpost help` and in its man \
      pages. Each command ends with 0 where all is well, with 1 where the content has errors, with 64 \
      where the command line has, and with 74 where the machine failed.

      """
    for command in try await commands() {
      text += "\n## fingerpost \(command.name)\n\n\(escaped(command.abstract))\n"
      if !command.discussion.isEmpty { text += "\n\(escaped(command.discussion))\n" }
      if !command.arguments.isEmpty {
        text += "\n| Argument | What it says |\n|:--|:--|\n"
        for argument in command.arguments {
          let usual = argument.usual.map { " Usually `\($0)`." } ?? ""
          text += "| `\(argument.written)` | \(escaped(argument.abstract))\(usual) |\n"
        }
      }
      if !command.examples.isEmpty {
        text += "\n```bash\n\(command.examples.joined(separator: "\n"))\n```\n"
      }
    }
    return text
  }

  /// Markdown keeps the words as they are.
  private static func escaped(_ text: String) -> String {
    text.replacing("<", with: "\\<").replacing("*", with: "\\*").replacing("|", with: "\\|")
  }

  private static func commands() async throws -> [Command] {
    let dump = try await Program.run(["--experimental-dump-help"]).output
    let json = try JSONSerialization.jsonObject(with: Data(dump.utf8)) as? [String: Any]
    let root = try #require(json?["command"] as? [String: Any])
    let commands = try #require(root["subcommands"] as? [[String: Any]])
    return commands.filter { $0["shouldDisplay"] as? Bool ?? true }.compactMap { command in
      guard let name = command["commandName"] as? String, name != "help" else { return nil }
      let parts = (command["discussion"] as? String ?? "").split(
        separator: "Examples:\n", omittingEmptySubsequences: false)
      let examples = parts.count > 1 ? parts[1].split(separator: "\n") : []
      let arguments = command["arguments"] as? [[String: Any]] ?? []
      return Command(
        name: name, abstract: command["abstract"] as? String ?? "",
        discussion: parts[0].trimmingCharacters(in: .whitespacesAndNewlines),
        examples: examples.map { $0.trimmingCharacters(in: .whitespaces) },
        arguments: arguments.filter { $0["shouldDisplay"] as? Bool ?? true }.compactMap(argument))
    }.sorted { $0.name < $1.name }
  }

  private static func argument(_ argument: [String: Any]) -> Argument? {
    let value = argument["valueName"] as? String ?? ""
    let names = (argument["names"] as? [[String: Any]] ?? []).compactMap { name -> String? in
      guard let text = name["name"] as? String else { return nil }
      return name["kind"] as? String == "long" ? "--\(text)" : "-\(text)"
    }
    if names.contains("--help") || names.contains("--version") { return nil }
    let kind = argument["kind"] as? String
    let written =
      kind == "positional"
      ? "<\(value)>" : names.sorted { $0.count < $1.count }.joined(separator: ", ")
    return Argument(
      written: kind == "option" ? "\(written) <\(value)>" : written,
      abstract: argument["abstract"] as? String ?? "",
      usual: kind == "flag" ? nil : argument["defaultValue"] as? String)
  }
}
