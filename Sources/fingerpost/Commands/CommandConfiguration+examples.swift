internal import ArgumentParser

extension CommandConfiguration {
  /// A command whose help ends with examples.
  ///
  /// - Parameters:
  ///   - commandName: as it is typed. (To find it from the name of the type takes long.)
  ///   - examples: command lines without the program's name.
  init(
    commandName: String, abstract: String, discussion: String = "", examples: [String],
    version: String = "", subcommands: [any ParsableCommand.Type] = []
  ) {
    let list = (["Examples:"] + examples.map { "  fingerpost \($0)" }).joined(separator: "\n")
    self.init(
      commandName: commandName, abstract: abstract,
      discussion: discussion.isEmpty ? list : "\(discussion)\n\n\(list)", version: version,
      subcommands: subcommands)
  }
}
