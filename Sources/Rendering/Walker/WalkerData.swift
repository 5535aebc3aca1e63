package import Decisions
internal import HTML

/// A decision as a script that registers itself, for the walk in place.
///
/// ```
/// fingerpost.decision({id, title, digest,
///   options: [{id, title}],
///   questions: [{id, ask, assume: answer, prior: [share], answers: [[id, label]]}],
///   rules: [{id, title, because, option, strength, boxes: [[mask]], beats: [rule], evidence: [n]}],
///   never: [[because, [mask]…]],
///   evidence: [[id, claim, status, url, note]],
///   tree: [[question, more, child…]],
///   words: {name: phrase}, sections: [[list, title, side, note]]})
/// ```
/// Retired rules are left out, and rules go by their place in this list. URLs are relative to the
/// decision's folder. The root of the tree is its last node; see ``WalkerTree``. The words are those
/// of ``Wording``; `words.js` reads them.
package enum WalkerData {
  /// All that the script depends on.
  package struct Inputs: Sendable, Hashable {
    fileprivate let names: [String]
    fileprivate let options: [[String]]
    fileprivate let questions: [QuestionData]
    fileprivate let rules: [RuleData]
    fileprivate let never: [ExclusionData]
    fileprivate let evidence: [[String]]
    fileprivate let tree: [[Int?]]

    /// A decision with its tree.
    ///
    /// - Parameter evidence: what its rules rest on, sorted by id, with URLs as seen from its folder.
    package init(_ decision: Decision, _ tree: DecisionTree, evidence: [EvidenceLine]) {
      names = [decision.id, decision.title, decision.digest]
      options = decision.options.map { [$0.id, $0.title] }
      questions = decision.questions.map { question in
        QuestionData(
          names: [question.id, question.ask], assume: question.assume, prior: question.prior,
          answers: question.answers.map { [$0.id, $0.title] })
      }
      let alive = decision.rules.indices.filter { !decision.rules[$0].isRetired }
      let ids = evidence.map(\.id)
      rules = alive.map { index in
        let rule = decision.rules[index]
        return RuleData(
          names: [rule.id, rule.title, rule.because], option: rule.option,
          strength: rule.strength, boxes: rule.condition.boxes,
          beats: decision.rules(beatenBy: index).compactMap(alive.firstIndex),
          evidence: rule.evidence.compactMap { ids.firstIndex(of: $0.text) })
      }
      never = decision.never.map { exclusion in
        ExclusionData(because: exclusion.because, boxes: exclusion.condition.boxes)
      }
      self.evidence = evidence.map { [$0.id, $0.claim, $0.status, $0.url, $0.note] }
      self.tree = WalkerTree(of: tree, in: decision).nodes
    }
  }

  fileprivate struct QuestionData: Sendable, Hashable {
    let names: [String]
    let assume: Int?
    let prior: [Double]
    let answers: [[String]]
  }

  fileprivate struct RuleData: Sendable, Hashable {
    let names: [String]
    let option: Int
    let strength: Strength
    let boxes: [Box]
    let beats: [Int]
    let evidence: [Int]
  }

  fileprivate struct ExclusionData: Sendable, Hashable {
    let because: String
    let boxes: [Box]
  }

  /// The script.
  package static func render(_ inputs: Inputs) -> [UInt8] {
    var json = JSON()
    json.raw("fingerpost.decision(")
    json.object {
      $0.strings(["id", "title", "digest"], inputs.names)
      $0.member("options") {
        $0.array(inputs.options) { json, option in
          json.object { $0.strings(["id", "title"], option) }
        }
      }
      $0.member("questions") { $0.array(inputs.questions, question) }
      $0.member("rules") { $0.array(inputs.rules, rule) }
      $0.member("never") {
        $0.array(inputs.never) { json, exclusion in
          json.raw("[")
          json.string(exclusion.because)
          for box in exclusion.boxes {
            json.raw(",")
            self.box(&json, box)
          }
          json.raw("]")
        }
      }
      $0.member("evidence") {
        $0.array(inputs.evidence) { json, entry in json.array(entry) { $0.string($1) } }
      }
      $0.member("tree") {
        $0.array(inputs.tree) { json, node in
          json.array(node) { json, value in
            if let value { json.number(value) } else { json.raw("null") }
          }
        }
      }
      words(&$0)
    }
    json.raw(");\n")
    return json.bytes
  }

  private static func question(_ json: inout JSON, _ question: QuestionData) {
    json.object {
      $0.strings(["id", "ask"], question.names)
      if let assume = question.assume { $0.member("assume") { $0.number(assume) } }
      $0.member("prior") { $0.array(question.prior) { $0.number($1) } }
      $0.member("answers") {
        $0.array(question.answers) { json, answer in json.array(answer) { $0.string($1) } }
      }
    }
  }

  private static func rule(_ json: inout JSON, _ rule: RuleData) {
    json.object {
      $0.strings(["id", "title", "because"], rule.names)
      $0.member("option") { $0.number(rule.option) }
      $0.member("strength") { $0.string(rule.strength.rawValue) }
      $0.member("boxes") { $0.array(rule.boxes, box) }
      $0.member("beats") { $0.array(rule.beats) { $0.number($1) } }
      $0.member("evidence") { $0.array(rule.evidence) { $0.number($1) } }
    }
  }

  private static func box(_ json: inout JSON, _ box: Box) {
    json.array(box.masks) { $0.number(Int($1)) }
  }

  private static func words(_ object: inout JSON.Object) {
    object.member("words") {
      $0.object { object in
        for entry in Wording.walked { object.member(entry.name) { $0.phrase(entry.phrase) } }
      }
    }
    object.member("sections") {
      $0.array(Wording.sections) { json, section in
        json.raw("[")
        json.string(section.list.rawValue)
        for phrase in [section.title, section.side, section.note] {
          json.raw(",")
          json.phrase(phrase)
        }
        json.raw("]")
      }
    }
  }
}
