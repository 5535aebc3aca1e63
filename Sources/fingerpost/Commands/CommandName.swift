internal import ArgumentParser
internal import Diagnostics

/// The name of a command as it was typed.
enum CommandName {
  /// The commands that help lists.
  static let all = Fingerpost.configuration.subcommands.filter { $0.configuration.shouldDisplay }
    .map { $0._commandName }

  /// Whether it is one.
  private static func contains(_ word: String) -> Bool {
    word == "help" || Fingerpost.configuration.subcommands.contains { $0._commandName == word }
  }

  /// What is wrong with the command that the arguments name; nil where they name one, or none at all.
  static func mistake(in arguments: some Sequence<String>) -> String? {
    let words = arguments.drop { $0 == "help" }
    guard let word = words.first(where: { _ in true }), !word.hasPrefix("-"), !word.isEmpty else {
      return nil
    }
    if contains(word) { return nil }
    let nearest = NearMiss.nearest(to: word, in: all + ["help"])
    return "no command '\(word)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")
      + "\n  'fingerpost --help' lists the commands"
  }
}
