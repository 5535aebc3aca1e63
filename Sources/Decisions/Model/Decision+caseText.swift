extension Decision {
  /// A set of combinations as messages name it: `load=under-10k|10k-to-20k, ml=no`, sorted by
  /// question; `any answers` where nothing is fixed.
  package func caseText(of box: Box) -> String {
    var parts: [String] = []
    for (question, mask) in zip(questions, box.masks) where mask != question.everyAnswer {
      let answers = question.answers.indices.filter { mask & (1 << UInt16($0)) != 0 }
      let names = answers.map { question.answers[$0].id }.joined(separator: "|")
      parts.append("\(question.id)=\(names)")
    }
    return parts.isEmpty ? "any answers" : parts.joined(separator: ", ")
  }
}
