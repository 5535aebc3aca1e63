package import Archive
package import Content
internal import Decisions
internal import Diagnostics
internal import Words

/// The rules of a decision as Markdown, beside the page that shows them: the strongest first.
package struct RulesMarkdown: FileInputs {
  private let model: DecisionModel

  package init(of model: DecisionModel) { self.model = model }

  package func render() -> [UInt8] {
    let decision = model.decision
    var text = "# Rules: \(Phrase.escaped(decision.title))\n\n"
    text += "Every rule of the decision `\(decision.id)`, the strongest first.\n"
    let order = decision.rules.indices.sorted { left, right in
      let (one, other) = (decision.rules[left], decision.rules[right])
      if one.isRetired != other.isRetired { return other.isRetired }
      return one.strength == other.strength ? one.id < other.id : one.strength > other.strength
    }
    for index in order { text += Self.text(of: decision.rules[index], in: model) }
    if !decision.rulings.isEmpty {
      text += "\n## Rulings\n\n"
      for ruling in decision.rulings {
        let names: ([PlacedText]) -> String = { ids in
          ids.map { "`\($0.text)`" }.joined(separator: ", ")
        }
        text += "- `\(ruling.id)`: \(names(ruling.prefer)) over \(names(ruling.over))"
        text += ruling.because.isEmpty ? "\n" : ". \(Phrase.escaped(ruling.because))\n"
      }
    }
    return Array(text.utf8)
  }

  private static func text(of rule: Rule, in model: DecisionModel) -> String {
    let decision = model.decision
    let always = ConditionWords(rule.condition, in: decision).isAlways
    let condition = always ? "always" : rule.conditionText(in: decision)
    var text = """

      ## \(Phrase.escaped(rule.title))

      - Id: `\(rule.id)`
      - Strength: \(rule.isRetired ? "retired" : rule.strength.rawValue)
      - Says: \(Phrase.escaped(decision.options[rule.option].title))
      - When: \(Phrase.escaped(condition))

      """
    if !rule.because.isEmpty { text += "- Because: \(Phrase.escaped(rule.because))\n" }
    for id in rule.evidence {
      let claim = model.context.evidence[id.text].map { ": \(Phrase.escaped($0.claim))" } ?? ""
      text += "- Evidence: `\(id.text)`\(claim)\n"
    }
    return text
  }

  package func digest(into digester: inout Digester) { digester.combine(model) }
}

/// All evidence as Markdown, beside the page that shows it.
package struct EvidenceMarkdown: FileInputs {
  private let entries: [EvidenceEntry]

  package init(_ entries: [EvidenceEntry]) { self.entries = entries }

  package func render() -> [UInt8] {
    var text = "# Evidence\n\nEvery figure of this handbook, where it comes from, and how far to "
    text += "trust it.\n"
    for entry in entries {
      text += "\n## \(entry.id)\n\n\(Phrase.escaped(entry.claim))\n\n"
      if let value = entry.value { text += "- Value: \(Phrase.escaped(value))\n" }
      text += "- Status: \(entry.status.rawValue)\n"
      if let note = entry.note { text += "- Note: \(Phrase.escaped(note))\n" }
      if let source = entry.source { text += "- Source: \(Self.words(of: source))\n" }
      if let day = entry.reviewed { text += "- Reviewed: \(day)\n" }
    }
    return Array(text.utf8)
  }

  private static func words(of source: EvidenceEntry.Origin) -> String {
    let title = Phrase.escaped(source.title)
    let link = source.url.map { "[\(title)](<\($0)>)" } ?? title
    return ([link] + [source.author, source.year].compactMap { $0.map(Phrase.escaped) })
      .joined(separator: ", ")
  }

  package func digest(into digester: inout Digester) { digester.combine(entries) }
}

/// All terms as Markdown, beside the page that shows them.
package struct GlossaryMarkdown: FileInputs {
  private let terms: [Term]

  package init(_ terms: [Term]) { self.terms = terms }

  package func render() -> [UInt8] {
    var text = "# Glossary\n\nThe words of this handbook.\n"
    for term in terms {
      text += "\n## \(Phrase.escaped(term.title))\n\n\(Phrase.escaped(term.definition))\n"
      if !term.aliases.isEmpty {
        text += "\nAlso: \(Phrase.escaped(term.aliases.joined(separator: ", ")))\n"
      }
    }
    return Array(text.utf8)
  }

  package func digest(into digester: inout Digester) {
    digester.combine(terms.count)
    for term in terms {
      digester.combine(term.id)
      digester.combine(term.title)
      digester.combine(term.definition)
      digester.combine(term.aliases)
    }
  }
}
