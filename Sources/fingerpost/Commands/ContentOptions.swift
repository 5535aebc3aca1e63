internal import ArgumentParser
internal import Content
internal import Publishing

/// What the commands that read a handbook have in common.
struct ContentOptions: ParsableArguments {
  @Argument(
    help: "The folder of Markdown pages and decision rules.", completion: .directory)
  var content = "Content"

  @Flag(help: "Publish drafts too.")
  var drafts = false

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @ArgumentParser.Option(help: "How messages are printed: text, json, github or sarif.")
  var format = MessageFormat.text

  func validate() throws {
    if content.isEmpty { throw ValidationError("the content folder has no name") }
  }

  /// Reads and checks the content folder.
  ///
  /// - Parameters:
  ///   - output: the folder of the site, which is no content even where it lies within.
  ///   - review: what is asked about reviews.
  ///   - earlier: what an earlier site could be linked to.
  ///   - fileSystem: where the content is read from.
  ///   - kept: what was worked out in earlier builds.
  func load(
    output: String?, review: ReviewQuestion = ReviewQuestion(),
    against earlier: Permalinks? = nil,
    from fileSystem: any FileSystem = DiskFileSystem(), keeping kept: KeptEntries? = nil,
    log: PhaseLog = PhaseLog()
  ) async throws -> LoadedSite {
    var options = LoadOptions()
    options.review = review
    options.today = Day(Terminal.today)
    options.earlier = earlier
    options.includesDrafts = drafts
    options.isStrict = strict
    options.output = output
    return try await Pipeline.load(
      Terminal.withoutTrailingSlash(content), options: options, from: fileSystem,
      keeping: kept, log: log)
  }
}

/// How long ago reviews may be, and as of which day.
struct ReviewOptions: ParsableArguments {
  @ArgumentParser.Option(
    help: ArgumentHelp(
      "Warn of reviews longer ago than this: 90d, 6w, 12m, 2y.", valueName: "period"))
  var staleAfter: Period?

  @ArgumentParser.Option(
    help: ArgumentHelp(
      "Count that back from this day, and not from 'today' of the configuration.",
      valueName: "date"))
  var asOf: Day?

  /// What is asked.
  ///
  /// - Parameter today: the day where neither an option nor the configuration names one.
  func question(today: Day? = nil) -> ReviewQuestion {
    ReviewQuestion(period: staleAfter, asOf: asOf, today: today)
  }
}

extension Day: ExpressibleByArgument {
  /// Reads `2026-11-23` from the command line.
  package init?(argument: String) { self.init(argument) }
}

extension Period: ExpressibleByArgument {
  /// Reads `12m` from the command line.
  package init?(argument: String) { self.init(argument) }
}

/// How diagnostics are printed.
enum MessageFormat: String, ExpressibleByArgument, CaseIterable {
  /// For a person: source line, marker, notes; to standard error.
  case text
  /// One JSON object, to standard output.
  case json
  /// Workflow commands of GitHub Actions, to standard output.
  case github
  /// A SARIF 2.1.0 log, to standard output.
  case sarif
}
