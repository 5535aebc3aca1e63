/// What is wrong with an answer on the command line.
struct AnswerMistake: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
