import Foundation
import TestSupport
import Testing

/// Holds that `clean` removes what builds left, and nothing else.
@Suite struct CleanTests {
  private let folder: TemporaryFolder
  private let cache: TemporaryFolder

  init() async throws {
    folder = try TemporaryFolder()
    cache = try TemporaryFolder()
    try folder.write("# Home\n", to: "Content/index.md")
    _ = try await run("build")
    _ = try await run("build", "-o", "Other")
  }

  private func run(_ arguments: String...) async throws -> Program.Result {
    try await Program.run(arguments, in: folder.url, cache: cache.url)
  }

  @Test func removesWhatIsKeptOfTheBuildsIntoAFolder() async throws {
    let (before, site) = (cache.files, folder.files)
    let result = try await run("clean")
    #expect(result.status == 0)
    #expect(result.errors == "removed what was kept of builds of Content into Site\n")
    let left = cache.files
    #expect(!left.isEmpty && left.count * 2 == before.count && Set(left).isSubset(of: before))
    #expect(folder.files == site)
    let again = try await run("clean")
    #expect(again.status == 0)
    #expect(again.errors == "nothing was kept of builds of Content into Site\n")
    let other = try await run("build", "-o", "Other", "--timings")
    #expect(other.errors.contains("nothing has changed"))
  }

  @Test func removesTheSiteByItsManifestAndNothingElse() async throws {
    try folder.write("mine", to: "Site/assets/mine.txt")
    let count = folder.files.filter { $0.hasPrefix("Site/") }.count - 2
    let result = try await run("clean", "--site")
    #expect(result.status == 0)
    #expect(result.errors.hasSuffix("removed \(count) files from Site\n"))
    let left = ["Site/.fingerpost-site", "Site/assets/mine.txt"]
    #expect(folder.files.filter { $0.hasPrefix("Site/") }.sorted() == left)
    #expect(folder.files.contains("Content/index.md") && folder.files.contains("Other/index.html"))
    #expect(try await run("clean", "--site", "-o", "Other").status == 0)
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "Other").path))
  }

  @Test func leavesAFolderWithFilesOfOthersToTheNextBuild() async throws {
    try folder.write("example.org", to: "Site/CNAME")
    let before = folder.files
    #expect(try await run("clean", "--site").status == 0)
    let again = try await run("clean", "--site")
    #expect(again.errors.hasSuffix("removed 0 files from Site\n"))
    #expect(try await run("build").status == 0)
    #expect(folder.files == before)
    #expect(try folder.text("Site/CNAME") == "example.org")
    _ = try await run("clean", "--site")
    try FileManager.default.removeItem(at: folder.url.appending(path: "Site/CNAME"))
    #expect(try await run("clean", "--site").status == 0)
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "Site").path))
  }

  @Test func refusesAFolderThatIsNoSite() async throws {
    try folder.write("mine", to: "Mine/file.txt")
    let result = try await run("clean", "--site", "-o", "Mine")
    #expect(result.status == 64 && result.errors.contains("fingerpost did not make it"))
    #expect(try folder.text("Mine/file.txt") == "mine")
    let holding = try await run("clean", "--site", "-o", ".")
    #expect(holding.status == 64 && folder.files.contains("Content/index.md"))
  }

  @Test func hasNothingToRemoveWhereNoSiteIs() async throws {
    let result = try await run("clean", "--site", "-o", "None")
    #expect(result.status == 0)
    #expect(result.errors.hasSuffix("removed 0 files from None\n"))
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "None").path))
  }
}
