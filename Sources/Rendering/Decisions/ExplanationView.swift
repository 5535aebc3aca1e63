internal import Content
internal import Decisions
internal import HTML

/// An outcome explained: why, at what price, what would change it, what was not asked.
struct ExplanationView {
  private let model: DecisionModel
  private let explanation: Explanation
  private let facts: PhraseFacts
  private let node: Int
  private let address: Address

  private var decision: Decision { model.decision }
  private var verdict: Verdict { explanation.verdict }

  init(node: Int, of model: DecisionModel) {
    self.node = node
    self.model = model
    explanation = model.explanation(of: node)
    facts = explanation.facts(in: model.decision)
    address = model.address(of: node)
  }

  /// What kind of outcome it is.
  var overline: String { Wording.overline.text(facts) }

  /// The outcome in a few words.
  var headline: String { Wording.headline.text(facts) }

  /// The whole in one sentence, where an option is decided.
  var sentence: HTML {
    if verdict.option == nil { return HTML() }
    return "<p class=\"sentence\">\(Wording.sentence.text(facts))</p>"
  }

  /// What the reader can do with the outcome.
  var actions: HTML {
    let start = Target(model.entry.start).url(from: address)
    let button: (HTML, Phrase) -> HTML = { attribute, words in
      """
      <button type="button" class="button quiet needs-script" \(attribute)>\(words.text())</button>

      """
    }
    var html: HTML = "<div class=\"actions\">\n"
    html += button("data-copy=\"link\"", Wording.copyLink)
    if let record = model.recordAddress(of: node) {
      html += button("data-copy=\"record\"", Wording.copyRecord)
      let url = Target(record).url(from: address)
      let words = Wording.downloadRecord.text()
      html += "<a class=\"button quiet\" href=\"\(url)\" download>\(words)</a>\n"
    }
    html += button("data-print", Wording.print)
    if node > 0 {
      let answers = model.tree.nodes[node].answers
      let both = Target(
        model.entry.start,
        fragment: "\(model.fragment(of: answers))&VS=\(answers.key(in: decision))")
      html += """
        <a class="button quiet needs-script" href="\(both.url(from: address))">\
        \(Wording.compare.text())</a>

        """
    }
    html += """
      <a class="button quiet" href="\(start)">\(Wording.restart.text())</a></div>

      """
    return html
  }

  /// The decision record, folded away, ready to be copied.
  var record: HTML {
    guard model.recordAddress(of: node) != nil else { return HTML() }
    let text = Wording.record.text(facts)
    return """
      <details class="record matter"><summary>The decision record in Markdown</summary>
      <pre id="record" tabindex="0">\(text)</pre></details>

      """
  }

  /// The sections, each only where it has something to say.
  var sections: HTML {
    Wording.sections.reduce(into: HTML()) { html, section in
      let rows = facts.list(section.list).indices.map { row($0, of: section) }
      if rows.allSatisfy(\.isEmpty) { return }
      html += """
        <section aria-labelledby="\(section.id)"><h2 id="\(section.id)">\(section.title.text())</h2>
        <ul class="ledger">
        \(rows)</ul></section>

        """
    }
  }

  /// An entry of a section: what it is about, something beside it, and a note below.
  private func row(_ index: Int, of section: Wording.Section) -> HTML {
    let facts = facts.list(section.list)[index]
    if section.list == .evidence {
      return model.context.evidence[facts.text(.id)].map { EvidenceView($0, on: address).entry }
        ?? HTML()
    }
    let side = section.side.text(facts)
    let note = section.note.text(facts)
    return """
      <li><p>\(subject(index, of: section, facts))</p>\(part("span", "side", side))\
      \(part("p", "note", note))</li>

      """
  }

  private func part(_ tag: HTML, _ name: HTML, _ text: String) -> HTML {
    text.isEmpty ? HTML() : "<\(tag) class=\"\(name)\">\(text)</\(tag)>"
  }

  /// What an entry is about, as a link where there is something to go to.
  private func subject(_ index: Int, of section: Wording.Section, _ facts: PhraseFacts) -> HTML {
    switch section.list {
    case .decisive, .also, .overruled:
      let url = RuleView.url(ofRule: facts.text(.rule), of: model, from: address)
      return "<a href=\"\(url)\">\(facts.text(.title))</a>"
    case .flips:
      let flip = explanation.flips[index]
      let other = explanation.answers.with(.answer(flip.answer), to: flip.question)
      let url = model.place(following: other).url(from: address)
      return """
        <span class="asked">\(facts.text(.ask))</span> <a href="\(url)">\(facts.text(.answer))</a>
        """
    case .settling:
      guard let step = model.step(to: node, asking: explanation.settling[index].question) else {
        return "\(facts.text(.ask))"
      }
      let url = Target(model.address(of: step)).url(from: address)
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
    pieces(facts).reduce(into: HTML()) { html, piece in
      switch piece {
      case .text(let text): html += HTML(text: text)
      case .marked(let text, let facts): html += mark(text, facts)
      }
    }
  }
}
