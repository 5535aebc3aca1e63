internal import Content
internal import HTML

/// What a page cites, at its foot: rules, evidence and terms, each once, in the order of the text.
enum CitedList {
  /// The list; nothing where nothing is cited.
  ///
  /// - Parameter isFolded: whether it is folded, since the page has lists of its own.
  static func html(
    of entries: [CitedEntry], on address: Address, isFolded: Bool = false
  ) -> HTML {
    var (rules, evidence, terms, pages) = (HTML(), HTML(), HTML(), HTML())
    for entry in entries {
      switch entry {
      case .rule(let index, let model):
        rules += RuleView(index, of: model, on: address).entry(isAmongAll: true)
      case .evidence(let entry): evidence += EvidenceView(entry, on: address).entry
      case .overdue(let review): pages += review.html(from: address)
      case .term(let link, let definition):
        terms += "<li><p>\(link.html(from: address))</p><p class=\"note\">\(definition)</p></li>\n"
      }
    }
    let groups =
      group("Rules", rules) + group("Evidence", evidence) + group("Terms", terms)
      + group("Pages to review", pages)
    if groups.isEmpty { return groups }
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

  private static func group(_ title: String, _ entries: HTML) -> HTML {
    entries.isEmpty ? entries : "<h3>\(title)</h3>\n<ul class=\"ledger\">\n\(entries)</ul>\n"
  }
}
