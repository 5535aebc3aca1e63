internal import ArgumentParser
internal import Markdown
internal import Publishing

/// The command line.
@main
struct Fingerpost: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fingerpost",
    abstract:
      "Builds engineering handbooks about trade-offs, with decisions that prove themselves.",
    discussion: """
      A handbook is a folder of Markdown pages and of decisions in YAML; 'init' writes a small one to \
      begin with.
      """,
    examples: ["init handbook", "help check"],
    version: Version.text,
    subcommands: [
      Init.self, New.self, Build.self, Check.self, Serve.self, Decide.self, Report.self,
      Table.self, Diff.self, Records.self, Fragment.self, Schema.self, Clean.self,
      ManPage.self,
    ]
  )

  /// Runs the program. On the main thread, before any other takes memory.
  @MainActor static func main() async {
    Memory.prepare()
    StandardStreams.prepare()
    if let mistake = CommandName.mistake(in: CommandLine.arguments.dropFirst()) {
      Terminal.note("fingerpost: \(mistake)")
      exit(withError: Terminal.wrongUsage)
    }
    do {
      var command = try parseAsRoot()
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        try command.run()
      }
    } catch {
      if exitCode(for: error).isSuccess {
        // Help is a result like any other: that it could not be written is said.
        let message = fullMessage(for: error)
        if !message.isEmpty { Terminal.output("\(message)\n") }
      }
      exit(withError: exitCode(for: error).isSuccess ? ExitCode.success : error)
    }
  }
}

/// What was built, and of what.
enum Version {
  static let number = "1.0.0"

  static let text = """
    fingerpost \(number)
    Swift \(swift), libcmark \(MarkdownParser.libraryVersion)
    Licences: LICENSE, and of what it is made of THIRD-PARTY.md
    """

  /// The compiler, as far as it can say itself.
  private static var swift: String {
    #if compiler(>=6.4)
      "6.4 or later"
    #elseif compiler(>=6.3.1)
      "6.3.1"
    #elseif compiler(>=6.3)
      "6.3"
    #else
      "6.2"
    #endif
  }
}
