import Foundation
import TestSupport
import Testing

/// `fingerpost decide` as its user meets it.
@Suite struct DecideTests {
  private static let fixtures = "Tests/CommandTests/Fixtures"
  private static let store = "\(fixtures)/good/decision/content/store.decision.yml"

  private struct Line: Decodable {
    struct Outcome: Decodable, Equatable {
      let option: String
      let share: Double
    }

    let verdict: String?
    let outcomes: [Outcome]?
    let gap: Double?
    let conflict: Double?
    let decisive: [String]?
    let error: String?
  }

  private func batch(
    _ lines: [String], _ path: String = store
  ) async throws -> (lines: [Line], result: Program.Result) {
    let input = Data(lines.map { "\($0)\n" }.joined().utf8)
    let result = try await Program.run(["decide", path, "--batch"], input: input)
    let decoder = JSONDecoder()
    let read = try result.output.split(separator: "\n").map {
      try decoder.decode(Line.self, from: Data($0.utf8))
    }
    return (read, result)
  }

  @Test func writesEveryKeyOfALineOfABatch() async throws {
    let result = try await Program.run(
      ["decide", Self.store, "--batch"],
      input: Data("{\"size\":\"small\",\"joins\":\"yes\"}\n{\"joins\":\"no\"}".utf8))
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(
      result.output == """
        {"verdict":"decided","outcomes":[{"option":"tables","share":1}],"gap":0,"conflict":0,\
        "decisive":["joins-need-tables"],"also":[],"overruled":[],\
        "flips":[{"question":"joins","answer":"no","to":["files"],"certain":true}],"assumed":{},\
        "undecided_by":null}
        {"verdict":"open","outcomes":[{"option":"files","share":0.5},\
        {"option":"tables","share":0.5}],"gap":0,"conflict":0,"decisive":[],"also":[],\
        "overruled":[],"flips":[],"assumed":{},"undecided_by":"size"}

        """)
  }

  @Test func answersEachLineAndSaysWhichCannotBeRead() async throws {
    let (lines, result) = try await batch([
      #"{"size":"small","joins":"no"}"#, #"{"size":"tiny"}"#, "", "joins: yes", "{}",
    ])
    #expect(result.status == 1)
    #expect(lines.map { $0.verdict ?? "error" } == ["decided", "error", "error", "error", "open"])
    #expect(lines[1].error == "question 'size' has no answer 'tiny'")
  }

  @Test func countsGapsAndConflictsAsOutcomes() async throws {
    let (clash, first) = try await batch(
      [#"{"size":"small","joins":"yes"}"#],
      "\(Self.fixtures)/bad/conflict/content/store.decision.yml")
    #expect(first.status == 0)
    #expect(clash[0].verdict == "conflict")
    #expect(clash[0].conflict == 1)
    #expect(clash[0].outcomes?.map(\.option) == ["files", "tables"])
    #expect(clash[0].decisive == ["joins-need-tables", "small-files"])
    let (gap, second) = try await batch(
      [#"{"size":"large","joins":"no"}"#, #"{"size":"large"}"#],
      "\(Self.fixtures)/bad/gap/content/store.decision.yml")
    #expect(second.status == 0)
    #expect(gap.map(\.verdict) == ["gap", "open"])
    #expect(gap[0].gap == 1)
    #expect(gap[0].outcomes == [])
    #expect(gap[1].gap == 0.5)
    #expect(gap[1].outcomes == [.init(option: "tables", share: 0.5)])
  }

  @Test func asksWhatTheAnswersLeaveOpen() async throws {
    let result = try await Program.run(
      ["decide", Self.store, "--answer", "size=small"], input: Data("1\n".utf8))
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("Tables\n"))
    #expect(result.errors.contains("Are there joins?"))
    #expect(!result.errors.contains("How much data?"))
  }

  @Test func saysWhatWouldChangeItAndHowProbably() async throws {
    let sure = try await Program.run(
      ["decide", Self.store, "--answer", "size=small", "--answer", "joins=yes"])
    #expect(
      sure.output.contains(
        """

        Your answers, and what each would change:
          Are there joins: yes
            no → Files
          How much data: A little
        One of your two answers settled it. Of the two others you could have given, one would change it.

        """))
    let perhaps = try await Program.run(["decide", Self.store, "--answer", "joins=yes"])
    #expect(perhaps.output.contains("\n  Are there joins: yes\n    no → perhaps Files (50 %)\n"))
  }

  @Test func tellsWhatIsStillPossibleAtTheEndOfTheInput() async throws {
    let result = try await Program.run(["decide", Self.store, "--answer", "joins=no"])
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("Still open: Files 50 %, Tables 50 %\n"))
  }

  @Test(arguments: [
    ("size=smal", "fingerpost: 'smal' is no answer to 'size'; did you mean 'small'?\n"),
    ("sise=small", "fingerpost: store has no question 'sise'; did you mean 'size'?\n"),
    ("size", "fingerpost: 'size' is no answer: write question=answer\n"),
  ])
  func refusesWrongAnswers(answer: String, message: String) async throws {
    let result = try await Program.run(["decide", Self.store, "--answer", answer])
    #expect(result.status == 64)
    #expect(result.output == "")
    #expect(result.errors == message)
  }

  @Test(arguments: ["decide", "report"])
  func saysWhereAFolderHoldsNoDecisionOrSeveral(command: String) async throws {
    let empty = "\(Self.fixtures)/good/include/content"
    let none = try await Program.run([command, empty])
    #expect(none.status == 64)
    #expect(
      none.errors == """
        fingerpost: \(empty) holds no decision
          name a *.decision.yml file, or a folder that holds one

        """)
    let two = "\(Self.fixtures)/good/ambiguous-id/content"
    let several = try await Program.run([command, two])
    #expect(several.status == 64)
    #expect(
      several.errors == """
        fingerpost: \(two) holds 2 decisions; name one of them:
          \(two)/cache.decision.yml
          \(two)/store.decision.yml

        """)
    #expect(none.output + several.output == "")
    let missing = try await Program.run([command, "nowhere"])
    #expect(missing.status == 74)
    #expect(missing.errors == "fingerpost: cannot read nowhere: No such file or directory\n")
  }
}
