internal import ArgumentParser
internal import Content
internal import Publishing

/// `fingerpost check`: what is wrong with the content.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks links, citations and decision rules without writing anything.",
    examples: [
      "check --strict --format github", "check Content --stale-after 12m --as-of 2026-11-23",
    ]
  )

  @OptionGroup var content: ContentOptions

  @OptionGroup var review: ReviewOptions

  func run() async throws {
    let question = review.question(today: Day(Terminal.today))
    try await Terminal.awaitingFailures {
      let loaded = try await content.load(output: nil, review: question)
      Terminal.print(loaded, as: content.format)
      Terminal.note(Terminal.summary(of: loaded))
      if loaded.errorCount > 0 { throw ExitCode(1) }
    }
  }
}
