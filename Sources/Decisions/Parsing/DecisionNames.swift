internal import Diagnostics
internal import YAML

/// The options and the questions of a decision by their names, as the rest of the file uses them.
struct DecisionNames {
  let options: [DecisionOption]
  let questions: [Question]

  /// The index of a question; nil, with a diagnostic, where there is none.
  func question(_ word: PlacedText, _ reader: inout NodeReader) -> Int? {
    if let index = questions.firstIndex(where: { $0.id == word.text }) { return index }
    // That there is no question is said elsewhere.
    if questions.isEmpty { return nil }
    let known = questions.map { PlacedText($0.id, at: $0.place) }
    reader.reportUnknown(
      .unknownQuestion, "no question '\(word.text)' in this decision", word, known: known)
    return nil
  }

  /// The index of an option; nil, with a diagnostic, where there is none.
  func option(_ word: PlacedText, _ reader: inout NodeReader) -> Int? {
    if let index = options.firstIndex(where: { $0.id == word.text }) { return index }
    if options.isEmpty { return nil }
    let known = options.map { PlacedText($0.id, at: $0.place) }
    reader.reportUnknown(
      .unknownOption, "no option '\(word.text)' in this decision", word, known: known)
    return nil
  }
}
