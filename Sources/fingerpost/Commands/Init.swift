internal import ArgumentParser
internal import Publishing
internal import Scaffold

/// `fingerpost init`: a small handbook to begin with.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Writes a small handbook to begin with: pages, a decision, evidence, a glossary.",
    discussion: "What is there already is left as it is.",
    examples: ["init handbook", "init --ci gitlab"]
  )

  /// Where pull requests are checked.
  enum Host: String, ExpressibleByArgument, CaseIterable {
    case github
    case gitlab
    case none
  }

  @Argument(help: "The folder to write it to.", completion: .directory)
  var folder = "."

  @ArgumentParser.Option(
    name: .customLong("ci"),
    help: "Where the handbook is checked and published: github, gitlab or none.")
  var host = Host.github

  func validate() throws {
    if folder.isEmpty { throw ValidationError("the folder has no name") }
  }

  func run() throws {
    try Terminal.reportingFailures {
      let folder = Terminal.withoutTrailingSlash(self.folder)
      let files = StarterHandbook.files(for: StarterHandbook.Host(rawValue: host.rawValue))
      var bytes: [String: [UInt8]] = [:]
      let paths = files.map { file in
        let path = folder == "." ? file.path : "\(folder)/\(file.path)"
        bytes[path] = file.bytes
        return path
      }
      let new = try NewFiles(at: paths, on: DiskFileSystem())
      try new.write { bytes[$0] ?? [] }
      for path in new.missing { Terminal.note("wrote \(path)") }
      for path in new.present { Terminal.note("left \(path), which is there already") }
      if !new.missing.isEmpty { Terminal.note("\n\(Self.next(in: folder))") }
    }
  }

  /// What to do next.
  private static func next(in folder: String) -> String {
    let enter = folder == "." ? "" : "  cd \(ShellWord.quoted(folder))\n"
    return """
      Next:
      \(enter)  fingerpost serve --open     shows the site while you write
        fingerpost build            makes the site, in Site; open Site/index.html
        fingerpost check --strict   says what is wrong, after each change
      """
  }
}
