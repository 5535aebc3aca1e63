import Diagnostics
import Testing

@Suite struct CodeTests {
  @Test(arguments: [
    "broken-link", "broken-anchor", "broken-image", "empty-link", "case-mismatch",
    "outside-content", "duplicate-id", "unknown-rule", "unknown-evidence", "unknown-option",
    "unknown-question", "unknown-decision", "unknown-term", "ambiguous-id", "include-missing",
    "include-cycle", "not-utf8", "too-large", "too-deep", "symlink-outside", "front-matter",
    "yaml", "gap", "conflict", "scenario-failed", "not-monotone", "ruling-cycle", "ruling-upward",
    "address-clash", "unknown-template-name", "unreadable", "decision", "unknown-source",
    "unknown-answer", "misplaced", "active-svg",
  ])
  func stopsTheBuildAtErrors(name: String) {
    #expect(Code(rawValue: name)?.defaultSeverity == .error)
  }

  @Test(arguments: [
    "unsupported-rule", "unknown-key", "orphan-page", "raw-html", "prefer-md", "unused-footnote",
    "duplicate-title",
    "masked-rule", "redundant-rule", "never-asked", "unreachable-option", "default-hides-gap",
    "uncited-rule", "uncited-evidence", "retired-rule", "stale", "poor-contrast",
  ])
  func goesOnAtWarnings(name: String) {
    #expect(Code(rawValue: name)?.defaultSeverity == .warning)
  }

  @Test func spellsNamesInLowerCaseWordsJoinedByHyphens() {
    for code in Code.allCases {
      let isPlain = code.rawValue.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x38
      }
      #expect(isPlain, "\(code.rawValue)")
    }
  }
}
