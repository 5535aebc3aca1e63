internal import ArgumentParser
internal import Content
internal import Publishing

/// `fingerpost build`: content becomes a site.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Turns a folder of Markdown and decision rules into a static site.",
    discussion: """
      With errors in the content nothing is written, and the exit status is 1. Files in SITE that \
      fingerpost did not make are never touched.
      """,
    examples: ["build", "build Content --output public --strict"]
  )

  @OptionGroup var content: ContentOptions

  @OptionGroup var review: ReviewOptions

  @ArgumentParser.Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The folder to write the site to.", valueName: "site"),
    completion: .directory)
  var output = "Site"

  @Flag(help: "Publish what can be published even where the content has errors; still exits 1.")
  var keepGoing = false

  @Flag(help: "Ask before pages are published that the last build did not make; needs a terminal.")
  var confirmNew = false

  @Flag(help: "Build all of it, whatever is known of the last build.")
  var noCache = false

  @Flag(help: "Say how long each phase took, and what was kept of the last build.")
  var timings = false

  func validate() throws {
    if output.isEmpty { throw ValidationError("--output names no folder") }
  }

  func run() async throws {
    let site = Terminal.withoutTrailingSlash(output)
    try await Terminal.awaitingFailures {
      let cache = cache(of: site)
      if let report = await recalled(from: cache) {
        Terminal.print(Terminal.Report(results: report.results, messages: report.messages))
        finish(report, in: site)
      }
      try await build(into: site, cache)
      // A text was changed after all was looked at: nothing is taken to be as it was any more.
      try await build(into: site, self.cache(of: site))
    }
  }

  /// Builds all that has to be built, and ends the program; comes back where what is known of the
  /// content turned out to be wrong.
  private func build(into site: String, _ cache: BuildCache?) async throws {
    // (What the last build left is read while the content is.)
    async let knownFiles = cache?.files() ?? KnownFiles()
    let log = ProgressLine.log()
    let loaded = try await content.load(
      output: site, review: review.question(), from: cache?.reader ?? DiskFileSystem(),
      keeping: cache?.entries, log: log)
    let said = Terminal.report(loaded, as: content.format)
    if cache?.wasMisled == true { return }
    ProgressLine.clear()
    Terminal.print(said)
    if loaded.errorCount > 0, !keepGoing {
      save(cache)
      Terminal.note(
        """
        \(Terminal.summary(of: loaded)); nothing was written to \(site)
          fix the content, or publish what can be published with --keep-going
        """)
      throw ExitCode(1)
    }
    let known = await knownFiles
    cache?.begin()
    _ = try await Pipeline.build(
      loaded, to: site, on: DiskFileSystem(), after: known, keeping: cache?.entries, log: log,
      approve: confirmNew ? Self.confirm : { _ in }
    ) { summary in
      if cache?.wasMisled == true { return }
      ProgressLine.clear()
      if !summary.newPages.isEmpty {
        Terminal.note("new since the last build: \(Self.list(summary.newPages))")
      }
      let report = BuildReport(
        results: said.results, messages: said.messages, errors: loaded.errorCount,
        warnings: loaded.warningCount, pages: summary.pages, files: summary.paths.count)
      save(cache)
      await cache?.keep(
        report, sources: loaded.files, summary, isRepeatable: !loaded.dependsOnDay)
      finish(report, in: site, summary, log)
    }
  }

  /// Asks whether pages may be published.
  private static func confirm(_ pages: [String]) throws {
    if pages.isEmpty { return }
    ProgressLine.clear()
    let are = pages.count == 1 ? "1 page is new" : "\(pages.count) pages are new"
    guard Terminal.isInteractive else {
      Terminal.note(
        """
        fingerpost: \(are), and --confirm-new needs a terminal to ask; nothing was written
          \(list(pages))
          build without --confirm-new to publish what is new
        """)
      throw ExitCode(1)
    }
    Terminal.note("\(are): \(list(pages))")
    Terminal.prompt(pages.count == 1 ? "Publish it? [y/N] " : "Publish them? [y/N] ")
    if ["y", "yes"].contains(readLine()?.lowercased()) { return }
    Terminal.note("nothing was written")
    throw ExitCode(1)
  }

  /// Names of files, the first ten of many.
  private static func list(_ files: [String]) -> String {
    let names = files.prefix(10).joined(separator: ", ")
    return files.count > 10 ? "\(names) and \(files.count - 10) more" : names
  }

  /// Says what was done, and ends.
  private func finish(
    _ report: BuildReport, in site: String, _ summary: BuildSummary? = nil, _ log: PhaseLog? = nil
  ) -> Never {
    let (written, removed) = (summary?.written ?? 0, summary?.removed ?? 0)
    Terminal.note(
      """
      \(Terminal.count(report.pages, "page")), \(Terminal.count(report.files, "file")) \
      in \(site): \(written) written, \(removed) removed, \(report.files - written) unchanged
      """)
    if report.errors > 0 {
      let counts = Terminal.summary(errors: report.errors, warnings: report.warnings)
      Terminal.note("\(counts); what could be published was")
    }
    if timings { Terminal.note(log.map(TimingsText.text) ?? TimingsText.nothingDone) }
    Self.exit(withError: ExitCode(report.errors > 0 ? 1 : 0))
  }

  /// Keeps what was worked out, and says where what was kept before is damaged.
  private func save(_ cache: BuildCache?) {
    if cache?.entries.isDamaged == true { noteDamage() }
    cache?.entries.save()
  }

  private func noteDamage() {
    Terminal.note("fingerpost: what was kept of the last build is damaged; that is built anew")
  }

  /// What is known of the last build of this content into this folder.
  private func cache(of site: String) -> BuildCache? {
    if noCache { return nil }
    let flags = [content.drafts, content.strict, keepGoing, Terminal.isColoured]
    return BuildCache(
      content: Terminal.withoutTrailingSlash(content.content), output: site,
      settings: [content.format.rawValue, review.staleAfter?.words ?? "", review.asOf?.text ?? ""]
        + flags.map { $0 ? "1" : "0" })
  }

  /// What the last build said, where another would say the same.
  private func recalled(from cache: BuildCache?) async -> BuildReport? {
    switch await cache?.recall() {
    case .unchanged(let report): return report
    case .changed, nil: return nil
    case .damaged:
      if cache?.entries.isDamaged != true { noteDamage() }
      return nil
    }
  }
}
