import Diagnostics
import Foundation
import TestSupport
import Testing

/// Holds the manual page of all checks against the code and the cases of `Tests/CommandTests`.
///
/// With `FINGERPOST_RECORD=1` in the environment the page is written anew.
@Suite struct CheckManualTests {
  private static let page = "Content/manual/checks.md"
  private static let fixtures = "Tests/CommandTests/Fixtures"

  @Test func findsTheManualPageToBeWhatTheCodeSays() throws {
    let text = try Self.text()
    if ProcessInfo.processInfo.environment["FINGERPOST_RECORD"] == "1" {
      let file = Project.root.appending(path: Self.page)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try Project.text(Self.page) == text)
  }

  @Test func findsACaseOfEveryKind() throws {
    for code in Code.allCases {
      #expect(try Self.example(of: code) != nil, "no case has a '\(code.rawValue)'")
    }
  }

  private static func text() throws -> String {
    let codes = Code.allCases.sorted { $0.rawValue < $1.rawValue }
    var text = """
      ---
      title: Every check
      description: What Fingerpost finds in a handbook, what each message means, and the way out.
      order: 6
      nav_title: Checks
      ---

      # Every check

      There are \(codes.count) kinds of message. An error stops the build, a warning does not; \
      `--strict` makes errors of all warnings, and [the configuration](configuration.md#checks) \
      changes the weight of a kind or switches it off by the name in brackets at the \
      end of each message. This page is made from the program, and the examples are what it really \
      said.

      """
    for code in codes {
      let entry = code.entry
      let severity = code.defaultSeverity == .error ? "Error." : "Warning."
      text += "\n## \(code.rawValue)\n\n**\(severity)** \(entry.meaning) \(entry.remedy)\n"
      if let example = try example(of: code) { text += "\n```text\n\(example)\n```\n" }
    }
    return text
  }

  /// The first message of a kind in the case that is named after it.
  private static func example(of code: Code) throws -> String? {
    for group in ["bad", "good"] {
      let path = "\(fixtures)/\(group)/\(code.rawValue)/messages.txt"
      guard let text = try? Project.text(path) else { continue }
      let blocks = text.split(separator: "\n\n").map(String.init)
      return blocks.first { $0.prefix { $0 != "\n" }.hasSuffix("[\(code.rawValue)]") }
        .map { $0.replacing("content/", with: "").trimmingCharacters(in: .newlines) }
    }
    return nil
  }
}
