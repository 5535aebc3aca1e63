package import Content
internal import Decisions
internal import Diagnostics
internal import Handbook

extension SitePlan {
  /// The decision records of the handbook, in the order of their paths.
  package func recordSummaries() -> [RecordSummary] {
    handbook.records.map { linked in
      let decision = linked.decision.map { handbook.decisions[$0] }
      let keys = linked.record.keys
      var outcome = keys.outcome?.text ?? linked.record.chosen
      if let option = linked.again?.recorded
        ?? keys.outcome.flatMap({ decision?.decision.option($0.text) })
      {
        outcome = decision?.decision.options[option].title
      }
      return RecordSummary(
        page: neighbour(linked.page), record: linked.record, standing: linked.standing,
        binds: linked.binds,
        hasUnknownNames: keys.decision != nil && decision == nil
          || !(linked.again?.unknown ?? []).isEmpty,
        decision: decision.map {
          RecordSummary.Neighbour($0.decision.title, name: $0.decision.id, at: $0.start)
        },
        outcome: outcome,
        today: decision.flatMap { entry in
          linked.again.map { RecordSummary.Today($0, since: linked.turn, in: entry.decision) }
        },
        supersedes: linked.supersedes.map { neighbour(handbook.records[$0].page) },
        supersededBy: linked.supersededBy.map { neighbour(handbook.records[$0].page) })
    }
  }

  private func neighbour(_ page: Int) -> RecordSummary.Neighbour {
    let page = handbook.pages[page]
    return RecordSummary.Neighbour(page.title, name: page.path, at: page.address)
  }
}
