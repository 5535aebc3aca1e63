public import Foundation
internal import Subprocess

#if canImport(System)
  internal import System
#else
  internal import SystemPackage
#endif
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

  /// Runs the program at a terminal to its end; what it says to the person is `errors`.
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
  ) async throws -> Result {
    let (person, program) = try openTerminal(columns: columns)
    defer { try? person.close() }
    let scratch = try TemporaryFolder()
    let file = scratch.url.appending(path: "out")
    let output = try FileDescriptor.open(
      file.path, .writeOnly, options: .create, permissions: [.ownerReadWrite])
    defer { try? output.close() }
    var options = PlatformOptions()
    // What interrupts the program leaves the tests alone.
    options.processGroupID = 0
    let ended = try await Subprocess.run(
      .path(FilePath(Project.program.path)), arguments: Arguments(arguments),
      environment: .inherit.updating(["TERM": kind]), workingDirectory: FilePath(folder.path),
      platformOptions: options,
      input: .fileDescriptor(program, closeAfterSpawningProcess: false),
      output: .fileDescriptor(
        showsResults ? program : output, closeAfterSpawningProcess: false),
      error: .fileDescriptor(program, closeAfterSpawningProcess: false)
    ) { execution in
      // The terminal ends with the last program that has it open.
      try program.close()
      do {
        return try await press(keys, at: person)
      } catch {
        try? execution.send(signal: .kill)
        throw error
      }
    }
    return Result(
      status: ended.terminationStatus.number,
      output: String(decoding: try Data(contentsOf: file), as: UTF8.self),
      errors: String(decoding: ended.closureResult, as: UTF8.self))
  }

  /// Does what the person does, and gives all that the terminal shows to its end.
  private static func press(_ keys: [Keys], at person: FileDescriptor) async throws -> [UInt8] {
    var shown: [UInt8] = []
    var seen = 0
    for key in keys {
      let deadline = ContinuousClock.now + .seconds(30)
      let wanted = Array(key.text.utf8)
      while true {
        if let found = shown[seen...].firstRange(of: wanted) {
          seen = found.upperBound
          break
        }
        let more = try await bytes(from: person, until: deadline)
        guard !more.isEmpty else {
          let text = String(decoding: shown, as: UTF8.self)
          throw TerminalFailure(description: "'\(key.text)' is not shown: \(text)")
        }
        shown += more
      }
      try person.writeAll(key.bytes.utf8)
    }
    while true {
      let more = try await bytes(from: person, until: nil)
      if more.isEmpty { return shown }
      shown += more
    }
  }

  /// What the terminal shows next; empty where the program has ended or the time is over.
  private static func bytes(
    from person: FileDescriptor, until deadline: ContinuousClock.Instant?
  ) async throws -> [UInt8] {
    while true {
      let isLate = deadline.map { ContinuousClock.now >= $0 } ?? false
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = read(person.rawValue, &buffer, buffer.count)
      if count > 0 { return Array(buffer[..<count]) }
      // (A terminal that no program has open any more gives an error.)
      if count == 0 || errno != EAGAIN && errno != EINTR || isLate { return [] }
      try await Task.sleep(for: .milliseconds(2))
    }
  }

  /// A new pseudo-terminal of a size: the side of the person, which never waits, and that of the
  /// program.
  private static func openTerminal(
    columns: Int
  ) throws -> (person: FileDescriptor, program: FileDescriptor) {
    let (master, name) = try openMaster()
    let person = FileDescriptor(rawValue: master)
    let side = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard side >= 0 else { throw TerminalFailure(description: "the terminal does not open") }
    var size = winsize()
    size.ws_col = UInt16(columns)
    size.ws_row = columns > 0 ? 40 : 0
    guard ioctl(side, UInt(TIOCSWINSZ), &size) == 0 else {
      throw TerminalFailure(description: "the terminal has no size")
    }
    return (person, FileDescriptor(rawValue: side))
  }

  /// The person's side of a new pseudo-terminal, and the path of the other.
  private static func openMaster() throws -> (file: Int32, name: String) {
    #if canImport(Glibc)
      // (The calls of the standard are hidden behind a macro there.)
      let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
      let unlock: UInt = 0x4004_5431
      let number: UInt = 0x8004_5430
      var isLocked: Int32 = 0
      var index: Int32 = 0
      if master >= 0, ioctl(master, unlock, &isLocked) == 0, ioctl(master, number, &index) == 0 {
        return (master, "/dev/pts/\(index)")
      }
    #else
      let master = posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
      if master >= 0, grantpt(master) == 0, unlockpt(master) == 0, let name = ptsname(master) {
        return (master, String(cString: name))
      }
    #endif
    throw TerminalFailure(description: "there is no pseudo-terminal")
  }
}
