internal import ArgumentParser
internal import Publishing

/// `fingerpost check`: what is wrong with the content.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks links, citations and decision rules without writing anything."
  )

  @OptionGroup var content: ContentOptions

  func run() async throws {
    try await Terminal.awaitingFailures {
      let loaded = try await content.load(output: nil)
      Terminal.print(loaded, as: content.format)
      Terminal.note(Terminal.summary(of: loaded))
      if loaded.errorCount > 0 { throw ExitCode(1) }
    }
  }
}
