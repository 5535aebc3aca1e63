/// Makes a diagram of all that the rules say.
///
/// What answers leave of the rules is a row of machine words: the cubes that may still hold, the
/// rules that hold for certain, and the questions not yet known; each reduced to what can still
/// matter. A step is a few operations on words, and equal rows are looked into once. Answers are
/// single here, which is what makes a row this small; ``Residual`` is the same for boxes of any shape.
struct DiagramCompiler {
  /// All questions, those on which most depends first.
  let order: [Int]
  private let compiled: CompiledRules
  private let layout: StateLayout
  private var rows: RowInterner
  /// The state of each row; ``unknown`` where it was not looked into.
  private var states: [Int32] = []

  private static let unknown: Int32 = -2
  /// How many rows are looked into at most.
  private let maximumRows: Int

  /// - Parameter maximumWords: how many words all rows may have.
  init(_ compiled: CompiledRules, maximumWords: Int) {
    self.compiled = compiled
    layout = StateLayout(compiled)
    maximumRows = maximumWords / max(layout.width, 1)
    rows = RowInterner(width: layout.width)
    let layout = layout
    order = Self.withRow(of: layout) { row in
      for word in 0..<layout.width { row[word] = layout.start[word] }
      let weighty = layout.reduce(row) ? layout.ranked(of: row) : []
      return weighty + compiled.everything.indices.filter { !weighty.contains($0) }
    }
  }

  /// Puts all states into a space; the one in which nothing is known, or nil where there are too
  /// many.
  mutating func compile(into space: inout StateSpace) -> Int? {
    let layout = layout
    let start = Self.withRow(of: layout) { row in
      for word in 0..<layout.width { row[word] = layout.start[word] }
      return layout.reduce(row) ? rows.intern(row) : nil
    }
    guard let start else { return DecisionDiagram.impossible }
    return state(of: start, &space)
  }

  /// The state of a row; nil where there are too many.
  private mutating func state(of position: Int, _ space: inout StateSpace) -> Int? {
    while states.count <= position { states.append(Self.unknown) }
    if states[position] != Self.unknown { return Int(states[position]) }
    if rows.count > maximumRows { return nil }
    let layout = layout
    let (outcome, question) = Self.withRow(of: layout) { row in
      rows.copy(position, to: row)
      return (layout.constantConclusion(of: row), order.first { layout.depends(row, on: $0) })
    }
    let state: Int?
    if let outcome {
      state = Distribution(options: compiled.optionCount).index(of: outcome)
    } else if let question {
      state = split(position, by: question, &space)
    } else {
      state = DecisionDiagram.impossible
    }
    if let state { states[position] = Int32(state) }
    return state
  }

  private mutating func split(
    _ position: Int, by question: Int, _ space: inout StateSpace
  ) -> Int? {
    let answers = compiled.priors[question].count
    let layout = layout
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: answers) { parts in
      for answer in 0..<answers {
        let rest = Self.withRow(of: layout) { row in
          rows.copy(position, to: row)
          return layout.answer(question, answer, in: row) ? rows.intern(row) : nil
        }
        guard let rest else {
          parts[answer] = DecisionDiagram.impossible
          continue
        }
        guard let state = state(of: rest, &space) else { return nil }
        parts[answer] = state
      }
      return space.join(question, parts)
    }
  }

  /// Lends room for a row that is worked on.
  private static func withRow<Result>(
    of layout: StateLayout, _ body: (StateLayout.Row) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(
      of: UInt64.self, capacity: layout.width + layout.ruleWords, body)
  }
}
