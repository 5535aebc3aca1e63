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

  @Test(arguments: ["build", "kept"])
  func buildsAnewWhatIsDamaged(ending: String) async throws {
    _ = try await build()
    let record = try #require(cache.files.first { $0.hasSuffix(".\(ending)") })
    let file = cache.url.appending(path: record)
    var bytes = try Data(contentsOf: file)
    for index in stride(from: bytes.count / 2, to: bytes.count, by: 7) { bytes[index] ^= 1 }
    try bytes.write(to: file)
    // (All pages and words that were kept are asked for.)
    try folder.write("title: Papers\n", to: "Content/fingerpost.yml")
    let result = try await build("--timings")
    #expect(result.status == 0)
    #expect(result.errors.contains("fingerpost: what was kept of the last build is damaged"))
    #expect(try await build("--timings").errors.contains("nothing has changed"))
  }

  @Test func parsesAndWritesAgainOnlyWhatWasChanged() async throws {
    _ = try await build()
    try folder.write("# A\n\nOther text.\n", to: "Content/notes/a.md")
    let result = try await build("--timings")
    #expect(result.errors.contains("1 of 2 pages kept"))
    // The page, the Markdown beside it, and what the search knows of it.
    let written = try #require(result.errors.firstMatch(of: /in Site: (\d+) written/)).1
    #expect((Int(written) ?? 0) < 10)
  }

  @Test func findsPagesThatWereKeptAgainAfterTheyWereChangedBack() async throws {
    let text = try folder.text("Content/notes/a.md")
    _ = try await build()
    try folder.write("# A\n\nOther text.\n", to: "Content/notes/a.md")
    _ = try await build()
    try folder.write(text, to: "Content/notes/a.md")
    #expect(try await build("--timings").errors.contains("2 of 2 pages kept"))
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

  @Test func refusesANewPageWhereAnotherFileHasCome() async throws {
    try await buildUntilFoldersAreKnown()
    try folder.write("mine", to: "Site/notes/b.html")
    try folder.write("# B\n", to: "Content/notes/b.md")
    let result = try await build()
    #expect(result.status == 64 && result.errors.contains("Site/notes/b.html is in the way"))
    #expect(try folder.text("Site/notes/b.html") == "mine")
  }

  @Test func removesWhatIsLeftOfAFileInAnyFolder() async throws {
    try await buildUntilFoldersAreKnown()
    try folder.write("half", to: "Site/notes/.fingerpost-part-1-1")
    try folder.write("# Home\n\nOther words.\n", to: "Content/index.md")
    #expect(try await build().status == 0)
    #expect(!folder.files.contains("Site/notes/.fingerpost-part-1-1"))
  }

  @Test func leavesAFolderThatHasComeInPlaceOfAFile() async throws {
    try folder.write("1", to: "Content/files/plan.bin")
    try folder.write("2", to: "Content/files/other.bin")
    try folder.write(
      "# A\n\n[1](../files/plan.bin), [2](../files/other.bin)\n", to: "Content/notes/a.md")
    try await buildUntilFoldersAreKnown()
    for name in ["Content", "Site"] {
      try FileManager.default.removeItem(at: folder.url.appending(path: "\(name)/files/plan.bin"))
    }
    try folder.write("mine", to: "Site/files/plan.bin/notes.txt")
    for words in ["One word.", "Two words.", "Three words."] {
      try folder.write("# A\n\n\(words) [2](../files/other.bin)\n", to: "Content/notes/a.md")
      #expect(try await build().status == 0)
      try await Task.sleep(for: .milliseconds(50))
    }
    #expect(try folder.text("Site/files/plan.bin/notes.txt") == "mine")
  }

  @Test func refusesALinkInPlaceOfAFolder() async throws {
    try await buildUntilFoldersAreKnown()
    let site = folder.url.appending(path: "Site")
    let (notes, moved) = (site.appending(path: "notes"), folder.url.appending(path: "moved"))
    try FileManager.default.moveItem(at: notes, to: moved)
    try FileManager.default.createSymbolicLink(at: notes, withDestinationURL: moved)
    try folder.write("# A\n\nOther words.\n", to: "Content/notes/a.md")
    let result = try await build()
    #expect(result.status == 64 && result.errors.contains("Site/notes is in the way"))
    #expect(try folder.text("moved/a.html").contains("Some text"))
  }

  /// Builds twice: of a folder that is written to at the end of a build its time says too little.
  private func buildUntilFoldersAreKnown() async throws {
    _ = try await build()
    try await Task.sleep(for: .milliseconds(50))
    try folder.write("# Home\n\nSee [a](notes/a.md).\n", to: "Content/index.md")
    #expect(try await build().status == 0)
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
