internal import ArgumentParser
internal import Content
internal import Diagnostics
internal import Preview
internal import Publishing

/// `fingerpost serve`: the site while its content is written.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serves the site on this machine and shows each change as it is saved.",
    discussion: """
      Nothing is written. Pages are made when they are asked for, as a build would make them. Errors \
      appear over the page, with the last good page behind, and go when they are fixed. Ends with \
      Control-C.
      """,
    examples: ["serve Content", "serve Content --open --port 8080"]
  )

  @Argument(help: "The folder of Markdown pages and decision rules.")
  var content = "Content"

  @ArgumentParser.Option(
    name: .shortAndLong, help: "The port; where it is taken, the next free one.")
  var port: UInt16 = 8000

  @Flag(help: "Take no other port than that of --port.")
  var strictPort = false

  @ArgumentParser.Option(
    help: ArgumentHelp(
      "Listen at an address that other machines can reach; 0.0.0.0 for all of them.",
      valueName: "address"))
  var host = "localhost"

  @Flag(help: "Open the site in a browser.")
  var open = false

  @Flag(help: "Look for changes twice a second: for network mounts.")
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
    try Terminal.reportingFailures {
      guard try disk.kind(of: folder) == .folder else {
        throw FileFailure(action: "read", path: folder, reason: "No such folder")
      }
    }
    var options = Preview.Options(content: folder)
    options.load.includesDrafts = drafts
    options.load.isStrict = strict
    options.load.today = Day(Terminal.today)
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
        group.addTask {
          await Interruption.wait()
          // (The preview has failed.)
          if Task.isCancelled { return }
          // What is open closes with the program, and nothing was written.
          Self.exit(withError: ExitCode.success)
        }
        try await group.next()
      }
    }
  }

  private static func tell(_ note: Preview.Note, _ folder: String) {
    switch note {
    case .serving(let url): Terminal.note("\(folder) on \(url), until Control-C")
    case .loaded(let loaded, let before):
      guard let before else {
        Terminal.print(loaded, as: .text)
        let pages = Terminal.count(loaded.pageCount, "page")
        return Terminal.note("\(pages), \(Terminal.summary(of: loaded))")
      }
      // (Of a hundred warnings that were there before nobody sees the one that is new.)
      let known = Set(before.map(Finding.init))
      let new = loaded.diagnostics.filter {
        $0.severity == .error || !known.contains(Finding($0))
      }
      Terminal.print(new, in: loaded.files)
      Terminal.note(
        loaded.diagnostics.isEmpty ? "shown anew" : "shown anew: \(Terminal.summary(of: loaded))")
    case .failed(let reason): Terminal.note(reason)
    case .polling:
      Terminal.note("the system has no watches left: looking for changes twice a second instead")
    }
  }

  /// What tells one diagnostic from others, wherever it stands in its file.
  private struct Finding: Hashable {
    let code: Code
    let message: String
    let file: String?

    init(_ diagnostic: Diagnostic) {
      code = diagnostic.code
      message = diagnostic.message
      file = diagnostic.place?.file
    }
  }
}
