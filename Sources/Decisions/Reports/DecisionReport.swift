package import Diagnostics
internal import Solver

/// What `report` says about a decision: its size, its shares, its tree, and every finding.
///
/// ```swift
/// let report = file.report()
/// for (option, share) in report?.options ?? [:] { print(option, Percentage.text(share)) }
/// ```
public struct DecisionReport: Sendable, Hashable {
  /// How many sets of complete answers there are.
  public struct Combinations: Sendable, Hashable {
    /// All of them; a floating-point number, since it may be larger than any machine word.
    public let total: Double
    /// Those that can occur.
    public let possible: Double
  }

  /// What the tree costs the reader.
  public struct Questions: Sendable, Hashable {
    /// The expected number of questions, rounded up in the sixth decimal.
    public let expected: Double
    /// The greatest number of questions.
    public let worst: Int
    /// What no tree can go below in effort, rounded down in the sixth decimal.
    public let lowerBound: Double
    /// The expected effort, which the tree minimises, rounded up in the sixth decimal.
    public let effort: Double
    /// Whether ``expected`` and ``effort`` are estimates from many walks.
    package let isEstimated: Bool
  }

  public let combinations: Combinations
  /// The share of the answers that ends at each option, by id; 0 to 1.
  public let options: [String: Double]
  /// The share of the answers that rules of each strength decide, by its name; 0 to 1.
  public let strengths: [String: Double]
  public let questions: Questions
  /// How many sets of answers get a page.
  public let pages: Int
  public let findings: [FindingRecord]
  /// False where the proofs ended before all was shown, so that there may be more findings; nil,
  /// and no key of the report, where everything was proved.
  public let complete: Bool?
  /// The share of the possible answers to which no rule applies; nil where that was not worked out.
  public let uncovered: Double?

  /// Works all of it out.
  ///
  /// - Parameters:
  ///   - file: the file that the decision was read from, for lines and columns.
  ///   - proofs: what the proofs find, where that is known.
  package init(_ decision: Decision, in file: SourceFile, proofs: ProofResult? = nil) {
    var reasoner = Reasoner(decision)
    var prover = Prover(decision, work: Decision.shareWork)
    let everything = decision.compiled.everything
    let distribution = reasoner.planner.distribution(in: everything)
    let possible = distribution.possible
    var options: [String: Double] = [:]
    for (index, option) in decision.options.enumerated() {
      options[option.id] = possible > 0 ? distribution.masses[index] / possible : 0
    }
    var strengths: [String: Double] = [:]
    for (strength, share) in prover.strengthShares().shares { strengths[strength.rawValue] = share }
    combinations = Combinations(
      total: everything.reduce(1) { $0 * Double($1.nonzeroBitCount) },
      possible: reasoner.planner.counter.possibleCombinations().rounded())
    self.options = options
    self.strengths = strengths
    let tree = reasoner.tree(budget: decision.pageBudget)
    questions = Questions(
      expected: (tree.expectedQuestions * 1e6 - 1e-3).rounded(.up) / 1e6,
      worst: tree.worstQuestions,
      lowerBound: (tree.lowerBound * 1e6 + 1e-3).rounded(.down) / 1e6,
      effort: (tree.effort * 1e6 - 1e-3).rounded(.up) / 1e6,
      isEstimated: tree.isEstimated)
    pages = tree.nodes.count
    let table = LineTable(file.bytes)
    let proofs = proofs ?? decision.proofs()
    findings = proofs.findings.map { FindingRecord($0, in: decision, table) }
    complete = proofs.isComplete ? nil : false
    uncovered = proofs.uncovered
  }
}

/// A finding with ids in the place of indices, and with its line and column.
public struct FindingRecord: Sendable, Hashable {
  public let code: String
  public let severity: String
  public let file: String
  public let line: Int
  public let column: Int
  /// The ids of the rules: the two of a conflict; a masked rule, then what beats it.
  public let rules: [String]?
  public let option: String?
  public let question: String?
  public let scenario: String?
  /// The answers that the case fixes, by question.
  public let counterexample: [String: [String]]?
  public let share: Double?

  init(_ finding: Finding, in decision: Decision, _ table: LineTable) {
    let position = table.position(at: finding.place.range.lowerBound)
    code = finding.code.rawValue
    severity = finding.code.defaultSeverity.rawValue
    file = finding.place.file
    line = position.line
    column = position.column
    rules = finding.rules.isEmpty ? nil : finding.rules.map { decision.rules[$0].id }
    option = finding.option.map { decision.options[$0].id }
    question = finding.question.map { decision.questions[$0].id }
    scenario = finding.scenario.map { decision.scenarios[$0].name }
    counterexample = finding.counterexample.map(decision.fixedAnswers)
    share = finding.share
  }
}

extension Decision {
  /// The answers that a box fixes, by ids of questions and answers.
  package func fixedAnswers(of box: Box) -> [String: [String]] {
    var fixed: [String: [String]] = [:]
    for (question, mask) in zip(questions, box.masks) where mask != question.everyAnswer {
      fixed[question.id] = question.answers.indices
        .filter { mask & (1 << UInt16($0)) != 0 }
        .map { question.answers[$0].id }
    }
    return fixed
  }
}
