/// The stable name of a kind of diagnostic, as printed in brackets and named in the configuration.
public enum Code: String, Sendable, Hashable, CaseIterable {
  // Reading
  case notUTF8 = "not-utf8"
  case tooLarge = "too-large"
  case tooDeep = "too-deep"
  case unreadable
  case unreadFile = "unread-file"
  case siteAsContent = "site-as-content"
  case symlinkOutside = "symlink-outside"
  case addressClash = "address-clash"
  case misplaced
  case activeSVG = "active-svg"
  case forAgents = "for-agents"
  case unlistedPage = "unlisted-page"
  // YAML and front matter
  case yaml
  case frontMatter = "front-matter"
  case unknownKey = "unknown-key"
  // Links and anchors
  case brokenLink = "broken-link"
  case brokenAnchor = "broken-anchor"
  case brokenImage = "broken-image"
  case emptyLink = "empty-link"
  case wrongScheme = "wrong-scheme"
  case caseMismatch = "case-mismatch"
  case outsideContent = "outside-content"
  case duplicateID = "duplicate-id"
  case preferMD = "prefer-md"
  case unsafeLink = "unsafe-link"
  case orphanPage = "orphan-page"
  case duplicateTitle = "duplicate-title"
  case headingLevel = "heading-level"
  case secondTitle = "second-title"
  case missingAlt = "missing-alt"
  case vagueLink = "vague-link"
  case emptyPage = "empty-page"
  case emptySection = "empty-section"
  // Permalinks
  case gonePage = "gone-page"
  case goneAnchor = "gone-anchor"
  case goneRule = "gone-rule"
  case goneEvidence = "gone-evidence"
  // Citations and embeds
  case unknownRule = "unknown-rule"
  case unknownEvidence = "unknown-evidence"
  case unknownOption = "unknown-option"
  case unknownQuestion = "unknown-question"
  case unknownAnswer = "unknown-answer"
  case unknownDecision = "unknown-decision"
  case unknownTerm = "unknown-term"
  case unknownSource = "unknown-source"
  case ambiguousID = "ambiguous-id"
  case retiredRule = "retired-rule"
  case uncitedRule = "uncited-rule"
  case uncitedEvidence = "uncited-evidence"
  case chartUnits = "chart-units"
  case withoutQuantity = "without-quantity"
  // Markdown
  case includeMissing = "include-missing"
  case includeCycle = "include-cycle"
  case rawHTML = "raw-html"
  case openComment = "open-comment"
  case unusedFootnote = "unused-footnote"
  case foreignSyntax = "foreign-syntax"
  case unknownAlert = "unknown-alert"
  case unknownFenceWord = "unknown-fence-word"
  case unknownTab = "unknown-tab"
  case missingLine = "missing-line"
  case brokenTable = "broken-table"
  // Decisions
  case decision
  case gap
  case conflict
  case scenarioFailed = "scenario-failed"
  case notMonotone = "not-monotone"
  case rulingCycle = "ruling-cycle"
  case rulingUpward = "ruling-upward"
  case rulingWithoutEffect = "ruling-without-effect"
  case conditionWithoutEffect = "condition-without-effect"
  case maskedRule = "masked-rule"
  case redundantRule = "redundant-rule"
  case neverAsked = "never-asked"
  case unreachableOption = "unreachable-option"
  case defaultHidesGap = "default-hides-gap"
  case unsupportedRule = "unsupported-rule"
  // Records
  case outcomeChanged = "outcome-changed"
  case undecided
  case unknownStatus = "unknown-status"
  case unknownRecord = "unknown-record"
  case recordSupersededByMissing = "record-superseded-by-missing"
  case recordSupersedesMissing = "record-supersedes-missing"
  case recordCycle = "record-cycle"
  // The rest
  case stale
  case unknownTemplateName = "unknown-template-name"
  case poorContrast = "poor-contrast"

  /// Whether it is a matter of style, which is looked at where the configuration asks for it: by its
  /// name, or by `style`.
  package var isStyle: Bool {
    switch self {
    case .secondTitle, .missingAlt, .vagueLink, .emptyPage, .emptySection: true
    default: false
    }
  }

  /// The severity where the configuration says nothing.
  package var defaultSeverity: Severity {
    switch self {
    case .unreadFile, .secondTitle, .missingAlt, .vagueLink, .emptyPage, .emptySection,
      .brokenTable, .forAgents, .unlistedPage, .unknownKey, .orphanPage, .rawHTML, .preferMD,
      .unsafeLink, .unusedFootnote, .duplicateTitle, .headingLevel, .foreignSyntax, .unknownAlert,
      .unknownFenceWord, .unknownTab, .missingLine,
      .maskedRule, .redundantRule, .neverAsked, .unreachableOption, .defaultHidesGap,
      .uncitedRule, .uncitedEvidence, .withoutQuantity, .retiredRule, .stale,
      .rulingWithoutEffect,
      .conditionWithoutEffect, .unsupportedRule, .poorContrast,
      .outcomeChanged, .undecided, .unknownStatus, .unknownRecord, .recordSupersededByMissing,
      .recordSupersedesMissing, .recordCycle:
      .warning
    default:
      .error
    }
  }
}
