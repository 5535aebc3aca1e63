internal import Content
internal import Decisions
internal import Handbook

extension Handbook {
  /// Everything that a search may find, in an order that depends on the content alone.
  func units() -> [Unit] {
    let trails = trails()
    var units: [Unit] = []
    for (index, page) in pages.enumerated()
    where page.frontMatter.isSearched && !page.frontMatter.isDraft {
      let folder = folderOfPage[index]
      let isIndex = folders[folder].index == index
      var unit = Unit(
        kind: .page(index), title: page.title, url: Self.url(page.address),
        trail: isIndex ? trails[folder].dropLast() : trails[folder])
      unit.names = Self.names(of: page.path)
      unit.tags = page.frontMatter.tags + [page.frontMatter.navTitle ?? ""]
      unit.description = page.frontMatter.description ?? ""
      units.append(unit)
    }
    for (index, folder) in folders.enumerated() where folder.index == nil && folder.parent != nil {
      units.append(
        Unit(
          kind: .folder, title: folder.title, url: Self.url(folder.address),
          trail: trails[index].dropLast()))
    }
    for entry in decisions { units += Self.units(of: entry) }
    for entry in evidence {
      var unit = Unit(
        kind: .evidence, title: entry.value ?? entry.claim,
        url: Self.url(Address("evidence.html"), entry.id), trail: ["Evidence"])
      unit.names = entry.id
      unit.text = [entry.claim, entry.note ?? "", title(ofSource: entry.source)].joined(
        separator: "\n")
      units.append(unit)
    }
    for term in terms {
      var unit = Unit(
        kind: .term, title: term.title, url: Self.url(Address("glossary.html"), term.id),
        trail: ["Glossary"])
      unit.names = term.id
      unit.tags = term.aliases
      unit.text = term.definition
      units.append(unit)
    }
    return units
  }

  private static func units(of entry: DecisionEntry) -> [Unit] {
    let decision = entry.decision
    var start = Unit(
      kind: .decision, title: decision.title, url: url(entry.start), trail: ["Decision"])
    start.names = decision.id
    start.tags = decision.options.map(\.id)
    start.text =
      (decision.options.map(\.title) + decision.questions.map(\.ask)).joined(separator: "\n")
    var units = [start]
    for rule in decision.rules where !rule.isRetired {
      var unit = Unit(
        kind: .rule, title: rule.title, url: url(entry.rules, rule.id),
        trail: [decision.title, "Rules"])
      unit.names = rule.id
      unit.text = "\(rule.because)\n\(decision.options[rule.option].title)"
      units.append(unit)
    }
    for question in decision.questions {
      var unit = Unit(
        kind: .question, title: question.ask, url: url(entry.rules, "question-\(question.id)"),
        trail: [decision.title, "Questions"])
      unit.names = question.id
      unit.text = question.answers.map(\.title).joined(separator: "\n")
      units.append(unit)
    }
    return units
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
