internal import ArgumentParser

extension CommandConfiguration {
  /// A command whose help ends with examples.
  ///
  /// - Parameter examples: command lines without the program's name.
  init(
    commandName: String? = nil, abstract: String, discussion: String = "", examples: [String],
    version: String = "", subcommands: [any ParsableCommand.Type] = []
  ) {
    let list = (["Examples:"] + examples.map { "  fingerpost \($0)" }).joined(separator: "\n")
    self.init(
      commandName: commandName, abstract: abstract,
      discussion: discussion.isEmpty ? list : "\(discussion)\n\n\(list)", version: version,
      subcommands: subcommands)
  }
}
