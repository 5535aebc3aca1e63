package import Archive
package import Content
internal import Decisions
internal import Diagnostics
package import Words

/// The rules of a decision as Markdown, beside the page that shows them: the strongest first.
package struct RulesMarkdown: FileInputs {
  private let model: DecisionModel
  private let words: Words

  package init(of model: DecisionModel, in words: Words) {
    self.model = model
    self.words = words
  }

  package func render() -> [UInt8] {
    let decision = model.decision
    let title = words.text(.rulesOf, [.name: .text(decision.title)])
    var text = "# \(Phrase.escaped(title))\n\n"
    text += "\(words.text(.rulesLede, [.id: .text(decision.id)]))\n"
    let order = decision.rules.indices.sorted { left, right in
      let (one, other) = (decision.rules[left], decision.rules[right])
      if one.isRetired != other.isRetired { return other.isRetired }
      return one.strength == other.strength ? one.id < other.id : one.strength > other.strength
    }
    for index in order { text += self.text(of: decision.rules[index]) }
    if !decision.rulings.isEmpty {
      text += "\n## \(words.text(.rulings))\n\n"
      for ruling in decision.rulings {
        let names: ([PlacedText]) -> PhraseFacts.Value = { ids in
          .text(ids.map { "`\($0.text)`" }.joined(separator: ", "))
        }
        text += "- `\(ruling.id)`: "
        text += words.text(
          .precedence, [.title: names(ruling.prefer), .name: names(ruling.over)])
        text += ruling.because.isEmpty ? "\n" : ". \(Phrase.escaped(ruling.because))\n"
      }
    }
    return Array(text.utf8)
  }

  private func text(of rule: Rule) -> String {
    let decision = model.decision
    let condition = ConditionWords(rule.condition, in: decision).text(in: decision, words)
    let strength: PhraseFacts = [.strength: .text(rule.strength.rawValue)]
    var text = """

      ## \(Phrase.escaped(rule.title))

      - \(words.text(.idFact)): `\(rule.id)`
      - \(words.text(.strengthFact)): \
      \(rule.isRetired ? words.text(.retired) : words.text(.strengthName, strength))
      - \(words.text(.chooseFact)): \(Phrase.escaped(decision.options[rule.option].title))
      - \(words.text(.whenFact)): \(Phrase.escaped(condition))

      """
    if !rule.because.isEmpty {
      text += "- \(words.text(.becauseFact)): \(Phrase.escaped(rule.because))\n"
    }
    for id in rule.evidence {
      let claim = model.context.evidence[id.text].map { ": \(Phrase.escaped($0.claim))" } ?? ""
      text += "- \(words.text(.evidenceFact)): `\(id.text)`\(claim)\n"
    }
    return text
  }

  package func digest(into digester: inout Digester) {
    digester.combine(model)
    digester.combine(words)
  }
}

/// All evidence as Markdown, beside the page that shows it.
package struct EvidenceMarkdown: FileInputs {
  private let entries: [EvidenceEntry]
  private let words: Words

  package init(_ entries: [EvidenceEntry], in words: Words) {
    self.entries = entries
    self.words = words
  }

  package func render() -> [UInt8] {
    var text = "# \(words.text(.evidenceList))\n\n\(words.text(.evidenceLede))\n"
    func add(_ name: Word, _ value: String?) {
      if let value { text += "- \(words.text(name)): \(value)\n" }
    }
    for entry in entries {
      text += "\n## \(entry.id)\n\n\(Phrase.escaped(entry.claim))\n\n"
      add(.valueFact, entry.value.map(Phrase.escaped))
      add(.statusFact, words.text(.statusName, [.status: .text(entry.status.rawValue)]))
      add(.noteFact, entry.note.map(Phrase.escaped))
      add(.sourceFact, entry.source.map(Self.words))
      add(.reviewedFact, entry.reviewed.map(words.day))
    }
    return Array(text.utf8)
  }

  private static func words(of source: EvidenceEntry.Origin) -> String {
    let title = Phrase.escaped(source.title)
    let link = source.url.map { "[\(title)](<\($0)>)" } ?? title
    return ([link] + [source.author, source.year].compactMap { $0.map(Phrase.escaped) })
      .joined(separator: ", ")
  }

  package func digest(into digester: inout Digester) {
    digester.combine(entries)
    digester.combine(words)
  }
}

/// All terms as Markdown, beside the page that shows them.
package struct GlossaryMarkdown: FileInputs {
  private let terms: [Term]
  private let words: Words

  package init(_ terms: [Term], in words: Words) {
    self.terms = terms
    self.words = words
  }

  package func render() -> [UInt8] {
    var text = "# \(words.text(.glossary))\n\n\(words.text(.glossaryLede))\n"
    for term in terms {
      text += "\n## \(Phrase.escaped(term.title))\n\n\(Phrase.escaped(term.definition))\n"
      if !term.aliases.isEmpty {
        let aliases = Phrase.escaped(term.aliases.joined(separator: ", "))
        text += "\n\(words.text(.alsoCalled, [.name: .text(aliases)]))\n"
      }
    }
    return Array(text.utf8)
  }

  package func digest(into digester: inout Digester) {
    digester.combine(words)
    digester.combine(terms.count)
    for term in terms {
      digester.combine(term.id)
      digester.combine(term.title)
      digester.combine(term.definition)
      digester.combine(term.aliases)
    }
  }
}
