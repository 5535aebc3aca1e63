/// Two sets of answers compared, in the browser.
extension Wording {
  static let pick: Phrase = "Pick an answer to change"
  static let pickHint: Phrase = "The others stay, and both outcomes are shown side by side. "
  static let compared: Phrase = "Before and now"
  static let comparison: Phrase = "Two sets of answers compared"
  static let comparedTable: Phrase = "Two sets of answers"
  static let comparedColumns: Phrase = "Question|Before|Now"
  static let comparedSame: Phrase = """
    \(spelled: .answered, isFirst: true) \(count: .answered, one: "answer is", many: "answers are") \
    the same
    """
  static let stopComparing: Phrase = "Stop comparing"
  static let comparedReply: Phrase = "\(if: .reply, reply, else: "not asked")"
  static let comparedOutcome: Phrase = "Outcome"
  static let comparedRules: Phrase = "Because of"
  static let comparedList: Phrase = "\(each: .decisive, rule)"
}
