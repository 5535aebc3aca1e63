package import Diagnostics

/// A decision file, read: what can be chosen, what may be asked, and which rules speak for what.
///
/// Inside, things refer to one another by index; ids are for the edges. Options, questions, rules
/// and rulings are sorted by id, so that nothing depends on the order of the file. A decision with
/// findings still answers: a gap and a conflict are outcomes like any other.
package struct Decision: Sendable {
  package let id: String
  package let title: String
  /// The path of the source file.
  package let file: String
  /// The first line: the key `decision` with its value.
  package let place: SourceRange
  package let options: [Option]
  package let questions: [Question]
  package let rules: [Rule]
  package let rulings: [Ruling]
  package let never: [Exclusion]
  package let scenarios: [Scenario]
  /// The questions that are asked before others, in this order, by index.
  package let askFirst: [Int]
  /// The share of the answers that the default alone may decide before it is said to hide a gap.
  package let defaultMayDecide: Double
  /// How many sets of answers get a page of their own, the most probable first.
  package let pageBudget: Int
  /// The SHA-256 digest of the file, in hexadecimal; empty for a decision that is from no file.
  package let digest: String
  /// Whether nothing was left out for a mistake; what is not whole cannot be proved.
  package let isWhole: Bool
  /// The same, compiled for reasoning.
  let rulebook: Rulebook

  package init(
    id: String,
    title: String,
    place: SourceRange,
    options: [Option],
    questions: [Question],
    rules: [Rule],
    rulings: [Ruling] = [],
    never: [Exclusion] = [],
    scenarios: [Scenario] = [],
    askFirst: [Int] = [],
    defaultMayDecide: Double = 0.1,
    pageBudget: Int = 2000,
    digest: String = "",
    isWhole: Bool = true
  ) {
    self.id = id
    self.title = title
    self.file = place.file
    self.place = place
    self.options = options
    self.questions = questions
    self.rules = rules
    self.rulings = rulings
    self.never = never
    self.scenarios = scenarios
    self.askFirst = askFirst
    self.defaultMayDecide = defaultMayDecide
    self.pageBudget = pageBudget
    self.digest = digest
    self.isWhole = isWhole
    rulebook = Rulebook(
      options: options, questions: questions, rules: rules, rulings: rulings, never: never)
  }

  /// The index of the option with an id.
  package func option(_ id: String) -> Int? { options.firstIndex { $0.id == id } }

  /// The index of the question with an id.
  package func question(_ id: String) -> Int? { questions.firstIndex { $0.id == id } }

  /// The index of the rule with an id.
  package func rule(_ id: String) -> Int? { rules.firstIndex { $0.id == id } }

  /// The box of all combinations.
  package var everything: Box { Box(masks: questions.map(\.everyAnswer)) }

  /// No answers yet.
  package var noAnswers: Answers { Answers(questions: questions.count) }
}
