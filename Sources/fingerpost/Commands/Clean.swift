internal import ArgumentParser
internal import Publishing

/// `fingerpost clean`: what builds left is removed.
struct Clean: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean",
    abstract: "Removes what is kept of earlier builds, and the site if asked to.",
    discussion: """
      What is kept of a build only makes the next one faster: without it, the next build makes all \
      of the site. With --site, the files that fingerpost made in SITE are removed too, and nothing \
      else. Where files of others are left there, an empty list says that builds may still write \
      to it.
      """,
    examples: ["clean Content", "clean Content --site -o Site"]
  )

  @Argument(help: "The content folder of the builds.")
  var content = "Content"

  @ArgumentParser.Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The folder that the site was written to.", valueName: "site"))
  var output = "Site"

  @Flag(help: "Remove the site too.")
  var site = false

  func validate() throws {
    if content.isEmpty { throw ValidationError("the content folder has no name") }
    if output.isEmpty { throw ValidationError("--output names no folder") }
  }

  func run() throws {
    try Terminal.reportingFailures {
      let content = Terminal.withoutTrailingSlash(content)
      let output = Terminal.withoutTrailingSlash(output)
      let count =
        site ? try SiteWriter.removeSite(in: output, content: content, from: DiskFileSystem()) : 0
      let isKept = BuildCache(content: content, output: output, settings: [])?.remove() ?? false
      Terminal.note(
        isKept
          ? "removed what was kept of builds of \(content) into \(output)"
          : "nothing was kept of builds of \(content) into \(output)")
      if site { Terminal.note("removed \(Terminal.count(count, "file")) from \(output)") }
    }
  }
}
