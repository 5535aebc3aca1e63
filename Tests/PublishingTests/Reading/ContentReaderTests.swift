import Content
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite struct ContentReaderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("# Home\n", to: "docs/index.md")
    try folder.write("title: T\n", to: "fingerpost.yml")
  }

  private func diagnostics() async throws -> [Diagnostic] {
    try await Pipeline.load("\(folder.url.path)/docs", from: DiskFileSystem()).diagnostics
  }

  @Test func reportsAConfigurationBesideTheContent() async throws {
    let found = try await diagnostics()
    #expect(found.map(\.code) == [.unreadFile])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.map(\.message) == ["no handbook reads this configuration"])
    #expect(found.first?.place?.file == "\(folder.url.path)/docs/../fingerpost.yml")
    #expect(
      found.first?.notes.map(\.message) == [
        "move it into the content folder: '\(folder.url.path)/docs/fingerpost.yml'"
      ])
  }

  @Test func leavesItAloneWhereTheContentHasOne() async throws {
    try folder.write("title: T\n", to: "docs/fingerpost.yml")
    #expect(try await diagnostics().isEmpty)
  }
}
