internal import Content
internal import Decisions
package import Handbook
package import Rendering

/// The page of the whole tree of each decision.
package enum TreePages: FileKind {
  package static func files(of handbook: Handbook, theme: Theme) -> [PlannedFile] {
    handbook.decisions.enumerated().map { index, entry in
      PlannedFile(
        Self.self, at: entry.tree, title: "Tree: \(entry.decision.title)", from: .decision(index),
        uses: .generated)
    }
  }

  package static func inputs(of file: PlannedFile, in site: SiteInputs) -> any FileInputs {
    let index = file.origin.index
    return TreePage(
      site.frame(of: file, kind: "tree", ofDecision: index), of: site.decisions[index])
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
