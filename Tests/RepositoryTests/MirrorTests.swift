import Foundation
import TestSupport
import Testing

/// Holds that `Tests` mirrors `Sources`, so that a test is found from what it tests.
@Suite struct MirrorTests {
  /// The tests of a target that bear another name.
  private static let names = ["fingerpost": "CommandTests"]
  /// What a folder of tests may hold besides: helpers and data.
  private static let others: Set<String> = ["Support", "Fixtures", "Published"]

  @Test func hasAFolderOfTestsForEachTarget() {
    for target in Self.targets {
      let folder = Project.root.appending(path: Self.tests(of: target))
      #expect(
        FileManager.default.fileExists(atPath: folder.path), "there are no tests of \(target)")
    }
  }

  @Test func hasFoldersLikeThoseOfTheTarget() {
    for target in Self.targets {
      let sources = Self.folders(below: "Sources/\(target)")
      for folder in Self.folders(below: Self.tests(of: target))
      where Self.others.isDisjoint(with: folder.split(separator: "/").map(String.init)) {
        #expect(
          sources.contains(folder),
          "\(Self.tests(of: target))/\(folder): Sources/\(target) has no such folder")
      }
    }
  }

  /// A suite that is named after a file lies in the folder that mirrors the file's; one that tests
  /// something as a whole has a name of its own.
  @Test func putsATestWhereItsSourceLies() {
    var found = 0
    for target in Self.targets {
      var folders: [String: Set<String>] = [:]
      for file in Project.files(below: "Sources/\(target)", suffix: ".swift") {
        let (folder, name) = Self.parts(of: file)
        // `Type+part.swift` is a part of what `Type.swift` holds.
        folders[String(name.prefix { $0 != "+" }), default: []].insert(folder)
      }
      for test in Project.files(below: Self.tests(of: target), suffix: "Tests.swift") {
        let (folder, name) = Self.parts(of: test)
        guard let sources = folders[String(name.dropLast(5))] else { continue }
        found += 1
        #expect(
          sources.contains(folder),
          "\(test): what it tests lies in '\(sources.sorted().joined(separator: "', '"))'")
      }
    }
    #expect(found > 40)
  }

  @Test func takesAPathApart() {
    #expect(Self.parts(of: "Sources/A/B/C/D.swift") == ("B/C", "D"))
    #expect(Self.parts(of: "Tests/ATests/DTests.swift") == ("", "DTests"))
  }

  /// The targets that have a file in Swift.
  private static let targets = Set(
    Project.files(below: "Sources", suffix: ".swift").map { String($0.split(separator: "/")[1]) }
  ).sorted()

  /// The folder of a target's tests.
  private static func tests(of target: String) -> String {
    "Tests/" + (names[target] ?? "\(target)Tests")
  }

  /// The folders below a folder, as paths from there.
  private static func folders(below base: String) -> Set<String> {
    Set(Project.files(below: base, suffix: ".swift").map { parts(of: $0).folder })
      .subtracting([""])
  }

  /// The folder of a file below its target, and its name without the ending.
  private static func parts(of file: String) -> (folder: String, name: String) {
    let words = file.split(separator: "/")
    return (
      words.dropFirst(2).dropLast().joined(separator: "/"),
      String(words[words.count - 1].dropLast(6))
    )
  }
}
