import Diagnostics

@testable import Decisions

/// A small file for tests, of which each may replace a part.
enum SmallDecision {
  static let text = """
    decision: language
    title: Python or Go?
    options:
      python: {title: Python, page: python.md}
      go: {title: Go}
      split: {title: Both}
    questions:
      ml: {ask: Models?, answers: {in-process: In our process, "no": No}}
      load: {ask: Load?, scale: true, answers: [low, middle, high], prior: [8, 1, 1]}
      kind: {ask: Kind?, answers: [api, cli, gateway]}
    never:
      - {when: {kind: cli, load: {at-least: middle}}, because: A tool has no load}
    rules:
      base:
        {choose: python, strength: default}
      ml-python:
        {when: {ml: in-process}, choose: python, strength: must, because: Libraries, evidence: [e]}
      high-go:
        {when: {load: high}, choose: go, strength: must, because: Speed, evidence: [e]}
      busy-model:
        {when: {ml: in-process, load: high}, choose: split, strength: must, because: B, evidence: [e]}
      cli-go:
        {when: {kind: cli}, choose: go, strength: lean, because: One file, evidence: [e]}
    scenarios:
      - {name: A gateway, given: {ml: "no", load: high, kind: gateway}, expect: go}
    default-may-decide: 0.5

    """

  /// The decision of the text with some parts replaced, and what is wrong with it, each as
  /// `line:column code message`.
  static func read(
    _ text: String = text, replacing parts: [String: String] = [:]
  ) -> (decision: Decision?, problems: [String]) {
    var text = text
    for (part, replacement) in parts { text = text.replacing(part, with: replacement) }
    let file = SourceFile(path: "language.decision.yml", text: text)
    let (decision, diagnostics) = DecisionParser.parse(file)
    return (decision, diagnostics.map { line(of: $0, in: file) })
  }

  /// `line:column code message`, then each note with its line.
  static func line(of diagnostic: Diagnostic, in file: SourceFile) -> String {
    let table = LineTable(file.bytes)
    var text = ""
    if let place = diagnostic.place {
      let position = table.position(at: place.range.lowerBound)
      text += "\(position.line):\(position.column) "
    }
    text += "\(diagnostic.code.rawValue) \(diagnostic.message)"
    for note in diagnostic.shownNotes {
      text += " / "
      if let label = note.label { text += "\(label): " }
      text += note.message
      if let place = note.place { text += " (\(table.position(at: place.range.lowerBound).line))" }
    }
    return text
  }
}
