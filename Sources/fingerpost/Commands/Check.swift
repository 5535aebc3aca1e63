internal import ArgumentParser
internal import Content
internal import Publishing

/// `fingerpost check`: what is wrong with the content.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks links, citations and decision rules without writing anything.",
    discussion: """
      With --against it fails where a page, an anchor, a rule or evidence of an earlier site is gone \
      and nothing leads from its address, and names the line to add. An earlier site is known by its \
      handbook.json: a file, or what git keeps, as in main:Site/handbook.json.
      """,
    examples: [
      "check --strict --format github",
      "check Content --stale-after 12m --as-of 2026-11-23",
    ]
  )

  @OptionGroup var content: ContentOptions

  @OptionGroup var review: ReviewOptions

  @ArgumentParser.Option(
    help: ArgumentHelp(
      "Fail where an address of this earlier handbook.json leads nowhere.",
      valueName: "handbook.json"),
    completion: .file(extensions: ["json"]))
  var against: String?

  func validate() throws {
    if against?.isEmpty ?? false { throw ValidationError("--against names no file") }
  }

  func run() async throws {
    let question = review.question(today: Day(Terminal.today))
    try await Terminal.awaitingFailures {
      let earlier = try await readEarlier()
      let loaded = try await content.load(output: nil, review: question, against: earlier)
      Terminal.print(loaded, as: content.format)
      Terminal.note(Terminal.summary(of: loaded))
      if loaded.errorCount > 0 { throw ExitCode(1) }
    }
  }

  /// What the earlier site could be linked to.
  private func readEarlier() async throws -> Permalinks? {
    guard let against else { return nil }
    return try await EarlierSite.permalinks(of: against, from: DiskFileSystem())
  }
}
