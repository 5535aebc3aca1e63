import Foundation
import TestSupport
import Testing

/// Holds how `serve` ends where it cannot begin; what it shows is held by the tests of the browser.
@Suite struct ServeTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("# Home\n", to: "Content/index.md")
    try folder.write("x", to: "file")
  }

  @Test(arguments: ["nowhere", "file"]) func needsAFolder(content: String) async throws {
    let result = try await Program.run(["serve", content, "--port", "0"], in: folder.url)
    #expect(result.status == 74 && result.output == "")
    #expect(result.errors == "fingerpost: cannot read \(content): No such folder\n")
  }

  @Test func listensAtNoForeignAddress() async throws {
    let result = try await Program.run(
      ["serve", "--host", "docs.example", "--port", "0"], in: folder.url)
    #expect(result.status == 64)
    #expect(
      result.errors == """
        fingerpost: 'docs.example' is no address to listen at
          give localhost or an address in numbers; 0.0.0.0 for all that this machine has

        """)
  }

  @Test(arguments: ["70000", "-1", "http"]) func takesNoOtherPort(port: String) async throws {
    let result = try await Program.run(["serve", "--port=\(port)"], in: folder.url)
    #expect(result.status == 64 && result.errors.hasPrefix("Error: "))
  }
}
