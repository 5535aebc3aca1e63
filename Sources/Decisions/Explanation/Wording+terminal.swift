package import Words

/// What is said on a terminal alone, which is always in English.
extension Wording {
  package static let terminalHeadline: Phrase = .choose(
    .kind,
    [
      "decided": "\(.chosen)",
      "gap": "No rule covers these answers",
      "conflict": "The rules disagree: \(each: .clashing, "\(.title)", " or ")",
      "open": "Still open: \(each: .shares, "\(terminalOutcome) \(percent: .share)")",
      "impossible": "These answers cannot occur together",
    ])

  private static let terminalOutcome: Phrase = .choose(
    .kind,
    [
      "option": "\(.title)", "gap": "no rule", "conflict": "rules that disagree",
    ])

  /// A question with the reader's answer, and the answer that is taken where the reader was not sure.
  package static let terminalRow: Phrase = """
    \(.short): \(each: .choices, "\(if: .isMine, Words.english[.reply])\(if: .isAssumed, " (taken as: \(.label))")", "")
    """
  package static let terminalTurn: Phrase = "\(.label) \(Words.english[.flip])"
  package static let terminalSettling: Phrase = "what would settle most"
  package static let terminalSettlingItem: Phrase = "\(.ask) [\(.question)]"
  package static let terminalWhy: Phrase = "why"
  package static let terminalAlso: Phrase = "also for it"
  package static let terminalPrice: Phrase = "what it outweighs"
  package static let terminalHonoured: Phrase = "also honoured"
  package static let terminalRule: Phrase = "\(.title) [\(.rule)]"
  package static let terminalEvidence: Phrase = "evidence: \(each: .evidence, "\(.id)")"
}
