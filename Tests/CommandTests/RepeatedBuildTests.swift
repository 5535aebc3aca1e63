import Foundation
import TestSupport
import Testing

/// Holds that a build which finds all as it was repeats what the last one said, and that any change,
/// in the content or in the site, is noticed.
@Suite struct RepeatedBuildTests {
  private let folder: TemporaryFolder
  private let cache: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    cache = try TemporaryFolder()
    try folder.write("# Home\n\nSee [a](notes/a.md) and ![b](b.svg).\n", to: "Content/index.md")
    try folder.write("# A\n\nSome text.\n", to: "Content/notes/a.md")
    try folder.write("title: Notes\n", to: "Content/fingerpost.yml")
    try folder.write(Self.picture("red"), to: "Content/b.svg")
  }

  @Test func repeatsWhatTheLastBuildSaid() async throws {
    try folder.write("# A\n\nSee [this](gone.md#x).\n\n### Deep\n", to: "Content/notes/a.md")
    let first = try await build("--keep-going")
    #expect(first.status == 1 && first.errors.contains("gone.md"))
    let second = try await build("--keep-going", "--timings")
    #expect(second.status == 1)
    #expect(second.errors.contains("nothing has changed since the last build"))
    let counts = try #require(first.errors.firstMatch(of: /in Site: (\d+) written, 0 removed, 0/))
    let said = first.errors.replacing(counts.0, with: "in Site: 0 written, 0 removed, \(counts.1)")
    #expect(second.errors.hasPrefix(said))
  }

  @Test func repeatsResultsForProgramsAsTheyWere() async throws {
    try folder.write("# A\n\n### Deep\n", to: "Content/notes/a.md")
    let first = try await build("--format", "json")
    let second = try await build("--format", "json", "--timings")
    #expect(second.errors.contains("nothing has changed"))
    #expect(first.output.contains("heading-level") && second.output == first.output)
  }

  @Test(arguments: ["--drafts", "--strict", "--keep-going", "--no-cache", "--format=github"])
  func buildsAllOfItWith(_ flag: String) async throws {
    _ = try await build()
    let result = try await build(flag, "--timings")
    #expect(result.status == 0 && !result.errors.contains("nothing has changed"))
  }

  @Test func buildsAllOfItWhereWhatWasKeptIsDamaged() async throws {
    _ = try await build()
    let record = try #require(cache.files.first)
    let file = cache.url.appending(path: record)
    var bytes = try Data(contentsOf: file)
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: file)
    let result = try await build("--timings")
    #expect(result.status == 0)
    #expect(result.errors.hasPrefix("fingerpost: what was kept of the last build is damaged"))
    #expect(try await build("--timings").errors.contains("nothing has changed"))
  }

  @Test func buildsWithoutAPlaceToKeepAnything() async throws {
    try folder.write("", to: "file")
    let blocked = folder.url.appending(path: "file")
    for _ in 1...2 {
      let result = try await Program.run(["build"], in: folder.url, cache: blocked)
      #expect(result.status == 0)
    }
  }

  @Test func putsRightWhatWasChangedInTheSite() async throws {
    _ = try await build()
    let before = try contents("Site")
    let page = folder.url.appending(path: "Site/notes/a.html")
    let text = try String(contentsOf: page, encoding: .utf8)
    // In place and of the same length, so that nothing but the time tells.
    let file = try FileHandle(forWritingTo: page)
    try file.write(contentsOf: Data(text.replacing("Some", with: "Same").utf8))
    try file.close()
    #expect(try contents("Site") != before)
    #expect(try await build().errors.contains("1 written"))
    #expect(try contents("Site") == before)

    try FileManager.default.removeItem(at: page)
    #expect(try await build().errors.contains("1 written"))
    #expect(try contents("Site") == before)
  }

  /// Edits of all kinds in a random order, at once one after the other: what comes of each is what a
  /// build into a new folder gives.
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func comesToWhatANewBuildGives(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    for step in 1...25 {
      for _ in 0..<Int.random(in: 0...2, using: &random) { try edit(step, &random) }
      let result = try await build("--keep-going")
      let fresh = try await Program.run(
        ["build", "--keep-going", "-o", "Fresh"], in: folder.url)
      #expect(result.status == fresh.status)
      #expect(try contents("Site") == contents("Fresh"), "step \(step)")
      try FileManager.default.removeItem(at: folder.url.appending(path: "Fresh"))
    }
  }

  private func edit(_ step: Int, _ random: inout SeededGenerator) throws {
    let files = FileManager.default
    let content = folder.url.appending(path: "Content")
    let page = "notes/\("abc".randomElement(using: &random) ?? "a").md"
    switch Int.random(in: 0...10, using: &random) {
    case 0: try folder.write("# A\n\nText of step \(step % 10).\n", to: "Content/\(page)")
    case 1: try folder.write("---\ntags: [t]\n---\n# T \(step)\n", to: "Content/\(page)")
    case 2: try? files.removeItem(at: content.appending(path: page))
    case 3: try folder.write("title: Notes \(step % 3)\n", to: "Content/fingerpost.yml")
    case 4: try folder.write("# Home\n\n[c](notes/c.md) ![b](b.svg)\n", to: "Content/index.md")
    case 5:
      let colour = Bool.random(using: &random) ? "red" : "tan"
      try folder.write(Self.picture(colour), to: "Content/b.svg")
    case 6:
      try? files.moveItem(
        at: content.appending(path: page), to: content.appending(path: "moved.md"))
    case 7: try folder.write("---\ndraft: true\n---\n# D\n", to: "Content/\(page)")
    case 8: try folder.write("x = \(step)\n", to: "Content/code/x.py")
    case 9: try folder.write("# C\n\n```python src=\"/code/x.py\"\n```\n", to: "Content/notes/c.md")
    default:
      let site = folder.files.filter { $0.hasPrefix("Site/") && !$0.contains("/.") }
      if let file = site.randomElement(using: &random) { try folder.write("x", to: file) }
    }
  }

  private func build(_ flags: String...) async throws -> Program.Result {
    try await Program.run(["build"] + flags, in: folder.url, cache: cache.url)
  }

  private static func picture(_ colour: String) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path fill=\"\(colour)\"/></svg>"
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
