/// What became of questions, answers and options that a decision no longer has, so that older records
/// that name them can be told.
package struct RetiredNames: Sendable, Hashable {
  /// By id.
  package var questions: [String: Retirement] = [:]
  /// By the ids of question and answer, `kind.cli`.
  package var answers: [String: Retirement] = [:]
  /// By id.
  package var options: [String: Retirement] = [:]

  package init() {}
}
