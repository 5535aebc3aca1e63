/// What is said of outcomes and questions: on pages, in the walk, in records and on a terminal.
///
/// To say it in other words, change this file, or those beside it for records, for comparisons and for
/// the terminal. ``Phrase`` says what a phrase can do, and ``PhraseFacts`` what it can name. The browser
/// gets ``walked`` with the data of each decision.
package enum Wording {
  // MARK: An outcome

  package static let overline: Phrase = .choose(
    .kind,
    [
      "decided": "Recommendation", "open": "Not settled yet", "gap": "No recommendation",
      "conflict": "No recommendation", "impossible": "No recommendation",
    ])

  /// An outcome in a few words.
  package static let headline: Phrase = .choose(
    .kind,
    [
      "decided": "\(.chosen)",
      "gap": "No rule covers this case",
      "conflict": "Rules disagree: \(each: .clashing, "\(.title)", " or ")",
      "open": "Several outcomes remain",
      "impossible": "These answers cannot occur together",
    ])

  /// What a screen reader hears when a walk has come to an outcome.
  static let announcement: Phrase = "\(if: .chosen, "Recommendation: ")\(headline)"

  /// Why an option is decided, in a sentence or two: the title of the first decisive rule, and its reason.
  ///
  /// Where several outcomes remain, what is to be found out first.
  package static let sentence: Phrase = """
    \(each: .settling, "Find out first: \(.ask)", limit: 1)\
    \(if: .chosen, reasonAndMore)
    """

  private static let reasonAndMore: Phrase = """
    \(each: .decisive, "\(.title).\(if: .because, " \(.because)")", limit: 1)\
    \(if: .more, " And \(spelled: .more) more \(count: .more, one: "reason", many: "reasons").")
    """

  /// What the option costs: in the author's words, and by the rules that it goes against.
  package static let price: Phrase = """
    \(if: .cost, "You give up \(.cost).")\(if: .price, "\(if: .cost, " ")\(outweighed)")
    """

  private static let outweighed: Phrase = """
    Outweighs \(count: .price, one: "one \(each: .price, "\(.strength)") reason",
    many: "\(spelled: .price) reasons"): \(each: .price, "“\(.title)”", last: " and ").
    """

  /// How many of the reader's answers settled it, and how many others would change it.
  package static let counted: Phrase = "\(if: .isAll, every, else: fewer).\(if: .others, turning)"

  private static let every: Phrase = """
    \(count: .answered, one: "Your one answer settled it",
    many: "It took all \(spelled: .answered) of your answers")
    """

  private static let turning: Phrase = " \(count: .others, one: theOther, many: ofTheOthers)"

  private static let theOther: Phrase = """
    The one other answer you could have given would \(if: .turning, "", else: "not ")change it.
    """

  private static let ofTheOthers: Phrase = """
    Of the \(spelled: .others) others you could have given, \
    \(if: .turning, "\(spelled: .turning)", else: "none") would change it.
    """

  private static let fewer: Phrase = """
    \(if: .settled, "\(spelled: .settled, isFirst: true)", else: "None") of your \
    \(spelled: .answered) \
    \(count: .answered, one: "answer", many: "answers") settled it
    """

  /// One of the outcomes that remain.
  package static let outcome: Phrase = .choose(
    .kind, ["option": "\(.title)", "gap": "No rule", "conflict": "Rules disagree"])

  package static let share: Phrase = "\(percent: .share)"

  // MARK: Its explanation

  /// A part of an explanation: a heading, and a row for each entry of a list.
  package struct Section: Sendable {
    package let id: String
    package let title: Phrase
    /// What the rows are about.
    package let list: Hole
    /// What is shown beside each row.
    package let side: Phrase
    /// What is shown below each row.
    package let note: Phrase

    init(_ id: String, _ title: Phrase, _ list: Hole, side: Phrase = "", note: Phrase = "") {
      self.id = id
      self.title = title
      self.list = list
      self.side = side
      self.note = note
    }
  }

  /// In the order in which they are shown, each only where it has rows.
  package static let sections: [Section] = [
    Section("never", "Why", .exclusions),
    Section("why", "Why", .decisive, side: strength, note: because),
    Section("also", "Also for it", .also, side: strength, note: because),
    Section("honoured", "Also honoured", .honoured, side: strength, note: because),
    Section("price", "What it outweighs", .price, side: strength, note: because),
    Section("open", "What to find out first", .settling, side: settling),
  ]

  /// The heading of the table of answers, and what it says of the questions that are not in it.
  package static let table: Phrase = "Your answers, and what each would change"
  package static let mine: Phrase = " (your answer)"
  package static let assumedAnswer: Phrase = "assumed"
  package static let notAskedLine: Phrase = """
    Not asked, because no answer could matter: \(each: .notAsked, "\(.short)", "; ").
    """
  /// What is folded below a rule.
  package static let ruleEvidence: Phrase = """
    Rests on \(spelled: .evidence) \(count: .evidence, one: "piece", many: "pieces") of evidence
    """

  /// How strong a rule is, and for what.
  package static let strength: Phrase = "\(.strength) · \(.option)"

  /// The author's reason.
  package static let because: Phrase = "\(.because)"

  private static let settling: Phrase = .choose(
    .kind,
    [
      "always": "settles it",
      "never": """
      \(if: .gain, "takes away \(percent: .gain) of the doubt", else: "settles nothing by itself")
      """,
      "sometimes": "settles it in \(percent: .share) of cases",
    ])

  /// What another answer would change the outcome to.
  package static let flip: Phrase = """
    → \(each: .to, "\(outcome)\(if: .share, " (\(percent: .share))")", " or ", limit: 2)
    """

  // MARK: Questions

  /// How long a decision takes.
  package static let length: Phrase = """
    \(if: .usual, "Usually \(.usual) \(count: .usual, one: "question", many: "questions"), at most \(.most)",
    else: "\(.most) \(count: .most, one: "question", many: "questions")")
    """

  /// Which question it is, and how many may follow; nothing of those where it is not known.
  package static let progress: Phrase = """
    Question \(.number)\(if: .isLast, ", the last")\(if: .more, ", at most \(.more) more")
    """

  package static let begin: Phrase = """
    Begin here: \(if: .isLast, "the only question", else: "question 1, at most \(.more) more")
    """

  /// What is folded above the answers: the rules that name a question, with their reasons.
  package static let why: Phrase = "Why we ask"
  package static let whyMore: Phrase = "\(.more) more \(count: .more, one: "rule", many: "rules")"

  static let rule: Phrase = "\(marked: .title)"

  /// What the reader said to a question.
  package static let reply: Phrase = "\(if: .answer, "\(.answer)", else: "Not sure")"

  package static let current: Phrase = "your answer so far"
  package static let possible: Phrase = "Still possible"
  package static let given: Phrase = "Your answers"
  package static let change: Phrase = "Change"
  /// What a screen reader hears after ``change``.
  package static let changeWhat: Phrase = " the answer to “\(.ask)”"
  package static let restart: Phrase = "Start again"
  /// Parts of an address that the decision does not know.
  package static let unknown: Phrase = """
    Not in this decision, and left out: \(each: .unknown, "“\(.title)”", last: " and ").
    """

  // MARK: What can be done with an outcome

  package static let copyLink: Phrase = "Copy link"
  /// Where an outcome is shown in short: the way to the whole of it.
  package static let seeWhy: Phrase = "See why"
  package static let readAbout: Phrase = "Read about \(.chosen)"
  package static let back: Phrase = "Back"
  package static let copyRecord: Phrase = "Copy record"
  package static let copied: Phrase = "Copied"
  package static let saveRecord: Phrase = "Save the record"
  package static let compare: Phrase = "Compare answers"

  // MARK: A reply that has no page

  package static let inPlay: Phrase = "Rules still in play"
  package static let inPlayAfter: Phrase = "“\(reply)”: rules still in play"
  package static let inPlayMore: Phrase = "\(.more) more, among all rules"
  package static let goOn: Phrase = "\(if: .isSettled, "See the outcome", else: "Go on asking")"

  private static let remaining: Phrase = """
    Still possible: \(each: .shares, "\(outcome), \(percent: .share)", "; ").
    """

  /// What remains, and what the rules listed below it do.
  package static let unpaged: Phrase = .choose(
    .kind,
    [
      "open": "\(remaining) These are the rules that may still apply.",
      "decided": "That settles it: \(.chosen). These are the rules behind it.",
      "conflict": "That leaves rules that disagree:",
      "gap": "No rule covers these answers.",
      "impossible": "These answers cannot occur together.",
    ])

  // MARK: Conditions

  /// The answers that a clause allows.
  package static let range: Phrase = .choose(
    .kind,
    [
      "is": either, "isOneOf": either, "isNot": "not \(either)", "isAtLeast": "at least \(either)",
      "isAtMost": "at most \(either)", "isBetween": "between \(each: .answers, answer, " and ")",
    ])

  private static let answer: Phrase = "\(marked: .answer)"
  private static let either: Phrase = "\(each: .answers, answer, " or ")"

  /// A condition as part of a sentence.
  static let condition: Phrase = """
    \(if: .alternatives, "\(if: .common, "\(clauses), and ")either \(alternatives)",
    else: "\(if: .common, clauses, else: "always")")
    """

  private static let clauses: Phrase = """
    \(each: .common, "\(.question) is \(range)", " and ")
    """

  private static let alternatives: Phrase = "\(each: .alternatives, clauses, ", or ")"

  // MARK: In the browser

  /// The phrases that the walk fills, by the names that its scripts have for them.
  package static let walked: [(name: String, phrase: Phrase)] = [
    ("overline", overline), ("headline", headline), ("announcement", announcement),
    ("sentence", sentence), ("price", price), ("counted", counted), ("table", table),
    ("mine", mine), ("assumedAnswer", assumedAnswer), ("flip", flip),
    ("notAskedLine", notAskedLine), ("ruleEvidence", ruleEvidence), ("record", record),
    ("outcome", outcome), ("share", share), ("progress", progress), ("why", why),
    ("whyMore", whyMore), ("strength", strength), ("estimated", estimated), ("seeWhy", seeWhy),
    ("reply", reply), ("current", current), ("possible", possible), ("given", given),
    ("change", change), ("changeWhat", changeWhat), ("restart", restart), ("back", back),
    ("unknown", unknown), ("copyLink", copyLink), ("copied", copied),
    ("saveRecord", saveRecord), ("readAbout", readAbout), ("compare", compare),
    ("compared", compared), ("comparison", comparison), ("comparedTable", comparedTable),
    ("comparedColumns", comparedColumns), ("comparedSame", comparedSame),
    ("pick", pick), ("pickHint", pickHint),
    ("stopComparing", stopComparing), ("comparedReply", comparedReply),
    ("comparedOutcome", comparedOutcome), ("comparedRules", comparedRules),
    ("comparedList", comparedList), ("pairDown", pairDown), ("pairAcross", pairAcross),
    ("pairHead", pairHead), ("noCell", noCell),
  ]
}
