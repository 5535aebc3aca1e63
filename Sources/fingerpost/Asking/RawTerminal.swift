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
    case leave
    case other
  }

  private let saved: termios

  /// Takes the terminal on standard input; nil where there is none.
  init?() {
    var settings = termios()
    guard tcgetattr(STDIN_FILENO, &settings) == 0 else { return nil }
    saved = settings
    settings.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    guard tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings) == 0 else { return nil }
  }

  /// Gives the terminal back as it was.
  func restore() {
    var settings = saved
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings)
  }

  /// The next key; nil at the end of the input.
  func next() -> Key? {
    guard let byte = byte() else { return nil }
    switch byte {
    case 0x0A, 0x0D: return .enter
    case 0x03, 0x04, UInt8(ascii: "q"): return .leave
    case UInt8(ascii: "k"): return .up
    case UInt8(ascii: "j"): return .down
    case UInt8(ascii: "1")...UInt8(ascii: "9"): return .digit(Int(byte - UInt8(ascii: "0")))
    case UInt8(ascii: "?"): return .unsure
    case 0x1B: return escape()
    default: return .other
    }
  }

  /// The key behind an escape byte; Escape itself comes alone.
  private func escape() -> Key {
    guard isWaiting else { return .leave }
    guard let second = byte(), second == UInt8(ascii: "[") || second == UInt8(ascii: "O") else {
      return .other
    }
    switch byte() {
    case UInt8(ascii: "A"): return .up
    case UInt8(ascii: "B"): return .down
    default: return .other
    }
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
