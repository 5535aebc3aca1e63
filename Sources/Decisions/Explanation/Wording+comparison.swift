/// Two sets of answers compared, in the browser.
extension Wording {
  static let compared: Phrase = "Compared"
  static let comparison: Phrase = "Two sets of answers compared"
  static let comparedTable: Phrase = "Two sets of answers"
  static let comparedColumns: Phrase = "Question|Before|Now"
  static let compareHint: Phrase = """
    \(if: .isSame, "Change an answer below: the others stay, and both outcomes stand side by side. ",
    else: "What differs is in bold. ")
    """
  static let stopComparing: Phrase = "Stop comparing"
  static let comparedReply: Phrase = "\(if: .reply, reply, else: "not asked")"
  static let comparedOutcome: Phrase = "Outcome"
  static let comparedRules: Phrase = "Because of"
  static let comparedList: Phrase = "\(each: .decisive, rule)"
}
