import Foundation
import TestSupport
import Testing

@Suite struct DeterminismTests {
  @Test func givesTheSameBytesForTheSameContentAnywhere() async throws {
    let first = try TemporaryFolder()
    let second = try TemporaryFolder()
    // Another absolute path, another time, another order on the disk.
    for file in Project.files(below: "Content", suffix: "").reversed() {
      guard let text = try? Project.text(file) else { continue }
      try second.write(text, to: file)
    }
    let one = try await Program.run([
      "build", "Content", "-o", first.url.appending(path: "Site").path,
    ])
    let two = try await Program.run(["build", "Content", "-o", "Site"], in: second.url)
    #expect(one.status == 0, "\(one.errors)")
    #expect(two.status == 0, "\(two.errors)")
    let files = first.files.filter { $0.hasPrefix("Site/") }
    #expect(files.count > 30)
    #expect(files == second.files.filter { $0.hasPrefix("Site/") })
    for file in files {
      let left = try Data(contentsOf: first.url.appending(path: file))
      let right = try Data(contentsOf: second.url.appending(path: file))
      #expect(left == right, "\(file) differs")
    }
  }
}
