import Foundation
import TestSupport
import Testing

/// Holds the numbers of the house and the words that have no place in it.
@Suite struct SourceStyleTests {
  @Test func keepsFilesShort() throws {
    for file in ["Sources", "Tests"].flatMap({ Project.files(below: $0, suffix: ".swift") }) {
      let length = try Self.length(of: file)
      #expect(length <= 500, "\(file) has \(length) lines")
    }
    let lengths = try Project.files(below: "Sources", suffix: ".swift").map(Self.length)
    let median = lengths.sorted()[lengths.count / 2]
    #expect(median <= 120, "the median file has \(median) lines")
  }

  @Test func passesTheLinter() async throws {
    let result = try await Program.runTool(
      "swift",
      [
        "format", "lint", "--strict", "--parallel", "--recursive", "Sources", "Tests", "Packaging",
        "Package.swift",
      ])
    #expect(result.status == 0, "run 'make format':\n\(result.errors)")
  }

  /// Tests may force what they have just made; the program may not.
  @Test func refusesForcesInTheProgramAlone() throws {
    struct Settings: Decodable { let rules: [String: Bool]? }
    let decoder = JSONDecoder()
    func rules(_ path: String) throws -> [String: Bool] {
      try decoder.decode(Settings.self, from: Data(Project.text(path).utf8)).rules ?? [:]
    }
    let (program, tests) = try (rules(".swift-format"), rules("Tests/.swift-format"))
    for rule in ["NeverForceUnwrap", "NeverUseForceTry", "NeverUseImplicitlyUnwrappedOptionals"] {
      #expect(program[rule] == true)
      #expect(tests[rule] != true)
    }
    // The linter takes a rule that is not named for one that is off.
    #expect(program.count > 40)
    #expect(program["OrderedImports"] == true)
  }

  @Test func leavesNoTrapsAndNoMarks() throws {
    let refused = [
      "fatalError(", "try!", "as!", "@unchecked Sendable", "nonisolated(unsafe)", "TODO", "FIXME",
    ]
    for file in Project.files(below: "Sources", suffix: ".swift") {
      let text = try Project.text(file)
      for word in refused { #expect(!text.contains(word), "\(file) has \(word)") }
    }
  }

  /// Nothing on a site depends on the day. Clocks tell how long ago a review was, how long a build
  /// took, and whether the stamp of a file says enough.
  @Test func readsClocksInFewPlaces() throws {
    let clocks = [
      "time(nil)", "Date(", "Date.now", "clock_gettime", "gettimeofday", "ContinuousClock",
      "SuspendingClock", "localtime", "strftime",
    ]
    var places: Set<String> = []
    for file in Project.files(below: "Sources", suffix: ".swift") {
      for line in try Project.text(file).split(separator: "\n") {
        // The ends of longer names are no clocks.
        let isClock = clocks.contains { clock in
          line.ranges(of: clock).contains { range in
            !(line[..<range.lowerBound].last.map { $0.isLetter } ?? false)
          }
        }
        if isClock { places.insert(file) }
      }
    }
    let allowed = [
      "Publishing/Cache/FileStamp", "Publishing/PhaseLog", "fingerpost/Output/ProgressLine",
      "fingerpost/Output/Terminal",
    ]
    #expect(places == Set(allowed.map { "Sources/\($0).swift" }))
  }

  @Test func namesNoMachine() throws {
    // Split, so that this file does not find itself.
    let refused = ["/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/"]
    let folders = ["Sources", "Tests", "Content"]
    for file in folders.flatMap({ Project.files(below: $0, suffix: "") }) {
      guard let text = try? Project.text(file) else { continue }
      for path in refused { #expect(!text.contains(path), "\(file) names \(path)") }
    }
  }

  /// How many lines of a file are not empty.
  private static func length(of file: String) throws -> Int {
    try Project.text(file).split(separator: "\n").count
  }
}
