internal import ArgumentParser
internal import Publishing
internal import Scaffold

/// `fingerpost new`: a page, a decision or a record, from a template.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Writes a page, a decision or a record of one, from a template.",
    discussion: """
      A path may lack the ending of its kind, and its name in words becomes the title. A decision \
      comes with a file of evidence beside it. A record is a page in the shape of MADR. Where a file \
      is there already nothing is written.
      """,
    examples: ["new page Content/guides/on-call", "new decision Content/decisions/store"]
  )

  @Argument(help: "page, decision or record.")
  var kind: Piece

  @Argument(help: "Where each goes.", completion: .file())
  var path: [String]

  func run() throws {
    try Terminal.reportingFailures {
      var bytes: [String: [UInt8]] = [:]
      var paths: [String] = []
      let disk = DiskFileSystem()
      let ids = path.map { Piece.id(ofPath: $0) }
      for path in path {
        let schemas = Self.schemas(for: path, on: disk)
        for file in try kind.files(at: path, day: Terminal.today, schemas: schemas) {
          if bytes.updateValue(file.bytes, forKey: file.path) == nil { paths.append(file.path) }
        }
      }
      let new = try NewFiles(at: paths, on: disk)
      if !new.present.isEmpty { throw NewFileRefusal.present(new.present) }
      try new.write { bytes[$0] ?? [] }
      for path in paths { Terminal.note("wrote \(path)") }
      if kind == .decision {
        Terminal.note("\nTo ask it on a page, and to cite a rule there:")
        for id in ids { Terminal.note("  ![](decision:\(id))\n  <rule:\(id)-large>") }
      }
    }
  }

  /// The way from the folder of a path to the schemas that `init` wrote, in that folder or above it;
  /// nil where there are none.
  private static func schemas(for path: String, on disk: DiskFileSystem) -> String? {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "./"
    let steps = (0..<16).map { String(repeating: "../", count: $0) + FileSchema.folder }
    return steps.first { step in
      (try? disk.kind(of: "\(folder)\(step)/\(FileSchema.decision.fileName)")) == .file
    }
  }
}

extension Piece: ExpressibleByArgument {}
