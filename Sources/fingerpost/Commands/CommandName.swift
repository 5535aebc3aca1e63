internal import ArgumentParser
internal import Diagnostics

/// The name of a command as it was typed.
enum CommandName {
  /// The commands that help lists.
  static let all = Fingerpost.configuration.subcommands.filter { $0.configuration.shouldDisplay }
    .map { $0._commandName }

  /// What is wrong with the command that the arguments name; nil where they name one, or none at all.
  static func mistake(in arguments: some Sequence<String>) -> String? {
    let words = arguments.drop { $0 == "help" }
    guard let word = words.first(where: { _ in true }), !word.hasPrefix("-"), !word.isEmpty else {
      return nil
    }
    let names = all + ["help"]
    if names.contains(word) || word == ManPage._commandName { return nil }
    let nearest = NearMiss.nearest(to: word, in: names)
    return "no command '\(word)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")
      + "\n  'fingerpost --help' lists the commands"
  }
}
