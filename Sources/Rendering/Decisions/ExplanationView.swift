internal import Content
internal import Decisions
internal import HTML
internal import Words

/// An outcome explained: why, at what price, and what would change it.
struct ExplanationView {
  private let model: DecisionModel
  private let explanation: Explanation
  private let facts: PhraseFacts
  private let node: Int
  private let page: PageContext

  private var decision: Decision { model.decision }
  private var verdict: Verdict { explanation.verdict }

  init(node: Int, of model: DecisionModel) {
    self.node = node
    self.model = model
    explanation = model.explanation(of: node)
    facts = explanation.facts(in: model.decision)
    page = model.page(of: node)
  }

  /// What kind of outcome it is.
  var overline: HTML { page.html(.overline, facts) }

  /// The outcome in a few words.
  var headline: HTML {
    verdict.option == nil ? page.html(.headline, facts) : "\(page.text(.headline, facts))"
  }

  /// Why and at what price, in a sentence each; what to find out first, where several outcomes remain.
  var sentences: HTML {
    let sentence = part("p", "sentence", page.html(.sentence, facts))
    if verdict.option == nil { return sentence }
    return sentence + part("p", "price", page.html(.price, facts))
  }

  /// What is said of the page where its link is shared: the decisive rule, and the answers.
  var description: String {
    var facts = model.facts(of: node)
    facts[.decisive] = self.facts[.decisive]
    return page.text(.outcomeDescription, facts)
  }

  /// The way back to the question before, and to the first.
  var back: HTML { StepParts(node, of: model, on: page).back }

  /// The answers, and what each would change.
  var table: HTML {
    AnswerTable(
      model: model, explanation: explanation, facts: facts, page: page, node: node
    ).html
  }

  /// What the reader can do with the outcome.
  var actions: HTML {
    var html: HTML = "<div class=\"actions\">\n"
    if let record = model.recordAddress(of: node) {
      let url = Target(record).url(from: page)
      html += "<a class=\"button\" href=\"\(url)\" download>\(page.html(.saveRecord))</a>\n"
    }
    html += """
      <button type="button" class="button quiet needs-script" data-copy="link">\
      \(page.html(.copyLink))</button>

      """
    if let option = verdict.option {
      let url = model.context.options[option].url(from: page)
      html += """
        <a class="button quiet" href="\(url)">\(page.html(.readAbout, facts))</a>

        """
    }
    if node > 0 {
      let answers = model.tree.nodes[node].answers
      let both = Target(
        model.entry.start,
        fragment: "\(model.fragment(of: answers))&VS=\(answers.key(in: decision))")
      html += """
        <a class="button quiet needs-script" href="\(both.url(from: page))">\
        \(page.html(.compare))</a>

        """
    }
    html += "</div>\n"
    return html
  }

  /// The decision record, folded away, ready to be copied.
  var record: HTML {
    guard model.recordAddress(of: node) != nil else { return HTML() }
    let text = model.record(of: node)
    let language: HTML = page.words.isForeign(.record) ? " lang=\"en\"" : HTML()
    return """
      <details class="record matter"><summary>\(page.html(.recordText))</summary>
      <pre id="record" tabindex="0"\(language)>\(text)</pre>
      <p><button type="button" class="button quiet needs-script" data-copy="record">\
      \(page.html(.copyRecord))</button></p></details>

      """
  }

  /// The sections, each only where it has something to say.
  var sections: HTML {
    Wording.sections.reduce(into: HTML()) { html, section in
      let rows = facts.list(section.list).indices.map { row($0, of: section) }
      if rows.allSatisfy(\.isEmpty) { return }
      html += """
        <section aria-labelledby="\(section.id)"><h2 id="\(section.id)">\(page.html(section.title))</h2>
        <ul class="ledger">
        \(rows)</ul></section>

        """
    }
  }

  /// An entry of a section: what it is about, something beside it, a note below, and its evidence.
  private func row(_ index: Int, of section: Wording.Section) -> HTML {
    let facts = facts.list(section.list)[index]
    return """
      <li><p>\(subject(index, of: section, facts))</p>\
      \(part("span", "side", section.side.map { page.html($0, facts) } ?? HTML()))\
      \(part("p", "note", section.note.map { "\(page.text($0, facts))" } ?? HTML()))\(evidence(of: facts))</li>

      """
  }

  /// What a rule rests on, folded.
  private func evidence(of rule: PhraseFacts) -> HTML {
    let entries = rule.list(.evidence).compactMap { model.context.evidence[$0.text(.id)] }
    if entries.isEmpty { return HTML() }
    return """
      <details class="note"><summary>\(page.html(.ruleEvidence, rule))</summary>
      <ul class="ledger">
      \(entries.map { EvidenceView($0, on: page).entry(hasOrigin: false) })</ul></details>
      """
  }

  private func part(_ tag: HTML, _ name: HTML, _ text: HTML) -> HTML {
    text.isEmpty ? HTML() : "<\(tag) class=\"\(name)\">\(text)</\(tag)>"
  }

  /// What an entry is about, as a link where there is something to go to.
  private func subject(_ index: Int, of section: Wording.Section, _ facts: PhraseFacts) -> HTML {
    switch section.list {
    case .decisive, .also, .honoured, .price:
      let url = RuleView.url(ofRule: facts.text(.rule), of: model, from: page)
      return "<a href=\"\(url)\">\(facts.text(.title))</a>"
    case .settling:
      guard let step = model.step(to: node, asking: explanation.settling[index].question) else {
        return "\(facts.text(.ask))"
      }
      let url = Target(model.address(of: step)).url(from: page)
      return "<a href=\"\(url)\">\(facts.text(.ask))</a>"
    case .exclusions: return "\(facts.text(.because))"
    default: return "\(facts.text(.ask))"
    }
  }
}

extension Phrase {
  /// The phrase with its holes filled, as HTML.
  ///
  /// - Parameter mark: what is made of text that names what its facts are about.
  func html(_ facts: PhraseFacts, marking mark: (String, PhraseFacts) -> HTML) -> HTML {
    var html = HTML()
    fill(facts) { piece in
      switch piece {
      case .text(let text): html.append(text: text)
      case .marked(let text, let facts): html += mark(text, facts)
      }
    }
    return html
  }
}
