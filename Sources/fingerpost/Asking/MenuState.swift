internal import Decisions

/// What the keys that a person presses make of a menu.
struct MenuState {
  /// What follows from a key.
  enum Step: Equatable {
    /// The menu goes on.
    case stay
    case take(Reply)
    /// To what was asked before.
    case back
    case leave
  }

  /// The entry that is marked, by index; the one past the answers is "not sure".
  private(set) var current: Int
  private let answers: Int
  private let canBeUnsure: Bool
  private let canGoBack: Bool
  /// The first digit of a number that may have two.
  private var first: Int?

  /// - Parameters:
  ///   - answers: how many answers there are, up to 99.
  ///   - current: the entry that is marked at first.
  init(answers: Int, canBeUnsure: Bool, canGoBack: Bool, current: Int = 0) {
    self.answers = answers
    self.canBeUnsure = canBeUnsure
    self.canGoBack = canGoBack
    self.current = current
  }

  /// Marks another entry, or says what is to be done.
  mutating func press(_ key: RawTerminal.Key) -> Step {
    let entries = answers + (canBeUnsure ? 1 : 0)
    let begun = first
    first = nil
    switch key {
    case .up: current = (current + entries - 1) % entries
    case .down: current = (current + 1) % entries
    case .enter: return .take(current < answers ? .answer(current) : .unsure)
    case .unsure where canBeUnsure:
      current = answers
      return .take(.unsure)
    case .digit(let digit): return press(digit: digit, after: begun)
    case .back where canGoBack: return .back
    case .leave: return .leave
    case .unsure, .back, .resumed, .other: break
    }
    return .stay
  }

  /// A number is taken as soon as no other begins with it; Enter takes it at once.
  private mutating func press(digit: Int, after begun: Int?) -> Step {
    if let begun, (1...answers).contains(begun * 10 + digit) {
      current = begun * 10 + digit - 1
      return .take(.answer(current))
    }
    guard (1...answers).contains(digit) else { return .stay }
    current = digit - 1
    if digit * 10 > answers { return .take(.answer(current)) }
    first = digit
    return .stay
  }
}
