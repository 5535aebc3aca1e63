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
  ///   - reviewLimit: how long ago reviews may be.
  ///   - earlier: what an earlier site could be linked to.
  ///   - fileSystem: where the content is read from.
  ///   - kept: what was worked out in earlier builds.
  func load(
    output: String?, reviewLimit: ReviewLimit? = nil, against earlier: Permalinks? = nil,
    from fileSystem: any FileSystem = DiskFileSystem(), keeping kept: KeptEntries? = nil,
    log: PhaseLog = PhaseLog()
  ) async throws -> LoadedSite {
    var options = LoadOptions()
    options.reviewLimit = reviewLimit
    options.earlier = earlier
    options.includesDrafts = drafts
    options.isStrict = strict
    options.output = output
    return try await Pipeline.load(
      Terminal.withoutTrailingSlash(content), options: options, from: fileSystem,
      keeping: kept, log: log)
  }
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
