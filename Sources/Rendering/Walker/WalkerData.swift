internal import Decisions
internal import HTML
internal import Handbook

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
enum WalkerData {
  static func script(for index: Int, in site: Site) -> [UInt8] {
    let model = site.decisions[index]
    let decision = model.decision
    var json = JSON()
    json.raw("fingerpost.decision({\"id\":")
    json.string(decision.id)
    json.raw(",\"title\":")
    json.string(decision.title)
    json.raw(",\"digest\":")
    json.string(decision.digest)
    json.raw(",\n\"options\":")
    json.array(decision.options) { json, option in
      json.raw("{\"id\":")
      json.string(option.id)
      json.raw(",\"title\":")
      json.string(option.title)
      json.raw("}")
    }
    json.raw(",\n\"questions\":")
    json.array(decision.questions, question)
    let evidence = evidence(of: decision, in: site)
    json.raw(",\n\"rules\":")
    rules(of: decision, evidence: evidence.map(\.id), into: &json)
    json.raw(",\n\"never\":")
    json.array(decision.never) { json, exclusion in
      json.raw("[")
      json.string(exclusion.because)
      for box in exclusion.condition.boxes {
        json.raw(",")
        self.box(&json, box)
      }
      json.raw("]")
    }
    json.raw(",\n\"evidence\":")
    json.array(evidence) { json, entry in
      let url = GeneratedPages.evidence.url(from: model.entry.start)
      let note = entry.status == .disputed ? entry.note ?? "" : ""
      json.array([entry.id, entry.claim, entry.status.rawValue, "\(url)#\(entry.id)", note]) {
        $0.string($1)
      }
    }
    json.raw(",\n\"tree\":")
    json.array(WalkerTree(of: model).nodes) { json, node in
      json.array(node) { json, value in
        if let value { json.number(value) } else { json.raw("null") }
      }
    }
    json.raw(",\n\"words\":{")
    for (index, entry) in Wording.walked.enumerated() {
      if index > 0 { json.raw(",") }
      json.string(entry.name)
      json.raw(":")
      json.phrase(entry.phrase)
    }
    json.raw("},\n\"sections\":")
    json.array(Wording.sections) { json, section in
      json.raw("[")
      json.string(section.list.rawValue)
      for phrase in [section.title, section.side, section.note] {
        json.raw(",")
        json.phrase(phrase)
      }
      json.raw("]")
    }
    json.raw("});\n")
    return json.bytes
  }

  private static func question(_ json: inout JSON, _ question: Question) {
    json.raw("{\"id\":")
    json.string(question.id)
    json.raw(",\"ask\":")
    json.string(question.ask)
    if let assume = question.assume {
      json.raw(",\"assume\":")
      json.number(assume)
    }
    json.raw(",\"prior\":")
    json.array(question.prior) { $0.number($1) }
    json.raw(",\"answers\":")
    json.array(question.answers) { json, answer in
      json.array([answer.id, answer.title]) { $0.string($1) }
    }
    json.raw("}")
  }

  private static func rules(of decision: Decision, evidence: [String], into json: inout JSON) {
    let alive = decision.rules.indices.filter { !decision.rules[$0].isRetired }
    json.array(alive) { json, index in
      let rule = decision.rules[index]
      json.raw("{\"id\":")
      json.string(rule.id)
      json.raw(",\"title\":")
      json.string(rule.title)
      json.raw(",\"because\":")
      json.string(rule.because)
      json.raw(",\"option\":")
      json.number(rule.option)
      json.raw(",\"strength\":")
      json.string(rule.strength.rawValue)
      json.raw(",\"boxes\":")
      json.array(rule.condition.boxes, box)
      json.raw(",\"beats\":")
      json.array(decision.rules(beatenBy: index).compactMap(alive.firstIndex)) { $0.number($1) }
      json.raw(",\"evidence\":")
      let places = rule.evidence.compactMap { id in evidence.firstIndex(of: id.text) }
      json.array(places) { $0.number($1) }
      json.raw("}")
    }
  }

  private static func box(_ json: inout JSON, _ box: Box) {
    json.array(box.masks) { $0.number(Int($1)) }
  }

  /// The evidence that some rule rests on, in the order of the ids.
  private static func evidence(of decision: Decision, in site: Site) -> [Evidence] {
    let used = Set(decision.rules.flatMap { $0.evidence.map(\.text) })
    return site.handbook.evidence.filter { used.contains($0.id) }
  }
}
