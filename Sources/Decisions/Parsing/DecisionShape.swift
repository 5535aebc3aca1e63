internal import Diagnostics
package import YAML

/// What a `*.decision.yml` file may hold.
package enum DecisionShape {
  package static let decision = Shape([
    .required("decision", .matching(id), "The id by which pages name the decision."),
    .required("title", .text, "The question that is decided, as a reader sees it."),
    .required(
      "options", .ids(to: .mapping(option), reserved: DecisionParser.reserved, least: 1),
      "What can be chosen."),
    .required(
      "questions", .ids(to: .mapping(question), reserved: DecisionParser.reserved, least: 1),
      "What may be asked."),
    .optional("rules", .ids(to: .mapping(rule)), "Which answers say which option."),
    .optional("rulings", .ids(to: .mapping(ruling)), "Which rule wins where two clash."),
    .optional(
      "never", .list(of: .mapping(exclusion), 0...Int.max), "Answers that cannot occur together."),
    .optional(
      "scenarios", .list(of: .mapping(scenario), 0...Int.max),
      "Cases with the outcome that is expected."),
    .optional(
      "retired", .mapping(retired), "Questions, answers and options that are no longer there."),
    .optional("ask-first", .texts, "Questions that are asked before all others."),
    .optional(
      "default-may-decide", .number(0...1),
      "The share of the answers that the default alone may decide; a tenth where nothing is said."),
    .optional(
      "pages", .whole(1...InputLimits.decisionPages), "How many pages the decision may have."),
    .optional("ordered", .truth, "Whether the options are listed from mild to severe."),
  ])

  static let option = Shape([
    .required("title", .text, "What the reader sees."),
    .optional("page", .text, "The page that describes it, by its path from the content folder."),
    .optional("cost", .text, "What is given up with it, as the end of a sentence."),
    .optional("includes", .texts, "Options whose work it does as well."),
  ])

  static let question = Shape([
    .required("ask", .text, "The question as a reader sees it."),
    .optional("short", .text, "A word or two for tables."),
    .required("answers", answers, "Two to twelve answers: a list of ids, or a label for each."),
    .optional("scale", .truth, "Whether the answers stand in order."),
    .optional(
      "monotone", .truth, "Whether a later answer may never give a milder outcome."),
    .optional(
      "prior", .either([.list(of: number, 2...12), .ids(to: number)]),
      "How often each answer is given, relative to the others."),
    .optional("effort", number, "How hard the question is to answer; 1 where nothing is said."),
    .optional("assume", .text, "The answer that a reader who is not sure is taken to have given."),
  ])

  static let answer = Shape([
    .required("label", .text, "What the reader sees."),
    .optional("short", .text, "A few words for tables."),
  ])

  static let rule = Shape([
    .optional("title", .text, "The rule in one sentence, as pages cite it."),
    .optional("when", condition, "The answers to which it applies; always where nothing is said."),
    .required("choose", .text, "The option that it says."),
    .required(
      "strength", .choice(Strength.allCases.map(\.rawValue)),
      "How strongly it says so; the stronger rule wins."),
    .optional("because", .text, "The reason."),
    .optional("evidence", .texts, "The ids of the evidence that it rests on."),
    .optional("overrides", .texts, "Rules of the same strength that it wins over."),
    .optional("retired", .mapping(retirement), "Says that the rule no longer holds."),
    .optional("aliases", .texts, "Older ids of the rule, which still lead to it."),
  ])

  static let retirement = Shape([
    .optional("by", .text, "What takes its place, by its id."),
    .optional("on", .date, "The day, as 2026-11-23."),
  ])

  static let retired = Shape([
    .optional("questions", .ids(to: .mapping(retirement)), "Questions by their ids."),
    .optional("answers", .ids(to: .ids(to: .mapping(retirement))), "Answers, by question."),
    .optional("options", .ids(to: .mapping(retirement)), "Options by their ids."),
  ])

  static let ruling = Shape([
    .required("prefer", .texts, "The rules that win."),
    .required("over", .texts, "The rules that they win over."),
    .optional("because", .text, "The reason."),
  ])

  static let exclusion = Shape([
    .required("when", condition, "The answers that cannot occur together."),
    .required("because", .text, "The reason."),
  ])

  static let scenario = Shape([
    .required("name", .text, "What the case is called."),
    .required("given", .ids(to: .text), "An answer to each question that matters."),
    .required("expect", .text, "The option that the rules should say."),
  ])

  /// What a question is asked for in a condition: the two ends of a range of answers.
  static let limits = Shape([
    .optional("at-least", .text, "This answer of a scale or a later one."),
    .optional("at-most", .text, "This answer of a scale or an earlier one."),
  ])

  static let restriction = Shape(
    [
      .optional(
        "not", .either([.text, some(.text), .mapping(limits)]), "Any answer but these.")
    ] + limits.keys)

  private static let restricted = ValueShape.either([.text, some(.text), .mapping(restriction)])

  private static let condition = ValueShape.ids(
    to: restricted,
    besides: Shape([
      .optional("any", some(.ids(to: restricted)), "Conditions of which one has to hold.")
    ]))

  private static let answers = ValueShape.either([
    .list(of: .text, 2...12),
    .ids(
      to: .either([.text, .mapping(answer)]), reserved: DecisionParser.reserved + ["unsure"],
      least: 2),
  ])

  private static let number = ValueShape.number(DecisionParser.numbers)

  private static let id = "^[a-z0-9]+(-[a-z0-9]+)*$"

  /// A list that is not empty.
  private static func some(_ value: ValueShape) -> ValueShape { .list(of: value, 1...Int.max) }
}
