internal import Decisions
internal import Handbook

extension Site {
  /// What the script of a decision depends on.
  func walkerInputs(ofDecision index: Int) -> WalkerData.Inputs {
    let model = decisions[index]
    let used = Set(model.decision.rules.flatMap { $0.evidence.map(\.text) })
    let page = GeneratedPages.evidence.url(from: model.entry.start)
    let evidence = handbook.evidence.filter { used.contains($0.id) }.map { entry in
      EvidenceLine(
        id: entry.id, claim: entry.claim, status: entry.status.rawValue,
        url: "\(page)#\(entry.id)",
        note: entry.status == .disputed ? entry.note ?? "" : "")
    }
    return WalkerData.Inputs(model.decision, model.tree, evidence: evidence)
  }
}
