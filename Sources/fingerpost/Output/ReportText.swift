internal import Decisions

/// A decision's report as text for a person; the findings are printed behind it, as diagnostics.
struct ReportText {
  private let report: DecisionReport
  private let decision: Decision

  init(_ report: DecisionReport, of decision: Decision) {
    self.report = report
    self.decision = decision
  }

  /// The figures, ended by a line feed.
  ///
  /// - Parameter wrapper: the lines in which it is printed.
  func text(on wrapper: LineWrapper) -> String {
    let questions = report.questions
    let about = questions.isEstimated ? "about " : ""
    var rows = [
      (
        "combinations",
        "\(Self.count(report.combinations.possible)) possible of \(Self.count(report.combinations.total))"
      ),
      (
        "questions",
        "\(about)\(Self.rounded(questions.expected)) expected, \(questions.worst) at most"
      ),
      (
        "effort",
        "\(about)\(Self.rounded(questions.effort)) expected, with the weight of each question; no "
          + "order of questions needs less than \(Self.rounded(questions.lowerBound))"
      ),
      ("pages", "\(report.pages)"),
    ]
    rows += shares(report.options, "option").sorted { $0.0 < $1.0 }
    rows += shares(report.strengths, "strength")
    rows.append(("findings", report.findings.isEmpty ? "none" : "\(report.findings.count)"))
    let width = rows.map(\.0.count).max() ?? 0
    let lines = rows.map { label, value in
      "  \(label)\(String(repeating: " ", count: width - label.count))   \(value)"
    }
    return "\(wrapper.text(decision.title))\n" + lines.joined(separator: "\n") + "\n"
  }

  private func shares(_ shares: [String: Double], _ kind: String) -> [(String, String)] {
    let sorted = shares.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return sorted.map { ("\(kind) \($0.key)", Percentage.text($0.value)) }
  }

  /// A number that may be larger than any machine word.
  private static func count(_ number: Double) -> String {
    number < 1e15 ? "\(Int(number))" : "\(number)"
  }

  /// Three decimals.
  private static func rounded(_ number: Double) -> String {
    let thousandths = Int((number * 1000).rounded())
    let decimals = String(1000 + thousandths % 1000).dropFirst()
    return "\(thousandths / 1000).\(decimals)"
  }
}
