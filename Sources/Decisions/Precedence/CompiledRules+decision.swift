internal import Solver

extension RuleCubes {
  /// The conditions of rules, none for a retired one, and what cannot occur.
  init(_ rules: [Rule], never: [Exclusion], questions: [Question]) {
    self.init(
      conditions: rules.map { $0.isRetired ? [] : $0.condition.boxes.map(\.masks) },
      never: never.flatMap { $0.condition.boxes.map(\.masks) },
      everything: questions.map(\.everyAnswer))
  }
}

extension CompiledRules {
  /// Rules for a number of options, with their conditions and their precedence as given.
  init(
    _ rules: [Rule],
    options: Int,
    questions: [Question],
    cubes: RuleCubes,
    precedence: Precedence
  ) {
    self.init(
      cubes: cubes,
      priors: questions.map(\.prior),
      efforts: questions.map(\.effort),
      options: rules.map(\.option),
      optionCount: options,
      ranks: rules.map(\.strength.rank),
      beats: precedence.beats)
  }

  /// The same where nobody needs to know how the precedence came about.
  init(
    _ rules: [Rule], rulings: [Ruling], never: [Exclusion], options: Int, questions: [Question]
  ) {
    let cubes = RuleCubes(rules, never: never, questions: questions)
    self.init(
      rules, options: options, questions: questions, cubes: cubes,
      precedence: Precedence(of: rules, rulings: rulings, cubes: cubes))
  }
}
