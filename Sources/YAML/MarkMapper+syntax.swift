internal import Diagnostics
internal import Yams

extension MarkMapper {
  /// What the YAML library found wrong, and where.
  func mistake(_ error: YamlError) -> SyntaxMistake {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _):
      var mistake = mistake(problem, at: mark, context)
      if mistake.code == nil {
        mistake.advice =
          advice(inBracketsAt: mark, context)
          ?? SyntaxAdvice.text(for: problem, at: value(at: mark))
      }
      return mistake
    case .composer(let context, let problem, let mark, _):
      // The one problem that has a context here is a second document.
      if context != nil {
        return SyntaxMistake(
          message: "more than one YAML document in a file", range: byte(at: mark))
      }
      return SyntaxMistake(
        message: "no valid YAML: \(problem)", range: byte(at: mark),
        advice: SyntaxAdvice.text(for: problem, at: value(at: mark)))
    case .reader(let problem, let offset, _, let text):
      let range = byte(atCharacter: offset ?? 0, of: text)
      return SyntaxMistake(
        message: "no valid YAML: \(problem)", range: range,
        advice: SyntaxAdvice.text(for: problem, at: nil))
    case .duplicatedKeysInMapping(let keys, let context):
      guard let key = keys.first else { break }
      let (first, second) = ranges(ofKey: key, at: context.mark)
      return .repeatedKey(key, at: second ?? first, first: second == nil ? nil : first)
    default: break
    }
    return SyntaxMistake(message: "no valid YAML: \(error)", range: beginning)
  }

  /// What went wrong where the library was within something that it says.
  private func mistake(_ problem: String, at mark: Mark, _ context: YamlError.Context?)
    -> SyntaxMistake
  {
    if problem.hasPrefix("Maximum nesting level") { return .tooDeep(at: byte(at: mark)) }
    let message = "no valid YAML: \(problem)"
    // A block is open all the time; that it is says nothing about the problem.
    guard let context, !context.text.hasPrefix("while parsing a block") else {
      return SyntaxMistake(message: message, range: byte(at: mark))
    }
    let (place, opening) = (byte(at: mark), byte(at: context.mark))
    let whole = "\(message) \(context.text)"
    if place == opening {
      // At the end of the text nothing is wrong but what is open.
      let bracket = isInBrackets(context) && isAtEnd(mark) ? openBracket(at: mark) : nil
      return SyntaxMistake(message: whole, range: bracket?.range ?? place)
    }
    let isInText =
      context.text == "while scanning a quoted scalar"
      || context.text == "while scanning a simple key"
    // What goes on as if a bracket had been closed is not the mistake; the bracket is.
    let isUnclosed = isAtEnd(mark) || !isIndented(mark, below: context.mark)
    if isInText || context.mark.line < mark.line && isUnclosed {
      return SyntaxMistake(message: whole, range: opening)
    }
    guard context.mark.line < mark.line, isInBrackets(context) else {
      return SyntaxMistake(message: whole, range: place)
    }
    return SyntaxMistake(message: whole, range: place, other: ("which begins here", opening))
  }

  private func isInBrackets(_ context: YamlError.Context) -> Bool {
    context.text.hasPrefix("while parsing a flow")
  }

  /// What to do where a bracket is open that the author has closed, but behind a `#`, and where the
  /// text ends in one.
  private func advice(inBracketsAt mark: Mark, _ context: YamlError.Context?) -> String? {
    guard let context, isInBrackets(context), let bracket = openBracket(at: mark) else {
      return nil
    }
    if bracket.holdsComment { return SyntaxAdvice.comment }
    return isAtEnd(mark) ? SyntaxAdvice.bracket : nil
  }
}

extension SyntaxMistake {
  /// Collections that nest deeper than we read.
  static func tooDeep(at range: Range<Int>) -> SyntaxMistake {
    let message = "YAML nests deeper than \(InputLimits.yamlDepth) levels"
    return SyntaxMistake(message: message, range: range, code: .tooDeep)
  }

  /// A key that a mapping has already.
  static func repeatedKey(_ key: String, at range: Range<Int>, first: Range<Int>?) -> SyntaxMistake
  {
    SyntaxMistake(
      message: "key '\(key)' occurs more than once", range: range,
      other: first.map { ("first here", $0) })
  }
}
