import Foundation
import TestSupport
import Testing

/// Builds that are killed, and what others do to the output meanwhile.
@Suite struct StoppedBuildTests {
  private func shell(_ line: String, in folder: TemporaryFolder) async throws -> Program.Result {
    try await Program.runTool(
      "bash", ["-c", "cd \"$1\" && P=$0; \(line)", Project.program.path, folder.url.path])
  }

  private func write(_ folder: TemporaryFolder, pages: Int, text: String) throws {
    try folder.write("# Home\n", to: "c/index.md")
    for page in 0..<pages {
      try folder.write("# Page \(page)\n\n\(text) [home](../index.md)\n", to: "c/p/\(page).md")
    }
  }

  private func contents(_ folder: TemporaryFolder, _ site: String) throws -> [String: Data] {
    let files = folder.files.filter { $0.hasPrefix("\(site)/") }
    return try Dictionary(
      uniqueKeysWithValues: files.map {
        (String($0.dropFirst(site.count)), try Data(contentsOf: folder.url.appending(path: $0)))
      })
  }

  /// Kills at moments that lie all over a build; each is followed by the next text of the pages.
  @Test func leavesNothingOfABuildThatWasKilled() async throws {
    let folder = try TemporaryFolder()
    for round in 1...10 {
      try write(folder, pages: 150, text: "Text \(round).")
      if round % 3 == 0 { _ = try await shell("rm -rf s", in: folder) }
      let delay = 0.03 * Double(round)
      _ = try await shell("timeout -s KILL \(delay) $P build c -o s", in: folder)
      let torn = folder.files.filter { $0.hasPrefix("s/") && $0.hasSuffix(".html") }
      for file in torn {
        #expect(try folder.text(file).hasSuffix("</html>\n"), "\(file) is torn")
      }
      if round % 2 == 0 {
        let result = try await shell("$P build c -o s", in: folder)
        #expect(result.status == 0, "round \(round): \(result.errors)")
        let clean = try await shell("rm -rf t; $P build c -o t", in: folder)
        #expect(clean.status == 0)
        #expect(try contents(folder, "s") == contents(folder, "t"), "round \(round)")
      }
    }
  }

  @Test func goesOnAfterTheOutputWasRemovedDuringABuild() async throws {
    let folder = try TemporaryFolder()
    try write(folder, pages: 300, text: "Text.")
    for delay in ["0.2", "0.3", "0.4"] {
      _ = try await shell(
        "$P build c -o s & sleep \(delay); rm -rf s 2>/dev/null; wait", in: folder)
      let result = try await shell("$P build c -o s", in: folder)
      #expect(result.status == 0, "\(result.errors)")
    }
  }

  /// Nothing that waits for a reader or a writer is opened.
  @Test(arguments: ["c/pipe.md", "c/pipe.png", "s/index.html", "s/assets", "s/.fingerpost-site"])
  func endsWhereAPipeIsInTheWay(path: String) async throws {
    let folder = try TemporaryFolder()
    try write(folder, pages: 1, text: "![a](../pipe.png)")
    _ = try await shell("$P build c -o s --keep-going", in: folder)
    let result = try await shell(
      "rm -rf \(path); mkfifo \(path); timeout 10 $P build c -o s --keep-going", in: folder)
    #expect(result.status == (path.hasPrefix("c/") ? 1 : 64), "\(result.errors)")
    #expect(
      result.errors.contains(
        path.hasPrefix("c/") ? "a pipe, a socket or a device is no content" : "did not make it"))
  }

  @Test(arguments: ["s/index.html", "s/assets", "s/.fingerpost-site"])
  func followsAndReplacesNoLink(path: String) async throws {
    let folder = try TemporaryFolder()
    try write(folder, pages: 1, text: "Text.")
    _ = try await shell("$P build c -o s", in: folder)
    try folder.write("mine", to: "victim/index.html")
    let target = path == "s/assets" ? "../victim" : "../victim/index.html"
    let result = try await shell(
      "rm -rf \(path); ln -s \(target) \(path); $P build c -o s; readlink \(path)", in: folder)
    #expect(result.output == "\(target)\n")
    #expect(result.errors.contains("did not make it"))
    #expect(folder.files.filter { $0.hasPrefix("victim") } == ["victim/index.html"])
    #expect(try folder.text("victim/index.html") == "mine")
  }

  @Test func saysThatANameIsNoUTF8AndBuildsTheRest() async throws {
    let folder = try TemporaryFolder()
    try write(folder, pages: 1, text: "Text.")
    let result = try await shell("touch c/$'\\xff.md'; $P build c -o s --keep-going", in: folder)
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("c/\u{FFFD}.md: error: the name of the file is not UTF-8"))
    #expect(folder.files.contains("s/p/0.html"))
  }

  @Test(arguments: ["build c -o ''", "build '' -o s", "check ''", "report ''", "diff '' x"])
  func refusesAnEmptyArgument(line: String) async throws {
    let folder = try TemporaryFolder()
    try write(folder, pages: 1, text: "Text.")
    let result = try await shell("$P \(line)", in: folder)
    #expect(result.status == 64)
    #expect(folder.files.allSatisfy { $0.hasPrefix("c/") })
  }

  /// A folder that was built into the content is no content, wherever the next build goes.
  @Test func takesASiteWithinTheContentForNoContent() async throws {
    let folder = try TemporaryFolder()
    try folder.write("# Home\n", to: "index.md")
    for line in ["build .", "build . -o ../s", "check ."] {
      let result = try await shell("mkdir -p w && cp index.md w && cd w && $P \(line)", in: folder)
      #expect(result.status == 0)
      #expect(result.errors.hasPrefix(line == "check ." ? "0 errors" : "1 page,"))
    }
  }
}
