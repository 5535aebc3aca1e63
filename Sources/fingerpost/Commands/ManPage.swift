internal import ArgumentParser

/// `fingerpost man-page`: what `make install` puts where `man` finds it; not in the list of commands.
struct ManPage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "man-page", abstract: "Prints a page of the manual as man reads it.",
    shouldDisplay: false)

  @Argument(help: "The command that it is about; else all of the program.")
  var command: String?

  @Flag(help: "Print the names of the commands that have a page.")
  var list = false

  func run() throws {
    let names = CommandName.all
    if list { return Terminal.output(names.map { "\($0)\n" }.joined()) }
    guard let command else {
      let others = names.map { "fingerpost-\($0)" }
      return Terminal.output(
        ManText.page(help: help(of: Fingerpost.self), name: "fingerpost", others: others))
    }
    let commands = Fingerpost.configuration.subcommands
    guard names.contains(command),
      let type = commands.first(where: { $0._commandName == command })
    else {
      throw ValidationError("there is no command '\(command)'")
    }
    let name = "fingerpost-\(command)"
    Terminal.output(ManText.page(help: help(of: type), name: name, others: ["fingerpost"]))
  }

  /// The help in lines that nothing wraps.
  private func help(of command: any ParsableCommand.Type) -> String {
    Fingerpost.helpMessage(for: command, columns: 10_000)
  }
}
