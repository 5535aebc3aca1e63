import Diagnostics

@testable import Decisions

/// A decision with one small mistake in its rules.
struct Mutant {
  let name: String
  let decision: Decision

  /// Each rule deleted, given each other option and strength, with each of its boxes dropped, with
  /// each restriction dropped, and with each answer added to or taken from a restriction; each
  /// preference of a ruling dropped.
  static func all(of decision: Decision) -> [Mutant] {
    var mutants: [Mutant] = []
    func add(_ name: String, rules: [Rule]? = nil, rulings: [Ruling]? = nil) {
      let changed = Decision(
        id: decision.id, title: decision.title, place: decision.place, options: decision.options,
        questions: decision.questions, rules: rules ?? decision.rules,
        rulings: rulings ?? decision.rulings, never: decision.never)
      mutants.append(Mutant(name: name, decision: changed))
    }
    for (index, rule) in decision.rules.enumerated() {
      func replace(_ name: String, with changed: [Rule]) {
        var rules = decision.rules
        rules.replaceSubrange(index...index, with: changed)
        add("\(rule.id): \(name)", rules: rules)
      }
      replace("deleted", with: [])
      for option in decision.options.indices where option != rule.option {
        replace("for \(decision.options[option].id)", with: [rule.changed(option: option)])
      }
      for strength in Strength.allCases where strength != rule.strength && strength != .default {
        replace("\(strength)", with: [rule.changed(strength: strength)])
      }
      for boxes in neighbours(of: rule.condition, decision) {
        replace("\(boxes.map(\.masks))", with: [rule.changed(boxes: boxes)])
      }
    }
    for (index, ruling) in decision.rulings.enumerated() {
      for winner in ruling.prefer {
        for loser in ruling.over {
          var rulings = decision.rulings
          rulings.remove(at: index)
          for prefer in ruling.prefer {
            for over in ruling.over where prefer != winner || over != loser {
              rulings.append(
                Ruling(id: ruling.id, prefer: [prefer], over: [over], place: ruling.place))
            }
          }
          add("\(ruling.id): \(winner.text) over \(loser.text)", rulings: rulings)
        }
      }
    }
    return mutants
  }

  /// The conditions that differ in one box, one restriction or one answer; none of them empty.
  private static func neighbours(of condition: Condition, _ decision: Decision) -> [[Box]] {
    var result: [[Box]] = []
    for (index, box) in condition.boxes.enumerated() {
      var others = condition.boxes
      others.remove(at: index)
      if !others.isEmpty { result.append(others) }
      for (position, question) in decision.questions.enumerated()
      where box.masks[position] != question.everyAnswer {
        var masks = [question.everyAnswer]
        for answer in question.answers.indices {
          masks.append(box.masks[position] ^ 1 << UInt16(answer))
        }
        for mask in masks where mask != 0 {
          var changed = box
          changed.masks[position] = mask
          result.append(others + [changed])
        }
      }
    }
    return result
  }
}

extension Rule {
  /// The same with something else in one place.
  fileprivate func changed(
    option: Int? = nil, strength: Strength? = nil, boxes: [Box]? = nil
  ) -> Rule {
    Rule(
      id: id, title: title, condition: boxes.map { Condition(boxes: $0) } ?? condition,
      option: option ?? self.option, strength: strength ?? self.strength, place: place)
  }
}
