internal import ArgumentParser
internal import Content
internal import JSON
internal import Publishing

/// `fingerpost records`: what was decided, and what of it holds today.
struct Records: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "records",
    abstract: "Lists the decision records: what binds now, and what to look at again.",
    discussion: """
      Every accepted record with answers is decided again with today's rules. What is wrong with \
      records 'fingerpost check' says.
      """,
    examples: ["records Content", "records Content --format json"]
  )

  /// How the list is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Argument(help: "The folder of Markdown pages and decision rules.")
  var content = "Content"

  @ArgumentParser.Option(help: "text or json.")
  var format = Format.text

  func validate() throws {
    if content.isEmpty { throw ValidationError("the content folder has no name") }
  }

  func run() async throws {
    try await Terminal.awaitingFailures {
      let loaded = try await Pipeline.load(
        Terminal.withoutTrailingSlash(content), from: DiskFileSystem())
      let records = loaded.records
      switch format {
      case .text: Terminal.output(RecordsText(records).text(on: Terminal.results))
      case .json:
        let json: JSON = ["records": .array(records.map(\.json))]
        Terminal.output(json.line)
      }
      if loaded.errorCount > 0 {
        let count = Terminal.count(loaded.errorCount, "error")
        Terminal.note(
          "\(count) in the content, see 'fingerpost check'; the list may lack something")
        throw ExitCode(1)
      }
    }
  }
}
