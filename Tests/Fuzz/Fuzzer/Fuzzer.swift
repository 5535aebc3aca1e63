import Foundation
import TestSupport

/// Feeds the program's parsers, its safelist and its writer with texts that are nearly right.
///
/// `Fuzzer --seconds 60 --seed 1` goes on for a minute; each text depends on the seed and its number
/// alone. `--only 123` tries one again and prints it. `--repeat 20000` tries each construct of the
/// grammar as often instead, and fails where memory grows with it. Which text is tried is kept in the
/// file that `--note` names, so that it is known where the program ends with it.
@main
struct Fuzzer {
  static func main() async throws {
    let options = Options(CommandLine.arguments.dropFirst())
    if let times = options.number("repeat") { return try Soak(times: times).run() }
    let seed = options.number("seed") ?? 1
    if let only = options.number("only") {
      let trial = Trial(seed: seed, number: only)
      print("\(trial.target): \(trial.text.count) bytes")
      FileHandle.standardOutput.write(Data(trial.text))
      try await report(trial.run(), of: trial)
      return
    }
    let note = options.text("note").map { URL(filePath: $0) }
    let deadline = ContinuousClock.now + .seconds(options.number("seconds") ?? 60)
    var number = 0
    while ContinuousClock.now < deadline {
      if number % 16 == 0, let note {
        try Data("--seed \(seed) --only \(number) (or one of the 15 behind)\n".utf8).write(to: note)
      }
      let trial = Trial(seed: seed, number: number)
      let start = ContinuousClock.now
      try await report(trial.run(), of: trial)
      let time = ContinuousClock.now - start
      if time > .seconds(20) { try report("takes \(time)", of: trial) }
      number += 1
    }
    print("\(number) texts, seed \(seed): nothing found")
  }

  private static func report(_ finding: String?, of trial: Trial) throws {
    guard let finding else { return }
    print("FOUND \(trial.target): \(finding)\n  --seed \(trial.seed) --only \(trial.number)")
    throw Found()
  }

  struct Found: Error {}
}

/// The words of the command line: `--name value`.
struct Options {
  private var values: [String: String] = [:]

  init(_ words: ArraySlice<String>) {
    var words = words
    while let name = words.popFirst(), let value = words.popFirst() {
      values[String(name.drop { $0 == "-" })] = value
    }
  }

  func text(_ name: String) -> String? { values[name] }
  func number(_ name: String) -> Int? { values[name].flatMap { Int($0) } }
}
