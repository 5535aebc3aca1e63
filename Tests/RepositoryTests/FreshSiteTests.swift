import Foundation
import TestSupport
import Testing

/// Holds the committed site against the content.
@Suite struct FreshSiteTests {
  @Test func findsSiteToBeWhatContentGives() async throws {
    let folder = try TemporaryFolder()
    let output = folder.url.appending(path: "Site")
    let result = try await Program.run(["build", "Content", "-o", output.path])
    #expect(result.status == 0, "\(result.errors)")
    let committed = Set(Project.files(below: "Site", suffix: "").filter(Self.isFile))
    let built = Set(
      folder.files.filter { $0.hasPrefix("Site/") })
    #expect(committed.subtracting(built).sorted() == [])
    #expect(built.subtracting(committed).sorted() == [])
    for path in built.intersection(committed).sorted() {
      let old = try Data(contentsOf: Project.root.appending(path: path))
      let new = try Data(contentsOf: folder.url.appending(path: path))
      #expect(old == new, "\(path) is not what Content gives: run 'make site' and commit it")
    }
  }

  private static func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    let url = Project.root.appending(path: path)
    return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
      && !isFolder.boolValue
  }
}
