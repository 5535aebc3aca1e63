public import Foundation

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Program {
  /// What a person does at a terminal: waits for a text and presses keys.
  public struct Keys: Sendable {
    let text: String
    let bytes: String

    public init(_ bytes: String, after text: String) {
      self.text = text
      self.bytes = bytes
    }
  }

  /// A failure to have or to use a terminal.
  public struct TerminalFailure: Error, CustomStringConvertible {
    public let description: String
  }

  /// Runs the program at a terminal to its end; what it says to the person is `errors`, and what ends
  /// it is its status, a signal with a minus.
  ///
  /// - Parameters:
  ///   - keys: what the person does.
  ///   - kind: the kind of terminal, as `TERM` names it.
  ///   - columns: how wide the terminal is; 0 where it does not say.
  ///   - showsResults: whether results go to the terminal too, and not to `output`.
  /// - Throws: ``TerminalFailure`` where a text that is waited for does not come within half a minute.
  public static func run(
    _ arguments: [String], pressing keys: [Keys], kind: String = "xterm", columns: Int = 80,
    showsResults: Bool = false, in folder: URL = Project.root
  ) throws -> Result {
    let (master, name) = try openTerminal()
    let terminal = FileHandle(fileDescriptor: master, closeOnDealloc: true)
    let side = open(name, O_RDWR | O_NOCTTY)
    guard side >= 0 else { throw TerminalFailure(description: "the terminal does not open") }
    let end = FileHandle(fileDescriptor: side, closeOnDealloc: true)
    var size = winsize()
    size.ws_col = UInt16(columns)
    size.ws_row = columns > 0 ? 40 : 0
    guard ioctl(side, UInt(TIOCSWINSZ), &size) == 0 else {
      throw TerminalFailure(description: "the terminal has no size")
    }
    let scratch = try TemporaryFolder()
    let outputFile = scratch.url.appending(path: "out")
    try Data().write(to: outputFile)
    let process = Process()
    process.executableURL = Project.program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = end
    process.standardError = end
    process.standardOutput = showsResults ? end : try FileHandle(forWritingTo: outputFile)
    process.environment = ProcessInfo.processInfo.environment.merging(["TERM": kind]) { $1 }
    try process.run()
    var shown: [UInt8] = []
    var seen = 0
    for key in keys {
      let deadline = Date().addingTimeInterval(30)
      let wanted = Array(key.text.utf8)
      while true {
        if let found = shown[seen...].firstRange(of: wanted) {
          seen = found.upperBound
          break
        }
        guard Date() < deadline else {
          process.terminate()
          let text = String(decoding: shown, as: UTF8.self)
          throw TerminalFailure(description: "'\(key.text)' is not shown: \(text)")
        }
        shown += bytes(from: master)
      }
      try terminal.write(contentsOf: Data(key.bytes.utf8))
    }
    while process.isRunning { shown += bytes(from: master) }
    process.waitUntilExit()
    shown += bytes(from: master)
    return Result(
      status: process.terminationReason == .exit
        ? process.terminationStatus : -process.terminationStatus,
      output: String(decoding: try Data(contentsOf: outputFile), as: UTF8.self),
      errors: String(decoding: shown, as: UTF8.self))
  }

  /// A new pseudo-terminal: the side of the person, and the path of the side of the program.
  private static func openTerminal() throws -> (master: Int32, name: String) {
    #if canImport(Glibc)
      // (The calls of the standard are hidden behind a macro there.)
      let master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
      let unlock: UInt = 0x4004_5431
      let number: UInt = 0x8004_5430
      var isLocked: Int32 = 0
      var index: Int32 = 0
      if master >= 0, ioctl(master, unlock, &isLocked) == 0, ioctl(master, number, &index) == 0 {
        return (master, "/dev/pts/\(index)")
      }
    #else
      let master = posix_openpt(O_RDWR | O_NOCTTY)
      if master >= 0, grantpt(master) == 0, unlockpt(master) == 0, let name = ptsname(master) {
        return (master, String(cString: name))
      }
    #endif
    throw TerminalFailure(description: "there is no pseudo-terminal")
  }

  /// What comes from a file within a tenth of a second.
  private static func bytes(from file: Int32) -> [UInt8] {
    var descriptor = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, 100) > 0 else { return [] }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(file, &buffer, buffer.count)
    return count > 0 ? Array(buffer[..<count]) : []
  }
}
