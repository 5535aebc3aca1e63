package import Content
package import Decisions
package import Diagnostics
package import Handbook
package import Markdown

/// Makes handbooks from paths and little else.
package enum Fixture {
  /// A handbook of empty pages; those in `texts` have front matter, those in `references` mention
  /// something.
  package static func handbook(
    _ paths: [String],
    texts: [String: String] = [:],
    references: [String: [Reference]] = [:],
    decisions: [DecisionEntry] = [],
    evidence: [Evidence] = [],
    terms: [Term] = [],
    assets: Set<String> = [],
    unreadable: Set<String> = [],
    configuration: Configuration = Configuration(),
    name: String = "Content",
    navigation: Navigation = Navigation()
  ) -> Handbook {
    let paths = paths.sorted()
    let addresses = PageAddresses(of: paths)
    let pages = paths.map { path in
      let source = SourceFile(path: "\(name)/\(path)", text: texts[path] ?? "")
      let (frontMatter, offset, _) = FrontMatter.parse(source)
      return Page(
        path: path, source: source, address: addresses[path],
        frontMatter: frontMatter, bodyOffset: offset,
        document: Document(references: references[path] ?? []))
    }
    var content = ParsedContent(name: name, configuration: configuration)
    content.pages = pages
    content.decisions = decisions
    content.evidence = evidence
    content.terms = terms
    let files = ContentFiles(assets: assets, unreadable: unreadable)
    return Handbook.link(content, files: files, navigation: navigation).handbook
  }

  /// A decision with these ids and nothing behind them.
  package static func decision(
    _ id: String,
    at path: String,
    options: [DecisionOption] = [],
    questions: [String] = [],
    rules: [String] = [],
    rulings: [String] = []
  ) -> DecisionEntry {
    let place = place(path, 0)
    return DecisionEntry(
      path: path,
      decision: Decision(
        id: id, title: id, place: place, options: options,
        questions: questions.map { id in
          let answers = ["yes", "no"].map { Answer(id: $0, place: place) }
          return Question(id: id, ask: "\(id)?", answers: answers, place: self.place(path, 200))
        },
        rules: rules.enumerated().map { index, id in
          Rule(
            id: id, title: id, condition: Condition(boxes: []), option: 0, strength: .lean,
            place: self.place(path, 300 + index))
        },
        rulings: rulings.map { Ruling(id: $0, prefer: [], over: [], place: self.place(path, 400)) }
      ))
  }

  package static func option(_ id: String, page: String? = nil) -> DecisionOption {
    let place = place("a.decision.yml", 100)
    return DecisionOption(
      id: id, title: id, page: page.map { PlacedText($0, at: place) }, place: place)
  }

  package static func evidence(_ id: String) -> Evidence {
    Evidence(
      id: id, claim: id, value: nil, quantity: nil, source: nil, status: .claimed, reviewed: nil,
      note: nil, place: place("a.evidence.yml", 500), sourcePlace: nil)
  }

  package static func term(_ id: String) -> Term {
    Term(
      id: id, title: id, definition: id, aliases: [], place: place("a.glossary.yml", 600))
  }

  package static func reference(_ kind: Reference.Kind, _ destination: String) -> Reference {
    Reference(kind: kind, destination: destination, text: "", range: 0..<1)
  }

  package static func place(_ file: String, _ start: Int) -> SourceRange {
    SourceRange(file: "Content/\(file)", range: start..<start + 1)
  }

  /// The diagnostics as `line:column: message [code]`, what their notes say behind `|`.
  package static func lines(_ diagnostics: [Diagnostic], in file: SourceFile) -> [String] {
    let table = LineTable(file.bytes)
    return diagnostics.map { diagnostic in
      let position = table.position(at: diagnostic.place?.range.lowerBound ?? -1)
      let notes = diagnostic.notes.map { " | \($0.message)" }.joined()
      return "\(position.line):\(position.column): \(diagnostic.message) "
        + "[\(diagnostic.code.rawValue)]\(notes)"
    }
  }
}
