internal import ArgumentParser
internal import Content
internal import Publishing

/// `fingerpost check`: what is wrong with the content.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks links, citations and decision rules without writing anything.",
    examples: ["check --strict --format github", "check Content --stale-after 12m"]
  )

  @OptionGroup var content: ContentOptions

  @ArgumentParser.Option(
    help: ArgumentHelp(
      "Warn of reviews longer ago than this: 90d, 6w, 12m, 2y.", valueName: "period"))
  var staleAfter: Period?

  func run() async throws {
    let limit = staleAfter.map { ReviewLimit($0, today: Terminal.today) }
    try await Terminal.awaitingFailures {
      let loaded = try await content.load(output: nil, reviewLimit: limit)
      Terminal.print(loaded, as: content.format)
      Terminal.note(Terminal.summary(of: loaded))
      if loaded.errorCount > 0 { throw ExitCode(1) }
    }
  }
}
