import Foundation
import TestSupport
import Testing

/// Runs the real program over whole handbooks and compares what it says and what it makes.
///
/// A folder below `Fixtures/good` or `Fixtures/bad` is one case: `content/` is built, `messages.txt`
/// holds what is expected on standard error, and each file below `pages/` the expected text of the
/// page of that name, from `<main` to `</main>`. Where there is an `arguments.txt`, it holds what stands
/// behind the program's name instead of a build; a line `NAME BYTES` of `sizes.txt` is a file of
/// `content/` that is as large as that and holds nothing. With `FINGERPOST_RECORD=1` in the environment what
/// came out is recorded instead; look at the difference before you commit it.
@Suite struct FixtureTests {
  private static let folder = "Tests/CommandTests/Fixtures"
  private static let isRecording = ProcessInfo.processInfo.environment["FINGERPOST_RECORD"] == "1"

  static func cases(in group: String) -> [String] {
    let path = Project.root.appending(path: "\(folder)/\(group)").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  @Test(arguments: cases(in: "good")) func builds(_ name: String) async throws {
    let (result, site) = try await build("good/\(name)")
    #expect(result.status == 0, "\(result.errors)")
    try comparePages(of: "good/\(name)", with: site)
  }

  @Test(arguments: cases(in: "bad")) func refuses(_ name: String) async throws {
    let (result, site) = try await build("bad/\(name)")
    #expect(result.status == 1)
    #expect(site.files == [], "nothing is written where the content has errors")
  }

  @Test func findsItsCases() {
    #expect(Self.cases(in: "good").count >= 3)
    #expect(Self.cases(in: "bad").count >= 5)
  }

  /// What is wrong in a bad case is right in the good one of the same name.
  @Test(arguments: cases(in: "bad")) func acceptsWhatIsFixed(_ name: String) throws {
    if Self.fixedTogether.contains(name) { return }
    let messages = try Project.text("\(Self.folder)/good/\(name)/messages.txt")
    #expect(!messages.contains("[\(name)]"))
  }

  /// What the decision of the good case `decision` has and they lack.
  private static let fixedTogether = [
    "conflict", "gap", "ruling-cycle", "ruling-upward", "scenario-failed", "unknown-answer",
  ]

  private func build(_ name: String) async throws -> (result: Program.Result, site: TemporaryFolder)
  {
    let site = try TemporaryFolder()
    let folder = Project.root.appending(path: "\(Self.folder)/\(name)")
    let arguments = try? String(
      contentsOf: folder.appending(path: "arguments.txt"), encoding: .utf8)
    let grown = try grownCopy(of: folder)
    let result = try await Program.run(
      arguments.map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
        ?? ["build", "content", "-o", site.url.path],
      in: grown?.url ?? folder)
    // How many files a site has is the theme's affair.
    let messages = result.errors.replacing(site.url.path, with: "SITE")
      .replacing(#/, \d+ files in SITE:.*/#, with: " in SITE")
    try compare(messages, with: folder.appending(path: "messages.txt"))
    return (result, site)
  }

  /// The case with the files of `sizes.txt`; nil where there is none.
  private func grownCopy(of folder: URL) throws -> TemporaryFolder? {
    let file = folder.appending(path: "sizes.txt")
    guard let sizes = try? String(contentsOf: file, encoding: .utf8) else { return nil }
    let copy = try TemporaryFolder()
    let content = copy.url.appending(path: "content")
    try FileManager.default.copyItem(at: folder.appending(path: "content"), to: content)
    for line in sizes.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      let large = content.appending(path: words[0])
      try Data().write(to: large)
      // A hole takes no room on the disk.
      try FileHandle(forWritingTo: large).truncate(atOffset: #require(UInt64(words[1])))
    }
    return copy
  }

  private func comparePages(of name: String, with site: TemporaryFolder) throws {
    for path in Project.files(below: "\(Self.folder)/\(name)/pages", suffix: ".html") {
      let page = path.dropFirst("\(Self.folder)/\(name)/pages/".count)
      let html = try site.text(String(page))
      let start = try #require(html.firstRange(of: "<main"))
      let end = try #require(html.firstRange(of: "</main>"))
      let main = String(html[start.lowerBound..<end.upperBound]) + "\n"
      try compare(main, with: Project.root.appending(path: path))
    }
  }

  private func compare(_ actual: String, with file: URL) throws {
    if Self.isRecording {
      try actual.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(actual == expected, "\(file.lastPathComponent) differs")
  }
}
