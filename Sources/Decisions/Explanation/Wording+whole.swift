/// The words of the page that shows a decision whole: its list, two questions at a time, its steps.
extension Wording {
  package static let whole: Phrase = "The whole decision"

  /// How the list is read, and what is proved of it.
  package static let reading: Phrase = """
    \(if: .lines, "Read from the top: the first line that fits is the answer. ")\
    \(Phrase.choose(.kind, ["holds": sameAsAll, "clashes": clash, "open": unproved]))
    """

  private static let sameAsAll: Phrase = """
    \(count: .lines, one: "This one line says", many: "These \(.lines) lines say") the same as \
    \(allAnswers).
    """

  private static let clash: Phrase = """
    The list cannot say it all: \(each: .rules, "“\(.title)”", last: " and ") both apply to some \
    answers, and neither wins.
    """

  private static let unproved: Phrase = """
    To prove that it says the same as \(allAnswers) was too much work.
    """

  private static let allAnswers: Phrase = "all \(.total) possible sets of answers"

  /// The heads of the list's columns.
  package static let ifColumn: Phrase = "If"
  package static let thenColumn: Phrase = "Then"
  package static let shareColumn: Phrase = "Share"
  package static let lineColumn: Phrase = "Line"

  /// What the shares of the list are.
  package static let shares: Phrase = """
    The share says how many of the cases that the authors expect end at a line\
    \(if: .isAssumed, ", as an estimate").
    """

  /// The condition of a line that fits whatever no line before it does.
  package static let otherwise: Phrase = "Otherwise"

  /// What a line demands of a question, in few words.
  package static let demand: Phrase = "\(.short): \(shortRange)"

  private static let shortRange: Phrase = .choose(
    .kind,
    [
      "is": eitherShort, "isOneOf": eitherShort, "isNot": "not \(eitherShort)",
      "isAtLeast": "at least \(eitherShort)", "isAtMost": "at most \(eitherShort)",
      "isBetween": "between \(each: .answers, shortAnswer, " and ")",
    ])

  private static let shortAnswer: Phrase = "\(marked: .label)"
  private static let eitherShort: Phrase = "\(each: .answers, shortAnswer, " or ")"

  /// The outcomes with their shares.
  package static let outcomes: Phrase = "What it can say"
  package static let estimated: Phrase = "Shares are the authors’ estimate of the cases to come."

  // MARK: Two questions at a time

  package static let pairs: Phrase = "Two questions at a time"
  package static let pairsHint: Phrase = """
    The likeliest outcome where only these two answers are known. The deeper the colour, the surer \
    it is. Each cell leads on from there.
    """
  static let pairDown: Phrase = "Down"
  static let pairAcross: Phrase = "Across"
  /// The words above the answers that go down.
  package static let pairHead: Phrase = "\(.short)"
  /// A cell whose answers cannot occur together.
  package static let noCell: Phrase = "cannot occur"

  // MARK: Step by step

  package static let steps: Phrase = """
    Step by step\(count: .lines, one: "", many: ", in \(.lines) steps")
    """
  package static let stepsHint: Phrase = """
    The order in which the questions are asked; it makes the usual way short. “Not sure” is left out \
    here: after it more may be asked.
    """
  package static let goTo: Phrase = "continue at \(.number)"
  /// Where more is asked than is written down.
  package static let beyond: Phrase = "more is asked"
  package static let moreSteps: Phrase = "And \(.more) more steps."

  // MARK: All rules

  package static let ruleOrder: Phrase = """
    In the order in which they are read: of all rules that fit, the first is the answer. A stronger rule \
    stands before a weaker one.
    """
  /// How often a rule is the first that fits.
  package static let firstMatch: Phrase = """
    \(if: .number, "first to fit in \(percent: .share) of cases", else: "never the first to fit")
    """
  package static let always: Phrase = "Whatever the answers are"
  package static let seeOutcome: Phrase = "See the outcome"
  /// What is folded below a rule.
  package static let ruleMore: Phrase = """
    \(if: .evidence, "\(spelled: .evidence, isFirst: true) \(pieces), a case", else: "A case"), \
    and what it beats
    """
  private static let pieces: Phrase = """
    \(count: .evidence, one: "piece", many: "pieces") of evidence
    """

  // MARK: An option on its own page

  package static let chosenLabel: Phrase = "How often \(.chosen) is chosen"
  package static let chosenShare: Phrase = """
    \(.chosen) is chosen in \(percent: .share) of the cases that the authors expect.
    """
  package static let chosenRules: Phrase = "By these rules"

  // MARK: What search engines are told of a page

  package static let startDescription: Phrase = """
    \(.name) \(length), \(.lines) rules with their reasons.
    """
  package static let wholeDescription: Phrase = """
    \(.name) All rules as one list, two questions at a time, and step by step.
    """
  package static let rulesDescription: Phrase = """
    The rules behind “\(.name)”, each with its reason, its evidence and a case.
    """
  package static let questionDescription: Phrase = "\(.title)\(if: .drivers, " After \(answered)")"
  /// What a link to an outcome is called where it is shared: the outcome, and to what.
  package static let outcomeTitle: Phrase = "\(.title): \(.name)"
  package static let outcomeDescription: Phrase = """
    \(each: .decisive, "\(.title). ", limit: 1)For these answers: \(answered)
    """
  private static let answered: Phrase = """
    \(each: .drivers, "\(.short): \(if: .label, "\(.label)", else: "\(reply)")", "; ").
    """
}
