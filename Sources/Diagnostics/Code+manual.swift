extension Code {
  /// Where the manual explains it, relative to the root of Fingerpost's own site.
  package var manualAddress: String { "manual/checks.html#\(rawValue)" }

  /// The name as a type would have it: "BrokenLink".
  var pascalCase: String {
    rawValue.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// What the manual says about it.
  package var entry: CodeEntry {
    switch self {
    case .notUTF8: .notUTF8
    case .tooLarge: .tooLarge
    case .tooDeep: .tooDeep
    case .unreadable: .unreadable
    case .unreadFile: .unreadFile
    case .siteAsContent: .siteAsContent
    case .symlinkOutside: .symlinkOutside
    case .addressClash: .addressClash
    case .misplaced: .misplaced
    case .activeSVG: .activeSVG
    case .brokenTable: .brokenTable
    case .secondTitle: .secondTitle
    case .missingAlt: .missingAlt
    case .vagueLink: .vagueLink
    case .emptyPage: .emptyPage
    case .emptySection: .emptySection
    case .forAgents: .forAgents
    case .unlistedPage: .unlistedPage
    case .yaml: .yaml
    case .frontMatter: .frontMatter
    case .unknownKey: .unknownKey
    case .brokenLink: .brokenLink
    case .brokenAnchor: .brokenAnchor
    case .brokenImage: .brokenImage
    case .emptyLink: .emptyLink
    case .wrongScheme: .wrongScheme
    case .caseMismatch: .caseMismatch
    case .outsideContent: .outsideContent
    case .duplicateID: .duplicateID
    case .preferMD: .preferMD
    case .unsafeLink: .unsafeLink
    case .orphanPage: .orphanPage
    case .duplicateTitle: .duplicateTitle
    case .headingLevel: .headingLevel
    case .gonePage: .gonePage
    case .goneAnchor: .goneAnchor
    case .goneRule: .goneRule
    case .goneEvidence: .goneEvidence
    case .unknownRule: .unknownRule
    case .unknownEvidence: .unknownEvidence
    case .unknownOption: .unknownOption
    case .unknownQuestion: .unknownQuestion
    case .unknownAnswer: .unknownAnswer
    case .unknownDecision: .unknownDecision
    case .unknownTerm: .unknownTerm
    case .unknownSource: .unknownSource
    case .ambiguousID: .ambiguousID
    case .retiredRule: .retiredRule
    case .uncitedRule: .uncitedRule
    case .uncitedEvidence: .uncitedEvidence
    case .chartUnits: .chartUnits
    case .withoutQuantity: .withoutQuantity
    case .includeMissing: .includeMissing
    case .includeCycle: .includeCycle
    case .rawHTML: .rawHTML
    case .openComment: .openComment
    case .unusedFootnote: .unusedFootnote
    case .foreignSyntax: .foreignSyntax
    case .unknownAlert: .unknownAlert
    case .unknownFenceWord: .unknownFenceWord
    case .unknownTab: .unknownTab
    case .missingLine: .missingLine
    case .decision: .decision
    case .gap: .gap
    case .conflict: .conflict
    case .scenarioFailed: .scenarioFailed
    case .notMonotone: .notMonotone
    case .rulingCycle: .rulingCycle
    case .rulingUpward: .rulingUpward
    case .rulingWithoutEffect: .rulingWithoutEffect
    case .conditionWithoutEffect: .conditionWithoutEffect
    case .maskedRule: .maskedRule
    case .redundantRule: .redundantRule
    case .neverAsked: .neverAsked
    case .unreachableOption: .unreachableOption
    case .defaultHidesGap: .defaultHidesGap
    case .unsupportedRule: .unsupportedRule
    case .outcomeChanged: .outcomeChanged
    case .undecided: .undecided
    case .unknownStatus: .unknownStatus
    case .unknownRecord: .unknownRecord
    case .recordSupersededByMissing: .recordSupersededByMissing
    case .recordSupersedesMissing: .recordSupersedesMissing
    case .recordCycle: .recordCycle
    case .stale: .stale
    case .unknownTemplateName: .unknownTemplateName
    case .poorContrast: .poorContrast
    }
  }
}
