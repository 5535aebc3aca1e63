internal import Decisions
internal import Handbook
internal import Markdown
internal import Search

extension Handbook {
  /// Everything that a search may find, in an order that depends on the content alone.
  func searchEntries() -> [SearchEntry] {
    let trails = trails()
    var entries: [SearchEntry] = []
    for (index, page) in pages.enumerated()
    where page.frontMatter.isSearched && !page.frontMatter.isDraft {
      let folder = folderOfPage[index]
      let isIndex = folders[folder].index == index
      var entry = SearchEntry(
        kind: .page, title: page.title, url: Self.url(page.address),
        trail: isIndex ? trails[folder].dropLast() : trails[folder], sections: sections(of: page))
      entry.names = Self.names(of: page.path)
      entry.tags = page.frontMatter.tags + [page.frontMatter.navTitle ?? ""]
      entry.description = page.frontMatter.description ?? ""
      entries.append(entry)
    }
    for (index, folder) in folders.enumerated() where folder.index == nil && folder.parent != nil {
      entries.append(
        SearchEntry(
          kind: .folder, title: folder.title, url: Self.url(folder.address),
          trail: trails[index].dropLast()))
    }
    for decision in decisions { entries += Self.entries(of: decision) }
    for evidence in evidence {
      var entry = SearchEntry(
        kind: .evidence, title: evidence.value ?? evidence.claim,
        url: Self.url(GeneratedPages.evidence, evidence.id), trail: ["Evidence"],
        text: [evidence.claim, evidence.note ?? "", title(ofSource: evidence.source)]
          .joined(separator: "\n"))
      entry.names = evidence.id
      entries.append(entry)
    }
    for term in terms {
      var entry = SearchEntry(
        kind: .term, title: term.title, url: Self.url(GeneratedPages.glossary, term.id),
        trail: ["Glossary"], text: term.definition)
      entry.names = term.id
      entry.tags = term.aliases
      entries.append(entry)
    }
    return entries
  }

  /// The sections of a page: what comes before the first heading, and one for each heading but the
  /// one that is the title.
  private func sections(of page: Page) -> [SearchEntry.Section] {
    let document = page.document
    var texts = document.text.sections { words(of: document.references[$0]) }
    var headings = document.headings[...]
    if page.opensWithHeading, texts.count > 1 {
      let opening = texts.removeFirst()
      if !opening.isEmpty { texts[0] = opening + texts[0] }
      headings.removeFirst()
    }
    var sections = [SearchEntry.Section(text: texts.first ?? [])]
    for (heading, text) in zip(headings, texts.dropFirst()) {
      sections.append(SearchEntry.Section(heading: heading.text, id: heading.id, text: text))
    }
    return sections
  }

  /// The words of a citation that brings none of its own.
  private func words(of reference: Reference) -> String? {
    guard let scheme = reference.kind.scheme,
      case .found(let target) = citation(scheme, reference.destination)
    else { return nil }
    switch target {
    case .rule(let decision, let rule): return decisions[decision].decision.rules[rule].title
    case .ruling: return nil
    case .evidence(let index): return evidence[index].value ?? evidence[index].claim
    case .option(let decision, let option):
      return decisions[decision].decision.options[option].title
    case .question(let decision, let question):
      return decisions[decision].decision.questions[question].ask
    case .decision(let index): return decisions[index].decision.title
    case .term(let index): return terms[index].title
    }
  }

  private static func entries(of entry: DecisionEntry) -> [SearchEntry] {
    let decision = entry.decision
    var start = SearchEntry(
      kind: .decision, title: decision.title, url: url(entry.start), trail: ["Decision"],
      text: (decision.options.map(\.title) + decision.questions.map(\.ask))
        .joined(separator: "\n"))
    start.names = decision.id
    start.tags = decision.options.map(\.id)
    start.options = decision.options.map { "\($0.id)|\($0.title)" }
    var entries = [start]
    for rule in decision.rules where !rule.isRetired {
      var found = SearchEntry(
        kind: .rule, title: rule.title, url: url(entry.rules, rule.id),
        trail: [decision.title, "Rules"],
        text: "\(rule.because)\n\(decision.options[rule.option].title)")
      found.names = rule.id
      entries.append(found)
    }
    for question in decision.questions {
      var found = SearchEntry(
        kind: .question, title: question.ask, url: url(entry.rules, "question-\(question.id)"),
        trail: [decision.title, "Questions"],
        text: question.answers.map(\.title).joined(separator: "\n"))
      found.names = question.id
      entries.append(found)
    }
    return entries
  }

  private func title(ofSource id: String?) -> String {
    guard let id, let source = sources.first(where: { $0.id == id }) else { return "" }
    return source.title
  }

  /// For each folder the titles that lead to it, its own last; the root has none.
  private func trails() -> [[String]] {
    var trails: [[String]] = []
    for folder in folders {
      trails.append(folder.parent.map { trails[$0] + [folder.title] } ?? [])
    }
    return trails
  }

  private static func url(_ address: Address, _ fragment: String? = nil) -> String {
    let url = address.url(from: Address(""))
    return fragment.map { "\(url)#\($0)" } ?? url
  }

  /// The file's name, or its folder's where the file is an index: what authors number and name.
  private static func names(of path: String) -> String {
    let parts = path.dropLast(3).split(separator: "/")
    guard let last = parts.last else { return "" }
    let isIndex = ["index", "readme"].contains(last.lowercased())
    return String(isIndex ? parts.dropLast().last ?? "" : last)
  }
}
