import Foundation
import TestSupport
import Testing

/// Holds that a build which redoes only what it must comes to what a build into a new folder gives:
/// the same files, the same messages.
@Suite struct EditedBuildTests {
  private let folder: TemporaryFolder
  private let cache: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    cache = try TemporaryFolder()
    try EditedHandbook.write(to: folder)
  }

  /// How many steps the random edits of a seed have, each of several edits; more where
  /// `FINGERPOST_EDIT_STEPS` says so.
  private static let steps =
    ProcessInfo.processInfo.environment["FINGERPOST_EDIT_STEPS"].flatMap { Int($0) } ?? 10

  /// Edits of all kinds in a random order, files of the site that others changed, builds that are
  /// killed, and damage to what is kept.
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func comesToWhatANewBuildGives(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    var edits = 0
    for step in 1...Self.steps {
      var made: [String] = []
      for _ in 0..<Int.random(in: 0...10, using: &random) {
        made.append(try EditedHandbook.edit(folder, step, &random))
      }
      edits += made.count
      if step % 5 == 0 { try await kill(after: Double.random(in: 0.005...0.08, using: &random)) }
      if step % 3 == 0 { try clobber(&random) }
      if step % 6 == 0 { try damage(&random) }
      try await compare("seed \(seed), step \(step): \(made.joined(separator: ", "))")
    }
    #expect(edits > 4 * Self.steps)
  }

  /// One edit at a time, and a file of the site that has to show it.
  @Test(arguments: EditedHandbook.Edit.allCases)
  func showsAnEditWhereItBelongs(edit: EditedHandbook.Edit) async throws {
    _ = try await build(in: "Site")
    let before = try contents("Site")
    try edit.make(in: folder)
    try await compare(edit.rawValue)
    let after = try contents("Site")
    let shown = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
    #expect(shown.contains("/\(edit.place)"), "\(edit.rawValue) shows in \(shown.sorted())")
    #expect(after["/loose/note.md"] == before["/loose/note.md"])
  }

  /// Builds, holds the site and the messages against those of a build that knows nothing.
  private func compare(_ what: String) async throws {
    let result = try await build(in: "Site")
    let fresh = try await Program.run(["build", "--keep-going", "-o", "Fresh"], in: folder.url)
    #expect(result.status == fresh.status, "\(what)")
    #expect(Self.messages(result) == Self.messages(fresh), "\(what)")
    let (site, clean) = (try contents("Site"), try contents("Fresh"))
    let wrong = Set(site.keys).union(clean.keys).filter { site[$0] != clean[$0] }
    #expect(wrong.isEmpty, "\(what): \(wrong.sorted())")
    try? FileManager.default.removeItem(at: folder.url.appending(path: "Fresh"))
  }

  private static func messages(_ result: Program.Result) -> [Substring] {
    result.errors.split(separator: "\n").filter {
      !$0.contains(" written, ") && !$0.hasPrefix("fingerpost: what was kept")
        && !$0.hasPrefix("new since the last build: ")
    }
  }

  private func build(in site: String) async throws -> Program.Result {
    try await Program.run(
      ["build", "--keep-going", "-o", site], in: folder.url, cache: cache.url)
  }

  private func kill(after seconds: Double) async throws {
    let line =
      "cd \"$1\" && XDG_CACHE_HOME=\"$2\" timeout -s KILL \(seconds) \"$0\" build --keep-going"
    _ = try await Program.runTool(
      "bash", ["-c", line, Project.program.path, folder.url.path, cache.url.path])
  }

  /// Changes files of the site as others might: their text, their length, their being there.
  private func clobber(_ random: inout SeededGenerator) throws {
    let site = folder.files.filter { $0.hasPrefix("Site/") && !$0.contains("/.") }
    for _ in 0..<3 {
      guard let path = site.randomElement(using: &random) else { return }
      let file = folder.url.appending(path: path)
      switch Int.random(in: 0...2, using: &random) {
      case 0: try? FileManager.default.removeItem(at: file)
      case 1: try folder.write("x", to: path)
      default:
        // In place and of the same length, so that nothing but the time tells.
        guard var bytes = try? Data(contentsOf: file), !bytes.isEmpty else { continue }
        bytes[bytes.count / 2] ^= 1
        let handle = try FileHandle(forWritingTo: file)
        try handle.write(contentsOf: bytes)
        try handle.close()
      }
    }
  }

  /// Damages what is kept of earlier builds.
  private func damage(_ random: inout SeededGenerator) throws {
    guard let path = cache.files.randomElement(using: &random) else { return }
    let file = cache.url.appending(path: path)
    var bytes = try Data(contentsOf: file)
    switch Int.random(in: 0...3, using: &random) {
    case 0: bytes = bytes.prefix(Int.random(in: 0...bytes.count, using: &random))
    case 1: bytes = Data("something else".utf8)
    case 2: bytes.append(contentsOf: [1, 2, 3])
    default:
      for _ in 0..<3 where !bytes.isEmpty {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= 0x55
      }
    }
    try bytes.write(to: file)
  }

  private func contents(_ site: String) throws -> [String: Data] {
    let files = folder.files.filter { $0.hasPrefix("\(site)/") }
    return try Dictionary(
      uniqueKeysWithValues: files.map { path in
        let data = try Data(contentsOf: folder.url.appending(path: path))
        return (String(path.dropFirst(site.count)), data)
      })
  }
}
