import Foundation
import TestSupport
import Testing

/// `fingerpost decide` at a terminal: its menus, its keys, its lines.
@Suite struct DecideAtTerminalTests {
  private static let fixtures = "Tests/CommandTests/Fixtures"
  private static let store = "\(fixtures)/good/decision/content/store.decision.yml"

  @Test func takesArrowKeysAndNumbersAtATerminal() async throws {
    let byKeys = try await Program.run(
      ["decide", Self.store],
      pressing: [
        .init("\u{1B}[B", after: "Are there joins?"), .init("\r", after: "› 2"),
        .init("\u{1B}[A", after: "How much data?"), .init("\u{1B}[B", after: "› ?"),
        .init("\r", after: "› 1"),
      ])
    #expect(byKeys.status == 0)
    #expect(byKeys.output.hasPrefix("Files\n"))
    #expect(byKeys.output.contains("  Are there joins: no\n"))
    let byNumbers = try await Program.run(
      ["decide", Self.store],
      pressing: [
        .init("2", after: "Are there joins?"), .init("?", after: "How much data?"),
      ])
    #expect(byNumbers.output.hasPrefix("Still open: "))
    #expect(byNumbers.output.contains("  Are there joins: no\n  How much data: Not sure\n"))
    let left = try await Program.run(
      ["decide", Self.store], pressing: [.init("q", after: "Are there joins?")])
    #expect(left.status == 0)
    #expect(left.output.hasPrefix("Still open: "))
  }

  @Test func asksAtATerminalWhichDecisionIsMeant() async throws {
    let result = try await Program.run(
      ["decide", "\(Self.fixtures)/good/ambiguous-id/content"],
      pressing: [.init("2", after: "Which decision?"), .init("1", after: "Are there joins?")])
    #expect(result.status == 0)
    #expect(
      result.errors.contains("1  Tests/CommandTests/Fixtures/good/ambiguous-id/content/cache"))
    #expect(result.output.hasPrefix("Tables\n"))
  }

  @Test func goesBackToChangeAnAnswer() async throws {
    for back in ["b", "\u{7F}", "\u{1B}[D"] {
      let result = try await Program.run(
        ["decide", Self.store],
        pressing: [
          .init(back + "2", after: "Are there joins?"), .init(back, after: "How much data?"),
          // The answer that is changed is marked.
          .init("\u{1B}[A", after: "› 2"), .init("\r", after: "› 1"),
        ])
      #expect(result.status == 0)
      #expect(result.output.hasPrefix("Tables\n"))
      #expect(result.output.contains("\n  Are there joins: yes\n"))
      #expect(
        result.errors.hasSuffix(
          "\r\nto change an answer:\r\n  fingerpost decide \(Self.store) --answer joins=yes\r\n"))
    }
  }

  @Test func takesKeysThatMeanNothingForNone() async throws {
    // F5, Control and Up, Delete, and a letter of two bytes: none of the digits in them is a number.
    let result = try await Program.run(
      ["decide", Self.store],
      pressing: [
        .init(
          "\u{1B}[15~\u{1B}[1;2A\u{1B}[2~\u{1B}[1;5Bé\u{1B}[27;2;13~", after: "Are there joins?"),
        .init("q", after: "› 1"),
      ])
    #expect(result.output.hasPrefix("Still open: "))
    #expect(!result.output.contains("Your answers"))
  }

  @Test func takesWhatIsTypedAhead() async throws {
    let result = try await Program.run(
      ["decide", Self.store], pressing: [.init("22", after: "Are there joins?")])
    #expect(result.output.contains("\n  Are there joins: no\n  How much data: A lot\n"))
  }

  @Test func endsAtAnInterruptionAndAtTheEndOfTheInput() async throws {
    let stopped = try await Program.run(
      ["decide", Self.store], pressing: [.init("\u{3}", after: "Are there joins?")])
    #expect(stopped.status == -2)
    #expect(stopped.output == "")
    let ended = try await Program.run(
      ["decide", Self.store],
      pressing: [.init("2", after: "Are there joins?"), .init("\u{4}", after: "How much data?")])
    #expect(ended.status == 0)
    #expect(
      ended.output.hasPrefix(
        "Still open: Files 50 %, Tables 50 %\n\nYour answers:\n  Are there joins: no\n"))
  }

  @Test func wrapsForATerminalAndNotForAFile() async throws {
    for (columns, width) in [(30, 30), (0, 80)] {
      let shown = try await Program.run(
        ["decide", Self.store],
        pressing: [.init("1", after: "Are there joins?")], columns: columns, showsResults: true)
      let lines = shown.errors.split(separator: "\r\n").map(String.init)
      let start = try #require(lines.firstIndex { $0.hasPrefix("Joins need tables.") })
      let sentence = lines[start...].prefix { !$0.hasPrefix("Your answers") }
      #expect(sentence.count == (columns == 30 ? 2 : 1))
      #expect(sentence.allSatisfy { $0.count <= width })
      #expect(sentence.joined(separator: " ") == "Joins need tables. A file joins nothing.")
    }
    let kept = try await Program.run(
      ["decide", Self.store], pressing: [.init("1", after: "Are there joins?")], columns: 40)
    #expect(kept.output.contains("Joins need tables. A file joins nothing.\n"))
  }

  @Test func wrapsTheAnswersAndPrintsOverAllTheirLines() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.wordy, to: "d.decision.yml")
    let result = try await Program.run(
      ["decide", "d.decision.yml"],
      pressing: [.init("\u{1B}[B", after: "› 1"), .init("\r", after: "› 2")], columns: 30,
      in: folder.url)
    #expect(
      result.errors.hasPrefix(
        """

        Choose with the arrow keys and
        Enter, or by number; b goes
        back, q leaves.

        What is it that you want to
        have in the end?
        \u{1B}[?7l› 1  A thing that is so long
             that it takes two lines
          2  Short
          ?  Not sure
        \u{1B}[?7h\u{1B}[4A\r\u{1B}[J\u{1B}[?7l  1  A thing that is so long
             that it takes two lines
        › 2  Short

        """.replacing("\n", with: "\r\n")))
    #expect(result.output.hasPrefix("Y\n"))
  }

  @Test func asksByLinesWhereNothingCanBePrintedOver() async throws {
    for kind in ["dumb", ""] {
      let result = try await Program.run(
        ["decide", Self.store],
        pressing: [
          .init("2\n", after: "empty for not sure, q to leave] "),
          .init("b\n", after: "empty for not sure, b to go back, q to leave] "),
          .init("9\n", after: "Are there joins?"),
          .init("no\n", after: "'9' is none of the answers"),
          .init("q\n", after: "How much data?"),
        ], kind: kind)
      #expect(result.status == 0)
      #expect(!result.errors.contains("\u{1B}"))
      #expect(result.output.hasPrefix("Still open: "))
      #expect(result.output.contains("\n  Are there joins: no\n"))
    }
    let several = try await Program.run(
      ["decide", "\(Self.fixtures)/good/ambiguous-id/content"], pressing: [], kind: "dumb")
    #expect(several.status == 64)
    #expect(several.errors.contains("holds 2 decisions; name one of them:"))
  }

  @Test func saysWhyAnswersCannotOccurTogether() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      Self.wordy + "never: [{when: {a: one, b: one}, because: One is enough}]\n",
      to: "d.decision.yml")
    let result = try await Program.run(
      ["decide", "d.decision.yml", "--answer", "a=one", "--answer", "b=one"], in: folder.url)
    #expect(result.status == 0)
    #expect(
      result.output == """
        These answers cannot occur together

        Your answers:
          What is it that you want to have in the end: A thing that is so long that it takes two lines
          B: one

        why:
          One is enough

        """)
  }

  private static let wordy = """
    decision: d
    title: D
    options: {x: {title: X}, y: {title: Y}}
    questions:
      a:
        ask: What is it that you want to have in the end?
        answers: {one: A thing that is so long that it takes two lines, two: Short}
      b: {ask: B?, answers: [one, two]}
    rules:
      r: {when: {a: one}, choose: x, strength: lean, because: B, evidence: [e]}
      base: {choose: y, strength: default}

    """
}
