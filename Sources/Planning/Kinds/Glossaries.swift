package import Content
package import Handbook
internal import Parallel
package import Rendering
package import Search
internal import Words

/// The page of all terms.
package enum Glossaries: FileKind {
  /// Where it lies.
  package static let address = Term.page

  package static func files(of handbook: Handbook, theme: Theme) -> [PlannedFile] {
    if handbook.terms.isEmpty { return [] }
    return [
      PlannedFile(
        Self.self, at: address, title: handbook.words.text(.glossary),
        from: .handbook("the glossary"),
        uses: .generated, referenceTitle: handbook.words.text(.glossary),
        anchors: Set(handbook.terms.map(\.id)))
    ]
  }

  package static func searchEntries(of file: PlannedFile, in plan: SitePlan) -> [SearchEntry] {
    plan.handbook.terms.map { term in
      var entry = SearchEntry(
        kind: .term, title: term.title, url: SitePlan.searchURL(address, term.id),
        trail: [plan.handbook.words.text(.glossary)], text: term.definition)
      entry.names = term.id
      entry.tags = term.aliases
      return entry
    }
  }

  package static func inputs(of file: PlannedFile, in site: SiteInputs) -> any FileInputs {
    let entries = site.handbook.terms.enumerated().map { index, term in
      GlossaryPage.Entry(term, citers: site.citers(of: .term(index)))
    }
    var frame = site.frame(
      of: file, kind: "glossary", sidebar: MarkedSidebar(site.sidebars[0]), crumbs: site.trails[0])
    frame.source = site.source(of: site.handbook.terms.map(\.place))
    return GlossaryPage(frame, entries: entries)
  }
}
