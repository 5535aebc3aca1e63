internal import Content
internal import HTML
internal import Words

/// What a page cites, at its foot: rules, evidence and terms, each once, in the order of the text.
enum CitedList {
  /// The list; nothing where nothing is cited.
  ///
  /// - Parameter isFolded: whether it is folded, since the page has lists of its own or the list would
  ///   be longer than the text. Terms are folded anyway: the text has explained them.
  static func html(
    of entries: [CitedEntry], on page: PageContext, isFolded: Bool = false
  ) -> HTML {
    var (rules, evidence, terms, pages) = (HTML(), HTML(), HTML(), HTML())
    var termCount = 0
    for entry in entries {
      switch entry {
      case .rule(let index, let model):
        rules += RuleView(index, of: model, on: page).entry(hasReason: true, isAmongAll: true)
      case .evidence(let entry): evidence += EvidenceView(entry, on: page).entry()
      case .overdue(let review): pages += review.html(from: page)
      case .term(let link, let definition):
        termCount += 1
        terms += "<li><p>\(link.html(from: page))</p><p class=\"note\">\(definition)</p></li>\n"
      }
    }
    var groups = group(page.html(.citedRules), rules) + group(page.html(.citedEvidence), evidence)
    if groups.isEmpty && terms.isEmpty && pages.isEmpty { return groups }
    if !terms.isEmpty {
      groups += """
        <details><summary>\(page.html(.citedTerms, count: termCount))</summary><ul class="ledger">
        \(terms)</ul></details>

        """
    }
    groups += group(page.html(.toReview), pages)
    if isFolded {
      return """
        <section class="cited" aria-label="\(page.text(.citedHere))"><details><summary><h2>\(page.html(.citedHere))</h2></summary>
        \(groups)</details></section>

        """
    }
    return """
      <section class="cited" aria-label="\(page.text(.citedHere))"><h2>\(page.html(.citedHere))</h2>
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

  private static func group(_ title: HTML, _ entries: HTML) -> HTML {
    entries.isEmpty ? entries : "<h3>\(title)</h3>\n<ul class=\"ledger\">\n\(entries)</ul>\n"
  }
}
