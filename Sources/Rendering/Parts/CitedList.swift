internal import Content
internal import HTML

/// What a page cites, at its foot: rules, evidence and terms, each once, in the order of the text.
enum CitedList {
  /// The list; nothing where nothing is cited.
  ///
  /// - Parameter isFolded: whether it is folded, since the page has lists of its own or the list would
  ///   be longer than the text. Terms are folded anyway: the text has explained them.
  static func html(
    of entries: [CitedEntry], on address: Address, isFolded: Bool = false
  ) -> HTML {
    var (rules, evidence, terms, pages) = (HTML(), HTML(), HTML(), HTML())
    var termCount = 0
    for entry in entries {
      switch entry {
      case .rule(let index, let model):
        rules += RuleView(index, of: model, on: address).entry(hasReason: true, isAmongAll: true)
      case .evidence(let entry): evidence += EvidenceView(entry, on: address).entry()
      case .overdue(let review): pages += review.html(from: address)
      case .term(let link, let definition):
        termCount += 1
        terms += "<li><p>\(link.html(from: address))</p><p class=\"note\">\(definition)</p></li>\n"
      }
    }
    var groups = group("Rules", rules) + group("Evidence", evidence)
    if groups.isEmpty && terms.isEmpty && pages.isEmpty { return groups }
    if !terms.isEmpty {
      groups += """
        <details><summary>\(Plural.count(termCount, "term"))</summary><ul class="ledger">
        \(terms)</ul></details>

        """
    }
    groups += group("Pages to review", pages)
    if isFolded {
      return """
        <section class="cited" aria-label="Cited on this page"><details><summary><h2>Cited on this page</h2></summary>
        \(groups)</details></section>

        """
    }
    return """
      <section class="cited" aria-label="Cited on this page"><h2>Cited on this page</h2>
      \(groups)</section>

      """
  }

  /// Whether the list would be longer than a text with so much markup.
  static func outgrows(_ entries: [CitedEntry], markupLength: Int) -> Bool {
    let lines = entries.count { if case .term = $0 { false } else { true } }
    return lines > mostShort && lines * markupPerEntry > markupLength
  }

  /// As many entries are short beside any text.
  private static let mostShort = 4
  /// What as much text takes up as an entry of the list.
  private static let markupPerEntry = 300

  private static func group(_ title: String, _ entries: HTML) -> HTML {
    entries.isEmpty ? entries : "<h3>\(title)</h3>\n<ul class=\"ledger\">\n\(entries)</ul>\n"
  }
}
