/// What the manual says about the codes of citations, decisions and records.
extension CodeEntry {
  static let unknownRule = CodeEntry("A page cites a rule that no decision has.", "Correct the id.")

  static let unknownEvidence = CodeEntry(
    "A page cites evidence, or a rule rests on evidence, that is written nowhere.",
    "Correct the id, or write the evidence.")

  static let unknownOption = CodeEntry(
    "Something names an option that no decision has. Of a record it is a warning.",
    "Correct the id, or say below 'retired' of the decision what took its place.")

  static let unknownQuestion = CodeEntry(
    "Something names a question that no decision has. Of a record it is a warning.",
    "Correct the id, or say below 'retired' of the decision what took its place.")

  static let unknownAnswer = CodeEntry(
    "A rule names an answer that its question does not have. Of a record it is a warning.",
    "Correct the id, or say below 'retired' of the decision what took its place.")

  static let unknownDecision = CodeEntry(
    "A page cites or embeds a decision that is not there. Of a record it is a warning.",
    "Correct the id.")

  static let unknownTerm = CodeEntry(
    "A page cites a term that no glossary has.", "Correct the id, or define the term.")

  static let unknownSource = CodeEntry(
    "Evidence names a source that is listed nowhere.", "Correct the id, or list the source.")

  static let ambiguousID = CodeEntry(
    "Several decisions have the id that a page cites.",
    "Say which is meant: 'decision/id'.")

  static let retiredRule = CodeEntry(
    "A page cites a rule that is retired.", "Cite its successor, or drop the citation.")

  static let uncitedRule = CodeEntry(
    "No page cites a rule, so a reader of an outcome finds no more about it.",
    "Cite it where it is explained.")

  static let uncitedEvidence = CodeEntry(
    "No page cites a piece of evidence, and no rule rests on it.",
    "Cite it, or delete it.")

  static let chartUnits = CodeEntry(
    "A chart shows quantities of several units, which have no axis in common.",
    "Draw a chart for each unit, or give the quantities in one.")

  static let withoutQuantity = CodeEntry(
    "A chart names evidence that has no `quantity`, and cannot draw it.",
    "Give it a quantity, or leave it out of the chart.")

  static let decision = CodeEntry(
    "A decision file lacks something, or a value is not of the kind that its key has.",
    "Write what the message asks for.")

  static let gap = CodeEntry(
    "No rule applies to some answers.",
    "Write a rule for the case that is shown, or a rule of strength 'default'.")

  static let conflict = CodeEntry(
    "Two rules apply to some answers, choose different options, and neither wins.",
    "Add a ruling with its reason, raise one strength, or write a rule for the case.")

  static let scenarioFailed = CodeEntry(
    "A scenario does not give the outcome that it expects.",
    "Correct the rules, or what the scenario expects.")

  static let notMonotone = CodeEntry(
    "A question says 'monotone: true', and a later answer to it gives a milder outcome.",
    "Correct one of the two rules, or leave out 'monotone'.")

  static let rulingCycle = CodeEntry(
    "Rules are preferred to one another in a cycle.", "Delete the ruling that is wrong.")

  static let rulingUpward = CodeEntry(
    "A ruling prefers a weaker rule to a stronger one.", "Raise the weaker rule's strength.")

  static let rulingWithoutEffect = CodeEntry(
    "A ruling prefers a rule that wins anyway.", "Delete the ruling.")

  static let conditionWithoutEffect = CodeEntry(
    "A condition names every answer of a question, so it excludes nothing.",
    "Leave the question out of the condition.")

  static let maskedRule = CodeEntry(
    "A rule never decides: wherever it applies, another beats it.",
    "Delete it, raise its strength, or add a ruling.")

  static let redundantRule = CodeEntry(
    "Every outcome is the same without a rule.", "Delete it, or write what it should change.")

  static let neverAsked = CodeEntry(
    "No answer to a question changes any outcome.",
    "Delete it, or write a rule that depends on it.")

  static let unreachableOption = CodeEntry(
    "An option is never the outcome.", "Delete it, or write a rule that wins for it.")

  static let defaultHidesGap = CodeEntry(
    "The default alone decides more of the answers than it may.",
    "Write rules for these cases, or allow more with 'default-may-decide'.")

  static let unsupportedRule = CodeEntry(
    "A rule above 'default' gives no reason or rests on no evidence.",
    "Write 'because' and 'evidence'.")

  static let outcomeChanged = CodeEntry(
    "An accepted record has answers for which today's rules recommend something else than it "
      + "says. The rules that decide now are named.",
    "Write a record that supersedes it, or say in 'accepted-anyway' why it holds; see "
      + "[records](records.md).")

  static let undecided = CodeEntry(
    "An accepted record has no answer to a question that today's rules need.",
    "Write the answer into the record.")

  static let unknownStatus = CodeEntry(
    "A record of a decision has a status that nobody uses, or one that is not listed below "
      + "'record-statuses' of the configuration.",
    "Correct the status, or add it to the list.")

  static let unknownRecord = CodeEntry(
    "A record says that it supersedes another one, or that another one took its place, and "
      + "there is no such record.",
    "Name it by its file, or by its number where it lies in the same folder.")

  static let recordSupersededByMissing = CodeEntry(
    "A record supersedes another one, and that one does not say so. Its readers would follow "
      + "what no longer holds.",
    "Write 'superseded-by' into the older one.")

  static let recordSupersedesMissing = CodeEntry(
    "A record says that another one took its place, and that one does not say so.",
    "Write 'supersedes' into the newer one.")

  static let recordCycle = CodeEntry(
    "Records supersede one another in a cycle, so none of them holds.",
    "Delete the line that is wrong.")
}
