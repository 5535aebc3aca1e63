internal import Content
internal import Decisions
package import Handbook
internal import Parallel
package import Rendering
package import Search
internal import Words

/// The pages of a decision for sets of answers, the start among them, and the record beside each
/// outcome.
package enum DecisionPages: FileKind {
  package static func textsShown(in file: PlannedFile, of handbook: Handbook) -> [Int]? { [] }

  package static func files(of handbook: Handbook, theme: Theme) -> [PlannedFile] {
    handbook.decisions.indices.flatMap { index -> [PlannedFile] in
      let entry = handbook.decisions[index]
      return handbook.trees[index].nodes.enumerated().map { node, step in
        let isStart = node == 0
        return PlannedFile(
          Self.self, at: entry.address(of: step.answers),
          title: isStart ? entry.decision.title : "", from: .decision(index),
          uses: isStart ? .generated : .linked, anchors: isStart ? nil : [], part: node)
      }
    }
  }

  package static func searchEntries(of file: PlannedFile, in plan: SitePlan) -> [SearchEntry] {
    if file.part != 0 { return [] }
    let entry = plan.handbook.decisions[file.origin.index]
    let decision = entry.decision
    var start = SearchEntry(
      kind: .decision, title: decision.title, url: SitePlan.searchURL(entry.start),
      trail: [plan.handbook.words.text(.decision)],
      text: (decision.options.map(\.title) + decision.questions.map(\.ask))
        .joined(separator: "\n"))
    start.names = decision.id
    start.tags = decision.options.map(\.id)
    start.options = decision.options.map { "\($0.id)|\($0.title)" }
    return [start]
  }

  package static func inputs(of file: PlannedFile, in site: SiteInputs) -> any FileInputs {
    let index = file.origin.index
    let model = site.decisions[index]
    let node = file.part
    if node == 0 {
      return StartPage(
        site.frame(of: file, kind: "decision", ofDecision: index, isOfFile: true), of: model,
        records: RecordUses(site.records(ofDecision: index)))
    }
    guard case .ask = site.handbook.trees[index].nodes[node].step else {
      let frame = site.frame(
        of: file, kind: "outcome", title: model.sharedTitle(of: node), ofDecision: index)
      return OutcomePage(frame, node: node, of: model)
    }
    let frame = site.frame(
      of: file, kind: "question", title: model.title(of: node), ofDecision: index)
    return QuestionPage(frame, node: node, of: model)
  }
}

/// The decision record beside each outcome, as Markdown.
package enum DecisionRecords: FileKind {
  package static func textsShown(in file: PlannedFile, of handbook: Handbook) -> [Int]? { [] }

  package static func files(of handbook: Handbook, theme: Theme) -> [PlannedFile] {
    handbook.decisions.indices.flatMap { index -> [PlannedFile] in
      let entry = handbook.decisions[index]
      return handbook.trees[index].nodes.enumerated().compactMap { node, step in
        guard let address = entry.recordAddress(of: step) else { return nil }
        return PlannedFile(Self.self, at: address, from: .decision(index), part: node)
      }
    }
  }

  package static func inputs(of file: PlannedFile, in site: SiteInputs) -> any FileInputs {
    let index = file.origin.index
    return DecisionRecordFile(node: file.part, of: site.decisions[index])
  }
}

extension SiteInputs {
  /// The frame of a decision's page: the branch of the handbook that the decision lies in.
  ///
  /// - Parameter isOfFile: whether the page shows the decision's file as a whole, so that it tells
  ///   when that last changed.
  func frame(
    of file: PlannedFile, kind: String, title: String? = nil, ofDecision index: Int,
    isOfFile: Bool = false
  ) -> PageFrame {
    let entry = handbook.decisions[index]
    let folder = placesInFolder[.decision(index)]?.folder ?? 0
    let isStart = file.address == entry.start
    let start = Link(entry.decision.title, to: entry.start)
    var frame = frame(
      of: file, kind: kind, title: title,
      sidebar: MarkedSidebar(
        decisionSidebars[index], marking: mark(of: .decision(index), inFolder: folder),
        isBelow: !isStart),
      crumbs: trails[folder] + (isStart ? [] : [start]))
    if isOfFile { frame.source = source(of: [entry.path], editing: entry.path) }
    return frame
  }

}

/// The page that shows each decision whole.
package enum TreePages: FileKind {
  package static func files(of handbook: Handbook, theme: Theme) -> [PlannedFile] {
    handbook.decisions.enumerated().map { index, entry in
      PlannedFile(
        Self.self, at: entry.tree,
        title: handbook.words.text(.wholeOf, [.name: .text(entry.decision.title)]),
        from: .decision(index), uses: .generated)
    }
  }

  package static func inputs(of file: PlannedFile, in site: SiteInputs) -> any FileInputs {
    let index = file.origin.index
    return TreePage(
      site.frame(of: file, kind: "tree", ofDecision: index, isOfFile: true),
      of: site.decisions[index])
  }
}

/// The script of each decision, by which a page asks in place.
package enum WalkerScripts: FileKind {
  package static func files(of handbook: Handbook, theme: Theme) -> [PlannedFile] {
    handbook.decisions.enumerated().map { index, entry in
      PlannedFile(Self.self, at: entry.data, from: .decision(index))
    }
  }

  package static func inputs(of file: PlannedFile, in site: SiteInputs) -> any FileInputs {
    let index = file.origin.index
    return WalkerData(of: site.decisions[index])
  }
}
