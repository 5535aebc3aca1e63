import Decisions
import Foundation

/// Reads the decision file that its argument names, and prints what is known of it.
@main struct Stranger {
  static func main() throws {
    let path = CommandLine.arguments[1]
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    let name = URL(filePath: path).lastPathComponent
    let file = DecisionFile(path: name, bytes: bytes)
    for diagnostic in file.diagnostics + file.findings() {
      let (line, column) = file.position(of: diagnostic) ?? (0, 0)
      print("\(name):\(line):\(column): \(diagnostic.severity): \(diagnostic.message)")
    }
    guard let decision = file.decision else { return }
    print("\(decision.title) \(decision.options.map(\.title))")
    for rule in decision.rules {
      print("\(rule.id): \(rule.conditionText(in: decision))")
    }
    for finding in decision.findings() {
      let share = finding.share.map { Percentage.text($0) } ?? "-"
      print("\(finding.code.rawValue) \(finding.caseText(in: decision) ?? "-") \(share)")
    }

    var reasoner = Reasoner(decision)
    let start = decision.noAnswers
    if let question = reasoner.nextQuestion(after: start) {
      print("first: \(decision.questions[question].ask)")
    }
    let answers = try decision.answers(["travel": "weekly", "builds": "no"])
    if case .decided(let option) = reasoner.verdict(for: answers).kind {
      print("decided: \(decision.options[option].id)")
    }
    let explanation = reasoner.explanation(of: answers)
    for flip in explanation.flips {
      let question = decision.questions[flip.question]
      print("flip: \(question.id)=\(question.answers[flip.answer].id) \(flip.isCertain)")
    }
    print(explanation.record(in: decision))
    do {
      _ = try decision.answers(["travel": "yearly"])
    } catch {
      print("unknown: \(error)")
    }

    let tree = decision.tree()
    print("tree: \(tree.nodes.count) nodes, at most \(tree.worstQuestions) questions")
    if let report = file.report() {
      print("report: \(report.combinations.total) \(report.options["light"] ?? 0)")
    }
    print("changes: \(DecisionDifference(from: decision, to: decision).changes.count)")
  }
}
