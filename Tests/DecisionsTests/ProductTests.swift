import Foundation
import TestSupport
import Testing

/// A package outside this one, built and run as its authors would: it sees only what is public.
@Suite struct ProductTests {
  @Test(.timeLimit(.minutes(20))) func servesAProgramOfAnotherPackage() async throws {
    let folder = Project.root.appending(path: "Tests/StrangerPackage")
    // Its own build folder, since the one of the tests is in use.
    let build = Project.root.appending(path: ".build-stranger").path
    let scratch = try TemporaryFolder()
    let outputFile = scratch.url.appending(path: "out")
    try Data().write(to: outputFile)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "-u", "FINGERPOST_TESTS", "swift", "run", "--quiet", "--package-path", folder.path,
      "--scratch-path", build, "Stranger", folder.appending(path: "laptop.decision.yml").path,
    ]
    let handle = try FileHandle(forWritingTo: outputFile)
    process.standardOutput = handle
    process.standardError = handle
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in done.resume() }
      do { try process.run() } catch { done.resume(throwing: error) }
    }
    let output = String(decoding: try Data(contentsOf: outputFile), as: UTF8.self)
    #expect(process.terminationStatus == 0, "\(output)")
    for line in Self.lines { #expect(output.contains(line + "\n"), "\(line) in\n\(output)") }
  }

  /// What it prints that it could only know from the engine.
  private static let lines = [
    "laptop.decision.yml:1:1: error: no rule applies to some answers",
    "laptop.decision.yml:11:3: error: 'on-the-road' and 'builds-large' both apply, and neither wins",
    "builds-large: builds is yes",
    "gap builds=no, travel=never 17 %",
    "conflict builds=yes, travel=monthly|weekly 33 %",
    "never-asked - -",
    "first: Do you build large programs?",
    "decided: light",
    "flip: builds=yes true",
    "Chosen option: “A light one”, because",
    "unknown: answer(\"yearly\", question: \"travel\")",
    "tree: 16 nodes, at most 2 questions",
    "report: 12.0 0.3333333333333333",
    "changes: 0",
  ]
}
