public import Diagnostics
internal import Solver

/// Something that the proofs found: a case without an outcome, a rule that does nothing, and so on.
///
/// ```swift
/// for finding in decision.findings() where finding.code == .gap {
///   print("no rule for", finding.caseText(in: decision) ?? "")
/// }
/// ```
public struct Finding: Sendable, Hashable {
  public let code: Code
  package let place: SourceRange
  /// The rules concerned, by index: the two of a conflict; a masked rule first, then what beats it.
  public let rules: [Int]
  /// The index of the option concerned, if any.
  public let option: Int?
  /// The index of the question concerned, if any.
  public let question: Int?
  /// The index of the scenario concerned, if any.
  public let scenario: Int?
  /// A case: each possible combination in it is one, and there is at least one.
  package let counterexample: Box?
  /// The share of the possible combinations, by the priors, that the finding is about; 0 to 1.
  public let share: Double?

  package init(
    _ code: Code,
    at place: SourceRange,
    rules: [Int] = [],
    option: Int? = nil,
    question: Int? = nil,
    scenario: Int? = nil,
    counterexample: Box? = nil,
    share: Double? = nil
  ) {
    self.code = code
    self.place = place
    self.rules = rules
    self.option = option
    self.question = question
    self.scenario = scenario
    self.counterexample = counterexample
    self.share = share
  }

  /// The case in ids, `load=low|medium, team=java`; nil where the finding has none.
  public func caseText(in decision: Decision) -> String? {
    counterexample.map { decision.caseText(of: $0) }
  }
}

extension Finding {
  /// The finding as a diagnostic, in the words of the decision.
  public func diagnostic(in decision: Decision) -> Diagnostic {
    Diagnostic(
      code, message(in: decision), at: place, notes: caseNotes(in: decision) + notes(in: decision),
      advice: advice(in: decision))
  }

  private func message(in decision: Decision) -> String {
    let ordered = orderedRules(in: decision)
    let names = ordered.map { "'\(decision.rules[$0].id)'" }
    let rule = rules.first.map { "'\(decision.rules[$0].id)'" } ?? "a rule"
    switch code {
    case .gap: return "no rule applies to some answers"
    case .conflict: return "\(names.joined(separator: " and ")) both apply, and neither wins"
    case .maskedRule:
      return rules.count > 1
        ? "\(rule) never decides: wherever it applies, another rule beats it"
        : "\(rule) never decides: it applies only where the answers cannot occur"
    case .redundantRule: return "\(rule) changes nothing: each outcome is the same without it"
    case .neverAsked:
      let id = question.map { decision.questions[$0].id } ?? ""
      return "question '\(id)' never matters: no answer to it changes the outcome"
        + (isTied(in: decision) ? ", each by itself" : "")
    case .unreachableOption:
      let id = option.map { decision.options[$0].id } ?? ""
      return "option '\(id)' is never the outcome"
    case .scenarioFailed:
      let name = scenario.map { decision.scenarios[$0].name } ?? ""
      let expected = option.map { decision.options[$0].id } ?? ""
      guard let counterexample else {
        return "scenario '\(name)' gives answers that cannot occur together"
      }
      var reasoner = Reasoner(decision)
      let found = reasoner.verdict(in: counterexample.masks)
      return "scenario '\(name)' gives \(found.name(in: decision)), not '\(expected)'"
    case .defaultHidesGap:
      return "\(rule) alone decides \(Percentage.text(share ?? 0)) of answers"
    default: return names.joined(separator: ", ")
    }
  }

  private func caseNotes(in decision: Decision) -> [Note] {
    guard let counterexample else { return [] }
    var text = decision.caseText(of: counterexample)
    // Of a default the share says how much it decides in all, not how probable the case is.
    if let share, code != .defaultHidesGap {
      text += "          \(Percentage.text(share)) of answers"
    }
    return [Note(text, label: "smallest case")]
  }

  /// The places of the other rules.
  private func notes(in decision: Decision) -> [Note] {
    switch code {
    case .conflict:
      guard let other = orderedRules(in: decision).last else { return [] }
      let rule = decision.rules[other]
      return [Note("the other rule is '\(rule.id)'", place: rule.place)]
    case .maskedRule:
      let beaters = rules.dropFirst().prefix(4).map { other in
        Note("beaten by '\(decision.rules[other].id)'", place: decision.rules[other].place)
      }
      return beaters + (rules.count > 5 ? [Note("and by \(rules.count - 5) more")] : [])
    default: return []
    }
  }

  /// What the author can do.
  private func advice(in decision: Decision) -> String? {
    switch code {
    case .gap: return "write a rule for this case, or a rule of strength default"
    case .conflict:
      return "add a ruling that prefers one, with the reason; raise one strength; or write a rule "
        + "for this case"
    case .maskedRule: return "delete it, raise its strength, or add a ruling that prefers it"
    case .redundantRule: return "delete it, or write what it should change"
    case .neverAsked: return "delete it, or write a rule that depends on it"
    case .unreachableOption: return "delete it, or write a rule that wins for it"
    case .scenarioFailed: return "correct the rules, or what the scenario expects"
    case .defaultHidesGap:
      let share = Percentage.text(decision.defaultMayDecide)
      return "write rules for these cases, or allow more than \(share): default-may-decide"
    default: return nil
    }
  }

  /// The rules in the order of the file.
  private func orderedRules(in decision: Decision) -> [Int] {
    rules.sorted { left, right in
      decision.rules[left].place.range.lowerBound < decision.rules[right].place.range.lowerBound
    }
  }

  /// Whether rules depend on the question and what cannot occur ties it to others.
  private func isTied(in decision: Decision) -> Bool {
    guard let question else { return false }
    let compiled = decision.compiled
    let table = compiled.table
    return compiled.never.contains { table.restricts($0, question) }
      && (0..<compiled.never.lowerBound).contains { table.restricts($0, question) }
  }
}

extension Verdict {
  /// What messages call the outcome: the option's id in quotes, "a gap", "a conflict" and so on.
  func name(in decision: Decision) -> String {
    switch kind {
    case .decided(let option): "'\(decision.options[option].id)'"
    case .gap: "a gap"
    case .conflict: "a conflict"
    case .open: "different outcomes"
    case .impossible: "answers that cannot occur together"
    }
  }
}
