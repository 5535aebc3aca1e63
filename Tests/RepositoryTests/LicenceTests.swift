import Foundation
import TestSupport
import Testing

/// Holds that what the program is made of is listed, with its licence.
@Suite struct LicenceTests {
  private struct Resolved: Decodable {
    struct Pin: Decodable {
      struct State: Decodable { let version: String }
      let identity: String
      let location: String
      let state: State
    }
    let pins: [Pin]
  }

  private static func pins() throws -> [Resolved.Pin] {
    try JSONDecoder().decode(Resolved.self, from: Data(Project.text("Package.resolved").utf8)).pins
  }

  @Test func listsEachDependencyInItsVersion() throws {
    let list = try Project.text("THIRD-PARTY.md")
    let pins = try Self.pins()
    #expect(pins.count >= 8)
    for pin in pins {
      #expect(list.contains("| \(pin.identity) | \(pin.state.version) | "), "\(pin.identity)")
    }
    let rows = list.split(separator: "\n").filter { $0.hasPrefix("| ") }
    // (Two lines of the head; Swift, libcmark and LibYAML are no packages.)
    #expect(rows.count == pins.count + 2 + 3)
  }

  @Test func holdsTheLicenceOfEachDependency() throws {
    let list = try Project.text("THIRD-PARTY.md")
    let checkouts = Project.root.appending(path: ".build/checkouts")
    for pin in try Self.pins() {
      let name = try #require(URL(string: pin.location)).deletingPathExtension().lastPathComponent
      let folder = checkouts.appending(path: name)
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      let licences = files.filter { $0.hasPrefix("LICENSE") || $0.hasPrefix("NOTICE") }
      #expect(!licences.isEmpty, "\(name) has no licence")
      for file in licences {
        let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        let body = text.trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(list.contains(body), "\(name)/\(file) is not in THIRD-PARTY.md")
      }
    }
  }

  @Test func listsWhatTheProgramSaysItIsMadeOf() async throws {
    let list = try Project.text("THIRD-PARTY.md")
    let result = try await Program.run(["--version"])
    #expect(result.status == 0)
    let match = try #require(
      result.output.wholeMatch(
        of: /fingerpost \d+\.\d+\.\d+\nSwift (\S+), libcmark (\S+)\nLicences: .*THIRD-PARTY\.md\n/))
    #expect(list.contains("| Swift | \(match.1) | "))
    #expect(list.contains("| libcmark | \(match.2) | "))
    let compiler = try await Program.runTool("swift", ["--version"])
    #expect(compiler.output.contains("Swift version \(match.1) "))
  }
}
