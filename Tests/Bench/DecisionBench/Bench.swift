import Decisions
import Diagnostics
import Glibc

/// Measures the proofs and the trees of random decisions against what they may take.
///
/// Seconds of processor, the least of some runs; the last column is the share of what is allowed.
@main enum Bench {
  static func main() {
    print("2000 rules × 40 questions, of 2 to 4 answers, rules on 3 to 6")
    let large = RandomFile(questions: 40, rules: 2000, fixed: 3...6, answers: 2...4, seed: 7)
    proofs(of: large)
    measure("read and checked", allowed: 60, runs: 1) { read(large.text)?.findings().count ?? -1 }
    print("the same, of 2 answers")
    proofs(of: RandomFile(questions: 40, rules: 2000, fixed: 3...6, answers: 2...2, seed: 7))
    print("the same, of 2 to 4 answers, all rules of one strength")
    proofs(
      of: RandomFile(
        questions: 40, rules: 2000, fixed: 3...6, answers: 2...4, strengths: ["strong"], seed: 7))
    print("2000 rules × 40 questions that leave nothing out and share nothing")
    coverage(of: Partition(questions: 40, rules: 2000, seed: 7))
    print("15 rules × 6 questions")
    let small = RandomFile(questions: 6, rules: 15, fixed: 1...3, answers: 2...4, seed: 7).text
    measure("read and checked", allowed: 0.01, runs: 9) { read(small)?.findings().count ?? -1 }
    print("200 rules × 20 questions")
    var middle = RandomFile(questions: 20, rules: 200, fixed: 2...5, answers: 2...4, seed: 7)
    measure("read and checked", allowed: 2, runs: 1) { read(middle.text)?.findings().count ?? -1 }
    tree(of: middle)
    middle.hasDefault = false
    middle.never = 20
    print("the same without a default, and with 20 entries of never")
    measure("read and checked", allowed: 2, runs: 1) { read(middle.text)?.findings().count ?? -1 }
    for questions in [16, 20] {
      for seed in 1...4 {
        print("\(questions) questions × 60 rules, seed \(seed)")
        tree(
          of: RandomFile(
            questions: questions, rules: 60, fixed: 1...3, answers: 2...3, hasLists: true,
            seed: UInt64(seed)))
      }
    }
    for seed in 1...3 {
      print("16 questions × 60 rules, of 2 to 4 answers, rules on 1 to 4, seed \(seed)")
      tree(
        of: RandomFile(
          questions: 16, rules: 60, fixed: 1...4, answers: 2...4, hasLists: true,
          seed: UInt64(seed)))
    }
  }

  private static func proofs(of file: RandomFile) {
    guard let decision = read(file.text) else { return }
    measure("coverage proved", allowed: 0.05, runs: 3) {
      var prover = Prover(decision)
      return prover.gaps(limit: 1).count
    }
    measure("masked rules", allowed: 1, runs: 1) {
      var prover = Prover(decision)
      return prover.masked().count
    }
    measure("first 50 conflicts", allowed: 0.3, runs: 3) {
      var prover = Prover(decision)
      return prover.conflicts(limit: 50).count
    }
    measure("all conflict pairs", allowed: 5, runs: 1) {
      var prover = Prover(decision)
      return prover.conflictPairs().count
    }
  }

  private static func coverage(of file: Partition) {
    guard let decision = read(file.text) else { return }
    measure("coverage proved", allowed: 0.05, runs: 3) {
      var prover = Prover(decision)
      return prover.gaps(limit: 1).count
    }
  }

  private static func tree(of file: RandomFile) {
    guard let decision = read(file.text) else { return }
    measure("first question", allowed: 2, runs: 1) {
      var reasoner = Reasoner(decision)
      return reasoner.nextQuestion(after: decision.noAnswers) ?? -1
    }
    let tree = decision.tree(budget: decision.pageBudget)
    let pages = "\(tree.nodes.count) pages"
    print("  \(pages)\(blank(24 - pages.count))\(rounded(tree.coverage * 100, 2)) % of the answers")
    let effort = "effort \(rounded(tree.effort, 3))"
    let ratio = tree.effort / tree.lowerBound
    print("  \(effort)\(blank(24 - effort.count))\(rounded(ratio, 3)) of the lower bound")
  }

  private static func read(_ text: String) -> Decision? {
    let file = SourceFile(path: "random.decision.yml", text: text)
    let (decision, diagnostics) = DecisionParser.parse(file)
    if let error = diagnostics.first(where: { $0.severity == .error }) { print(error.message) }
    return decision
  }

  /// Prints how long some work takes, as a share of what it may take, and what it found.
  private static func measure(
    _ name: String, allowed: Double, runs: Int, _ work: () -> Int
  ) {
    var least = Double.infinity
    var found = 0
    for _ in 0..<runs {
      let start = clock()
      found = work()
      least = min(least, Double(clock() - start) / Double(CLOCKS_PER_SEC))
    }
    let taken = "\(rounded(least * 1000, 2)) ms"
    let ratio = rounded(least / allowed, 3)
    print(
      "  \(name)\(blank(22 - name.count))\(taken)\(blank(14 - taken.count))\(ratio)   (\(found))")
    fflush(nil)
  }

  private static func blank(_ count: Int) -> String { String(repeating: " ", count: max(count, 1)) }

  private static func rounded(_ number: Double, _ digits: Int) -> String {
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    let whole = Int((number * Double(scale)).rounded())
    let rest = String(scale + whole % scale).dropFirst()
    return "\(whole / scale).\(rest)"
  }
}
