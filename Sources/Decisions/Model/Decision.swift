package import Diagnostics
internal import Solver

/// A decision file, read: what can be chosen, what may be asked, and which rules recommend what.
///
/// Inside, things refer to one another by index; ids are for the edges. Options, questions, rules
/// and rulings are sorted by id, so that nothing depends on the order of the file. A decision with
/// findings still answers: a gap and a conflict are outcomes like any other.
///
/// ```swift
/// let file = DecisionFile(path: "laptop.decision.yml", text: text)
/// guard let decision = file.decision else { return }
/// let answers = try decision.answers(["load": "high"])
/// if let option = decision.verdict(for: answers).option { print(decision.options[option].title) }
/// ```
public struct Decision: Sendable {
  public let id: String
  public let title: String
  /// The path of the source file.
  public let file: String
  /// The first line: the key `decision` with its value.
  package let place: SourceRange
  public let options: [DecisionOption]
  /// How severe each option is, by its place in the file; nil where the options have no order.
  package let severities: [Int]?
  public let questions: [Question]
  public let rules: [Rule]
  package let rulings: [Ruling]
  package let never: [Exclusion]
  package let scenarios: [Scenario]
  /// Questions, answers and options that are no longer there.
  package let retired: RetiredNames
  /// The questions that are asked before others, in this order, by index.
  package let askFirst: [Int]
  /// The share of the answers that the default alone may decide before it is said to hide a gap.
  package let defaultMayDecide: Double
  /// How many sets of answers get a page of their own, the most probable first.
  package let pageBudget: Int
  /// The SHA-256 digest of the file, in hexadecimal; empty for a decision that is from no file.
  public let digest: String
  /// Whether nothing was left out for a mistake; what is not whole cannot be proved.
  public let isWhole: Bool
  /// Which rule beats which, and why.
  let precedence: Precedence
  /// The same, compiled for reasoning.
  let compiled: CompiledRules

  package init(
    id: String,
    title: String,
    place: SourceRange,
    options: [DecisionOption],
    severities: [Int]? = nil,
    questions: [Question],
    rules: [Rule],
    rulings: [Ruling] = [],
    never: [Exclusion] = [],
    scenarios: [Scenario] = [],
    retired: RetiredNames = RetiredNames(),
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
    self.severities = severities
    self.questions = questions
    self.rules = rules
    self.rulings = rulings
    self.never = never
    self.scenarios = scenarios
    self.retired = retired
    self.askFirst = askFirst
    self.defaultMayDecide = defaultMayDecide
    self.pageBudget = pageBudget
    self.digest = digest
    self.isWhole = isWhole
    let cubes = RuleCubes(rules, never: never, questions: questions)
    precedence = Precedence(of: rules, rulings: rulings, cubes: cubes)
    compiled = CompiledRules(
      rules, options: options.count, questions: questions, cubes: cubes, precedence: precedence)
  }

  /// The index of the option with an id.
  public func option(_ id: String) -> Int? { options.firstIndex { $0.id == id } }

  /// The index of the question with an id.
  public func question(_ id: String) -> Int? { questions.firstIndex { $0.id == id } }

  /// The index of the rule with an id.
  public func rule(_ id: String) -> Int? { rules.firstIndex { $0.id == id } }

  /// The box of all combinations.
  package var everything: Box { Box(masks: questions.map(\.everyAnswer)) }

  /// No answers yet.
  public var noAnswers: Answers { Answers(questions: questions.count) }
}

/// Something that can be chosen.
///
/// ```swift
/// print(decision.options.map(\.title))
/// ```
public struct DecisionOption: Sendable, Hashable {
  public let id: String
  public let title: String
  /// The page about it: a path relative to the content folder, with the place of the path.
  package let page: PlacedText?
  /// What the reader gives up with it, as the end of a sentence: "You give up …"; nil where the author
  /// says nothing.
  package let cost: String?
  /// The options that it does part of: a rule for one of them is honoured by it too. By index.
  package let includes: [Int]
  /// The key in the file.
  package let place: SourceRange

  package init(
    id: String, title: String, page: PlacedText? = nil, cost: String? = nil, includes: [Int] = [],
    place: SourceRange
  ) {
    self.id = id
    self.title = title
    self.page = page
    self.cost = cost
    self.includes = includes
    self.place = place
  }
}
