#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A terminal that gives each key at once and echoes none.
struct RawTerminal {
  /// A key that means something to a menu.
  enum Key: Equatable {
    case up
    case down
    case enter
    case digit(Int)
    case unsure
    case back
    case leave
    /// The program was stopped and goes on.
    case resumed
    case other
  }

  private var saved = termios()

  /// Takes the terminal on standard input; nil where there is none.
  init?() {
    if !take() { return nil }
  }

  /// Gives the terminal back as it was; what was typed ahead is still to be read.
  func restore() {
    var settings = saved
    tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
  }

  private mutating func take() -> Bool {
    guard tcgetattr(STDIN_FILENO, &saved) == 0 else { return false }
    var settings = saved
    settings.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    return tcsetattr(STDIN_FILENO, TCSADRAIN, &settings) == 0
  }

  /// The next key; nil at the end of the input.
  ///
  /// Control-C ends the program as it ends any other, and Control-Z stops it.
  mutating func next() -> Key? {
    guard let byte = byte() else { return nil }
    switch byte {
    case 0x0A, 0x0D: return .enter
    // A program that ignores the signal goes on; the person leaves the menu.
    case 0x03: return send(SIGINT) ? .leave : nil
    case 0x1A: return send(SIGTSTP) ? .resumed : nil
    case 0x04, UInt8(ascii: "q"): return .leave
    case UInt8(ascii: "k"): return .up
    case UInt8(ascii: "j"): return .down
    case 0x08, 0x7F, UInt8(ascii: "b"): return .back
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return .digit(Int(byte - UInt8(ascii: "0")))
    case UInt8(ascii: "?"): return .unsure
    case 0x1B: return escape()
    default: return .other
    }
  }

  /// Sends the program a signal with the terminal as it was; whether the program goes on with it.
  private mutating func send(_ signal: Int32) -> Bool {
    restore()
    // Not `raise`: the thread on which a command runs may block signals, the process does not.
    kill(getpid(), signal)
    poll(nil, 0, 50)
    return take()
  }

  /// The key behind an escape byte; Escape itself comes alone.
  private func escape() -> Key {
    guard isWaiting else { return .leave }
    guard let second = byte(), second == UInt8(ascii: "[") || second == UInt8(ascii: "O") else {
      return .other
    }
    // A key may come with parameters, which end at the first byte of a letter (ECMA-48, 5.4).
    var hasParameters = false
    while let byte = byte() {
      switch byte {
      case UInt8(ascii: "A") where !hasParameters: return .up
      case UInt8(ascii: "B") where !hasParameters: return .down
      case UInt8(ascii: "D") where !hasParameters: return .back
      case 0x40...0x7E: return .other
      default: hasParameters = true
      }
    }
    return .other
  }

  /// Whether another byte comes within a twentieth of a second.
  private var isWaiting: Bool {
    var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, 50) > 0
  }

  private func byte() -> UInt8? {
    var byte: UInt8 = 0
    return read(STDIN_FILENO, &byte, 1) == 1 ? byte : nil
  }
}
