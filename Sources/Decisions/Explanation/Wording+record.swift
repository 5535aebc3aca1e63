/// The words of a decision record.
extension Wording {
  /// An outcome as a decision record, in the shape of MADR.
  ///
  /// (Markdown Any Decision Records, version 4: Kopp, Armbruster and Zimmermann, "Markdown
  /// Architectural Decision Records", 2018.)
  package static let record: Phrase = """
    ---
    status: proposed
    \(if: .date, "date: \(.date)\n")\
    decision: \(.decision)
    \(if: .given, "answers:\n\(each: .given, "  \(.question): \"\(.reply)\"", "\n")\n")\
    \(if: .chosen, "outcome: \(.word)\n")\
    rules: sha256:\(.digest)
    ---

    # \(escaped: "\(if: .title, "\(.title)", else: "\(.name)\(if: .chosen, " \(.chosen)")")")

    ## Context and Problem Statement

    \(escaped: "\(.name)")

    ## Decision Drivers

    \(if: .drivers, drivers, else: "* None: the rules say the same for all answers.")

    ## Considered Options

    \(each: .options, "* \(escaped: "\(.title)")", "\n")

    ## Decision Outcome

    \(recordedOutcome)\(if: .chosen, "\n\n\(escaped: told)")\
    \(if: .consequences, "\n\n### Consequences\n\n\(each: .consequences, consequence, "\n")")\
    \(if: .flips, "\n\n## Revisit If\n\n\(each: .flips, revisit, "\n")")\
    \(if: .evidence, "\n\n## More Information\n\nEvidence:\n\n\(each: .evidence, rested, "\n")")

    """

  /// A piece of evidence with its status.
  private static let rested: Phrase = """
    * \(if: .claim, "\(escaped: "\(.claim)") (`\(.id)`, \(.status))", else: "`\(.id)`")
    """

  private static let told: Phrase = """
    \(sentence)\(if: .cost, " ", else: "\(if: .price, " ")")\(price)
    """

  /// What was answered, first the answers that mattered.
  private static let drivers: Phrase = """
    \(each: .drivers, "* \(escaped: "\(.ask) \(.answer)\(if: .isAssumed, " (assumed)")")", "\n")
    """

  private static let recordedOutcome: Phrase = .choose(
    .kind,
    [
      "decided": "Chosen option: “\(escaped: "\(.chosen)")”\(if: .decisive, reasons, else: ".")",
      "gap": "No option: no rule applies to these answers.",
      "conflict": "No option: rules for \(clashing) apply, and neither wins.",
      "open": "Not decided yet. What remains:\n\n\(each: .shares, recordedShare, "\n")",
      "impossible": "None: these answers cannot occur together.",
    ])

  private static let reasons: Phrase = """
    , because

    \(each: .decisive, "* \(escaped: "\(.title)") (`\(.rule)`)\(if: .because, reason)", "\n")
    """

  private static let reason: Phrase = ": \(escaped: "\(.because)")"

  private static let clashing: Phrase = """
    \(each: .clashing, "“\(escaped: "\(.title)")”", " and ")
    """

  private static let recordedShare: Phrase = "* \(recorded): \(percent: .share, .tenths)"

  /// An outcome within a sentence of a record.
  private static let recorded: Phrase = .choose(
    .kind,
    [
      "option": "“\(escaped: "\(.title)")”", "gap": "a gap in the rules",
      "conflict": "a conflict of rules",
    ])

  private static let consequence: Phrase = """
    * \(if: .isOverruled, "Bad, because `\(.rule)` gives way", else: "Good, because of `\(.rule)`"): \
    \(escaped: "\(.title)")
    """

  private static let revisit: Phrase = """
    * \(escaped: "\(.ask) “\(.answer)”") \(if: .isCertain, "leads to", else: "may lead to") \
    \(each: .to, recorded, " or ")
    """
}
