internal import Content
internal import Decisions
package import Handbook
package import Rendering

/// The Markdown beside the lists that are made from data: rules, evidence and terms.
package enum MarkdownLists: FileKind {
  /// Which list it is.
  private enum List: Int {
    case rules, evidence, terms
  }

  package static func files(of handbook: Handbook, theme: Theme) -> [PlannedFile] {
    func file(_ list: List, beside page: Address, from origin: PlannedFile.Origin) -> PlannedFile {
      PlannedFile(Self.self, at: page.markdown, from: origin, part: list.rawValue)
    }
    var files = handbook.decisions.enumerated().map { index, entry in
      file(.rules, beside: entry.rules, from: .decision(index))
    }
    if !handbook.evidence.isEmpty {
      files.append(file(.evidence, beside: EvidencePages.address, from: .handbook("the evidence")))
    }
    if !handbook.terms.isEmpty {
      files.append(file(.terms, beside: Glossaries.address, from: .handbook("the glossary")))
    }
    if files.isEmpty { return [] }
    let taken = Set(handbook.pages.map(\.markdownAddress))
    return files.filter { !taken.contains($0.address) }
  }

  package static func inputs(of file: PlannedFile, in site: SiteInputs) -> any FileInputs {
    let words = site.handbook.words
    return switch List(rawValue: file.part) {
    case .rules: RulesMarkdown(of: site.decisions[file.origin.index], in: words)
    case .evidence: EvidenceMarkdown(site.evidence, in: words)
    case .terms, nil: GlossaryMarkdown(site.handbook.terms, in: words)
    }
  }
}
