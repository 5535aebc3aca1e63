internal import ArgumentParser
internal import Publishing

/// `fingerpost build`: content becomes a site.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Turns a folder of Markdown and decision rules into a static site.",
    discussion: """
      With errors in the content nothing is written, and the exit status is 1. Files in SITE that \
      fingerpost did not make are never touched.
      """
  )

  @OptionGroup var content: ContentOptions

  @ArgumentParser.Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The folder to write the site to.", valueName: "site"))
  var output = "Site"

  @Flag(help: "Publish what can be published even where the content has errors; still exits 1.")
  var keepGoing = false

  func run() async throws {
    let site = Terminal.withoutTrailingSlash(output)
    try await Terminal.awaitingFailures {
      let loaded = try await content.load(output: site)
      Terminal.print(loaded, as: content.format)
      if loaded.errorCount > 0, !keepGoing {
        Terminal.note(
          """
          \(Terminal.summary(of: loaded)); nothing was written to \(site)
            fix the content, or publish what can be published with --keep-going
          """)
        throw ExitCode(1)
      }
      let summary = try await Pipeline.build(loaded, to: site, on: DiskFileSystem())
      Terminal.note(
        """
        \(Terminal.count(summary.pages, "page")), \(Terminal.count(summary.files, "file")) \
        in \(site): \(summary.written) written, \(summary.removed) removed, \
        \(summary.files - summary.written) unchanged
        """)
      if loaded.errorCount > 0 {
        Terminal.note("\(Terminal.summary(of: loaded)); what could be published was")
      }
      // Leaving at once spares the work of taking a large handbook apart.
      withExtendedLifetime(loaded) { Self.exit(withError: ExitCode(loaded.errorCount > 0 ? 1 : 0)) }
    }
  }
}
