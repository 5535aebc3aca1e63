import Foundation
import TestSupport
import Testing

/// Holds that what the checks found is told again where it still holds, and no longer where it does not,
/// whether it was found anew or kept from an earlier build.
@Suite struct KeptFindingsTests {
  private let folder: TemporaryFolder
  private let cache: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    cache = try TemporaryFolder()
    try folder.write("title: Notes\n", to: "Content/fingerpost.yml")
    try folder.write("# Home\n\nSee [a](a.md) and [b](b.md).\n", to: "Content/index.md")
    try folder.write("# A\n\nSome text.\n", to: "Content/a.md")
    try folder.write("# B\n\nSee [a](a.md) and [this](gone.md).\n", to: "Content/b.md")
  }

  @Test func tellsAgainWhatIsWrongOnOtherPages() async throws {
    let first = try await build()
    #expect(first.errors.contains("Content/b.md:3:"))
    try folder.write("# A\n\nOther text.\n", to: "Content/a.md")
    let second = try await build()
    #expect(second.errors.contains("2 of 3 checked pages kept"))
    #expect(messages(second) == messages(first))
    #expect(second.status == 1)
  }

  @Test func tellsOfABrokenLinkAtOnceAndNoMoreOnceItIsFixed() async throws {
    _ = try await build()
    try folder.write("# A\n\nSome [text](nowhere.md).\n", to: "Content/a.md")
    #expect(try await build().errors.contains("nowhere.md"))
    try folder.write("# A\n\nSome text.\n", to: "Content/a.md")
    let fixed = try await build()
    #expect(!fixed.errors.contains("nowhere.md") && fixed.errors.contains("gone.md"))
    // The page that was missing makes the link of another whole.
    try folder.write("# Gone\n\nSee [a](a.md).\n", to: "Content/gone.md")
    #expect(try await build().status == 0)
  }

  @Test func tellsPlacesWhereTheyAreNow() async throws {
    try folder.write("# A\n\n## Part\n\n#### Deep\n", to: "Content/a.md")
    #expect(try await build().errors.contains("Content/a.md:5:1"))
    try folder.write("# A\n\nText before.\n\n## Part\n\n#### Deep\n", to: "Content/a.md")
    let moved = try await build()
    #expect(moved.errors.contains("Content/a.md:7:1"))
    #expect(!moved.errors.contains("Content/a.md:5:1"))
  }

  /// What is found in the handbook as a whole may name a place on any page.
  @Test func tellsPlacesOfOtherPagesWhereTheyAreNow() async throws {
    try folder.write("---\ntitle: One\n---\n\nText, see [b](b.md).\n", to: "Content/a.md")
    try folder.write("---\ntitle: One\n---\n\nText, see [a](a.md).\n", to: "Content/b.md")
    let first = try await build()
    try #require(first.errors.contains("duplicate-title"), "\(first.errors)")
    for page in ["a", "b"] {
      let other = page == "a" ? "b" : "a"
      try folder.write(
        "---\n# first\ntitle: One\n---\n\nText, see [x](\(other).md).\n", to: "Content/\(page).md")
      #expect(messages(try await build()) == messages(try await build("--no-cache")))
    }
  }

  @Test func tellsWhatADamagedEntryHeldAllTheSame() async throws {
    let first = try await build()
    for path in cache.files where path.hasSuffix(".kept") || path.hasSuffix(".recent") {
      let file = cache.url.appending(path: path)
      var bytes = try Data(contentsOf: file)
      for index in stride(from: 200, to: bytes.count, by: 40) { bytes[index] ^= 1 }
      try bytes.write(to: file)
    }
    try folder.write("# A\n\nOther text.\n", to: "Content/a.md")
    let second = try await build()
    #expect(second.errors.contains("fingerpost: what was kept of the last build is damaged"))
    #expect(messages(second) == messages(first))
  }

  @Test func asksAgainWithOtherQuestions() async throws {
    try folder.write("# A\n\nSee [here](b.md).\n", to: "Content/a.md")
    #expect(!(try await build().errors.contains("vague-link")))
    try folder.write("title: Notes\nchecks: {vague-link: warning}\n", to: "Content/fingerpost.yml")
    #expect(try await build().errors.contains("vague-link"))
    try folder.write("title: Notes\nchecks: {vague-link: error}\n", to: "Content/fingerpost.yml")
    #expect(try await build().errors.contains("error: "))
  }

  private func build(_ flags: String...) async throws -> Program.Result {
    try await Program.run(
      ["build", "--keep-going", "--timings"] + flags, in: folder.url, cache: cache.url)
  }

  /// What is said of the content.
  private func messages(_ result: Program.Result) -> [Substring] {
    result.errors.split(separator: "\n").filter { $0.contains("Content/") || $0.contains("| ") }
  }
}
