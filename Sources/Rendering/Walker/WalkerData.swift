internal import Content
internal import Decisions
internal import Diagnostics
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
package struct WalkerData: FileInputs {
  private let model: DecisionModel

  package init(of model: DecisionModel) { self.model = model }

  package func render() -> [UInt8] {
    let decision = model.decision
    let evidence = model.context.evidence.values.sorted { $0.id < $1.id }
    var json = JSON()
    json.raw("fingerpost.decision(")
    json.object {
      $0.strings(["id", "title", "digest"], [decision.id, decision.title, decision.digest])
      $0.member("options") {
        $0.array(decision.options) { json, option in
          json.object { $0.strings(["id", "title"], [option.id, option.title]) }
        }
      }
      $0.member("questions") { $0.array(decision.questions, Self.question) }
      $0.member("rules") { Self.rules(of: decision, evidence: evidence.map(\.id), into: &$0) }
      $0.member("never") {
        $0.array(decision.never) { json, exclusion in
          json.raw("[")
          json.string(exclusion.because)
          for box in exclusion.condition.boxes {
            json.raw(",")
            Self.box(&json, box)
          }
          json.raw("]")
        }
      }
      $0.member("evidence") {
        $0.array(evidence) { json, entry in
          let url = entry.target.address.url(from: model.entry.start)
          let note = entry.status == .disputed ? entry.note ?? "" : ""
          json.array([entry.id, entry.claim, entry.status.rawValue, "\(url)#\(entry.id)", note]) {
            $0.string($1)
          }
        }
      }
      $0.member("tree") {
        $0.array(WalkerTree(of: model.tree, in: decision).nodes) { json, node in
          json.array(node) { json, value in
            if let value { json.number(value) } else { json.raw("null") }
          }
        }
      }
      Self.words(&$0)
    }
    json.raw(");\n")
    return json.bytes
  }

  private static func question(_ json: inout JSON, _ question: Question) {
    json.object {
      $0.strings(["id", "ask"], [question.id, question.ask])
      if let assume = question.assume { $0.member("assume") { $0.number(assume) } }
      $0.member("prior") { $0.array(question.prior) { $0.number($1) } }
      $0.member("answers") {
        $0.array(question.answers) { json, answer in
          json.array([answer.id, answer.title]) { $0.string($1) }
        }
      }
    }
  }

  private static func rules(of decision: Decision, evidence: [String], into json: inout JSON) {
    let alive = decision.rules.indices.filter { !decision.rules[$0].isRetired }
    json.array(alive) { json, index in
      let rule = decision.rules[index]
      json.object {
        $0.strings(["id", "title", "because"], [rule.id, rule.title, rule.because])
        $0.member("option") { $0.number(rule.option) }
        $0.member("strength") { $0.string(rule.strength.rawValue) }
        $0.member("boxes") { $0.array(rule.condition.boxes, box) }
        $0.member("beats") {
          $0.array(decision.rules(beatenBy: index).compactMap(alive.firstIndex)) { $0.number($1) }
        }
        $0.member("evidence") {
          $0.array(rule.evidence.compactMap { evidence.firstIndex(of: $0.text) }) { $0.number($1) }
        }
      }
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
