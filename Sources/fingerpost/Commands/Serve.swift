internal import ArgumentParser
internal import Diagnostics
internal import Preview
internal import Publishing

/// `fingerpost serve`: the site while its content is written.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serves the site on this machine and shows each change as it is saved.",
    discussion: """
      Nothing is written. Pages are made when they are asked for, as a build would make them. Errors \
      appear over the page, with the last good page behind, and go when they are fixed. Ends with \
      Control-C.
      """
  )

  @Argument(help: "The folder of Markdown pages and decision rules.")
  var content = "Content"

  @ArgumentParser.Option(
    name: .shortAndLong, help: "The port, or where it is taken the next free one.")
  var port: UInt16 = 8000

  @Flag(help: "Take no other port than that of --port.")
  var strictPort = false

  @ArgumentParser.Option(
    help: ArgumentHelp(
      "Listen at an address that other machines can reach: 0.0.0.0 for all that this one has.",
      valueName: "address"))
  var host = "localhost"

  @Flag(help: "Open the site in a browser.")
  var open = false

  @Flag(help: "Look for changes again and again, as a network mount needs it.")
  var poll = false

  @Flag(help: "Show drafts too.")
  var drafts = false

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  func validate() throws {
    if content.isEmpty { throw ValidationError("the content folder has no name") }
  }

  func run() async throws {
    let folder = Terminal.withoutTrailingSlash(content)
    let disk = DiskFileSystem()
    guard try disk.kind(of: folder) == .folder else {
      throw Terminal.reported(
        FileFailure(action: "read", path: folder, reason: "No such folder"))
    }
    var options = Preview.Options(content: folder)
    options.load.includesDrafts = drafts
    options.load.isStrict = strict
    options.host = host
    options.port = port
    options.isStrictPort = strictPort
    options.polls = poll
    let preview = Preview(options, on: disk) { [open] note in
      if case .serving(let url) = note, open, !Browser.open(url) {
        Terminal.note("fingerpost: no browser could be opened")
      }
      Self.tell(note, folder)
    }
    try await Terminal.awaitingFailures {
      try await withThrowingTaskGroup { group in
        group.addTask { try await preview.run() }
        group.addTask { await Interruption.wait() }
        try await group.next()
      }
      // Nothing is left to be put away: what is open closes with the program.
      Self.exit(withError: ExitCode.success)
    }
  }

  private static func tell(_ note: Preview.Note, _ folder: String) {
    switch note {
    case .serving(let url): Terminal.note("\(folder) on \(url), until Control-C")
    case .loaded(let loaded, let isFirst):
      Terminal.print(loaded, as: .text)
      let pages = isFirst ? "\(Terminal.count(loaded.summary.pages, "page")), " : ""
      if isFirst || !loaded.diagnostics.isEmpty {
        Terminal.note("\(pages)\(Terminal.summary(of: loaded))")
      } else {
        Terminal.note("shown anew")
      }
    case .failed(let reason): Terminal.note(reason)
    case .polling:
      Terminal.note("the system has no watches left; files are looked at again and again")
    }
  }
}
