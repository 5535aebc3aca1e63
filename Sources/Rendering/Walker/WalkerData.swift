package import Archive
internal import Content
internal import Decisions
internal import Diagnostics
internal import HTML
internal import JSON
internal import Words

/// A decision as a script that registers itself, for the walk in place.
///
/// ```
/// fingerpost.decision({id, title, digest,
///   options: [{id, title, url, cost, includes: [option]}],
///   questions: [{id, ask, short, assume: answer, prior: [share], answers: [[id, label, short]]}],
///   rules: [{id, title, because, option, strength, boxes: [[mask]], beats: [rule], evidence: [n]}],
///   never: [[because, [mask]…]],
///   evidence: [[id, claim, status, url, note]],
///   tree: [[question, more, child…]],
///   words: {name: phrase}, sections: [[list, title, side, note]]})
/// ```
/// Retired rules are left out, and rules go by their place in this list. URLs are relative to the
/// decision's folder. The root of the tree is its last node; see ``WalkerTree``. The words are those
/// of ``Wording/walked``; `words.js` reads them.
package struct WalkerData: FileInputs {
  private let model: DecisionModel

  package init(of model: DecisionModel) { self.model = model }

  package func render() -> [UInt8] {
    var writer = JSONWriter(isForScripts: true)
    writer.raw("fingerpost.decision(")
    writer.value(json)
    writer.raw(");\n")
    return writer.bytes
  }

  /// The number of its form: one more where a program that reads the form before would go wrong.
  private static let version = 1

  private var json: JSON {
    let decision = model.decision
    let evidence = model.context.evidence.values.sorted { $0.id < $1.id }
    return [
      "version": .integer(Self.version),
      "id": .string(decision.id),
      "title": .string(decision.title),
      "digest": .string(decision.digest),
      "options": .array(
        zip(decision.options, model.context.options).map { option, target in
          .members([
            "id": .string(option.id), "title": .string(option.title),
            "url": .string(url(of: target)),
            "cost": option.cost.map(JSON.string),
            "includes": option.includes.isEmpty
              ? nil : .array(option.includes.map(JSON.integer)),
          ])
        }),
      "questions": .array(decision.questions.map(Self.question)),
      "rules": Self.rules(of: decision, evidence: evidence.map(\.id)),
      "never": .array(
        decision.never.map { exclusion in
          .array([.string(exclusion.because)] + exclusion.condition.boxes.map(Self.box))
        }),
      "evidence": .array(evidence.map(entry)),
      "tree": .array(
        WalkerTree(of: model.tree, in: decision).nodes.map { node in
          .array(node.map { $0.map(JSON.integer) ?? .null })
        }),
      "words": .object(Wording.walked.map { JSON.Member($0.rawValue, model.words[$0].json) }),
      "sections": .array(
        Wording.sections.map { section in
          [
            .string(section.list.rawValue), model.words[section.title].json,
            section.side.map { model.words[$0].json } ?? [],
            section.note.map { model.words[$0].json } ?? [],
          ]
        }),
    ]
  }

  private static func question(_ question: Question) -> JSON {
    .members([
      "id": .string(question.id),
      "ask": .string(question.ask),
      "short": question.short.map(JSON.string),
      "assume": question.assume.map(JSON.integer),
      "prior": .array(question.prior.map(JSON.number)),
      "answers": .array(
        question.answers.map { .strings([$0.id, $0.title] + ($0.short.map { [$0] } ?? [])) }),
    ])
  }

  private static func rules(of decision: Decision, evidence: [String]) -> JSON {
    let alive = decision.rules.indices.filter { !decision.rules[$0].isRetired }
    var places = [Int?](repeating: nil, count: decision.rules.count)
    for (place, rule) in alive.enumerated() { places[rule] = place }
    return .array(
      alive.map { index in
        let rule = decision.rules[index]
        let beaten = decision.rules(beatenBy: index).compactMap { places[$0] }
        let cited = rule.evidence.compactMap { evidence.firstIndex(of: $0.text) }
        return [
          "id": .string(rule.id),
          "title": .string(rule.title),
          "because": .string(rule.because),
          "option": .integer(rule.option),
          "strength": .string(rule.strength.rawValue),
          "boxes": .array(rule.condition.boxes.map(box)),
          "beats": .array(beaten.map(JSON.integer)),
          "evidence": .array(cited.map(JSON.integer)),
        ]
      })
  }

  private func url(of target: Target) -> String {
    let url = target.address.url(from: model.entry.start)
    return target.fragment.map { "\(url)#\($0)" } ?? url
  }

  private static func box(_ box: Box) -> JSON { .array(box.masks.map { .integer(Int($0)) }) }

  private func entry(_ entry: EvidenceEntry) -> JSON {
    let url = entry.target.address.url(from: model.entry.start)
    let note = entry.status == .disputed ? entry.note ?? "" : ""
    return .strings([entry.id, entry.claim, entry.status.rawValue, "\(url)#\(entry.id)", note])
  }
}

extension WalkerData {
  package func digest(into digester: inout Digester) {
    digester.combine(model)
  }
}
