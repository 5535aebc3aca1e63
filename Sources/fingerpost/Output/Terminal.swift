internal import ArgumentParser
internal import Content
internal import Decisions
internal import Diagnostics
internal import HTML
internal import Preview
internal import Publishing
internal import Scaffold

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What the commands say, and where: messages to standard error, results to standard output.
enum Terminal {
  /// The exit status where the machine failed and not the content (`EX_IOERR` of sysexits.h).
  static let machineFailed = ExitCode(74)
  /// The exit status of wrong usage (`EX_USAGE` of sysexits.h).
  static let wrongUsage = ExitCode(64)

  /// What a command prints of a handbook.
  struct Report {
    /// For standard output.
    var results = ""
    /// For standard error.
    var messages = ""
  }

  /// All diagnostics of a handbook as they are printed.
  static func report(_ loaded: LoadedSite, as format: MessageFormat) -> Report {
    switch format {
    case .text:
      return Report(messages: text(of: loaded.diagnostics, in: loaded.files))
    case .json:
      var json = JSONFormat(files: loaded.files)
      return Report(results: json.text(of: loaded.diagnostics, summary: loaded.summary))
    case .github:
      var github = GitHubFormat(files: loaded.files)
      return Report(results: loaded.diagnostics.map { github.text(of: $0) }.joined())
    case .sarif:
      var sarif = SARIFFormat(files: loaded.files)
      return Report(results: sarif.text(of: loaded.diagnostics))
    }
  }

  /// Prints all diagnostics of a handbook.
  static func print(_ loaded: LoadedSite, as format: MessageFormat) {
    print(report(loaded, as: format))
  }

  /// Prints what a command has to say.
  static func print(_ report: Report) {
    if !report.messages.isEmpty { write(report.messages, to: STDERR_FILENO) }
    if !report.results.isEmpty { write(report.results, to: STDOUT_FILENO) }
  }

  /// Prints diagnostics with their source lines.
  static func print(_ diagnostics: [Diagnostic], in files: [SourceFile]) {
    print(Report(messages: text(of: diagnostics, in: files)))
  }

  private static func text(of diagnostics: [Diagnostic], in files: [SourceFile]) -> String {
    if diagnostics.isEmpty { return "" }
    var format = TextFormat(files: files, isColoured: isColoured)
    return format.text(of: diagnostics) + "\n"
  }

  /// Prints a line for the person, not for a program.
  static func note(_ text: String) { write("\(text)\n", to: STDERR_FILENO) }

  /// Prints the beginning of a line that the person will end.
  static func prompt(_ text: String) { write(text, to: STDERR_FILENO) }

  /// Prints a result.
  static func output(_ text: some StringProtocol) { write(String(text), to: STDOUT_FILENO) }

  /// Prints a result, byte for byte.
  static func output(_ html: HTML) {
    html.bytes.withUnsafeBufferPointer { write($0, to: STDOUT_FILENO) }
  }

  /// "2 errors, 1 warning".
  static func summary(of loaded: LoadedSite) -> String {
    summary(errors: loaded.errorCount, warnings: loaded.warningCount)
  }

  /// "2 errors, 1 warning".
  static func summary(errors: Int, warnings: Int) -> String {
    "\(count(errors, "error")), \(count(warnings, "warning"))"
  }

  /// "1 page", "2 pages".
  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// A folder's path as messages name it.
  static func withoutTrailingSlash(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? withoutTrailingSlash(String(path.dropLast())) : path
  }

  /// Runs the work of a command; a failure of the machine or of usage becomes a message and the
  /// exit status that says so.
  static func reportingFailures(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch {
      throw exit(for: error)
    }
  }

  /// The same for work that waits.
  static func awaitingFailures(_ work: () async throws -> Void) async throws {
    do {
      try await work()
    } catch {
      throw exit(for: error)
    }
  }

  /// An error as it ends a command, its message printed.
  static func reported(_ error: any Error) -> any Error { exit(for: error) }

  /// The exit status for an error, its message printed; an error that is none of ours as it is.
  private static func exit(for error: any Error) -> any Error {
    switch error {
    case let failure as FileFailure:
      note("fingerpost: \(failure)")
      return machineFailed
    case let refusal as OutputRefusal:
      note("fingerpost: \(refusal)")
      return wrongUsage
    case let refusal as NewFileRefusal:
      note("fingerpost: \(refusal)")
      return wrongUsage
    case let refusal as Piece.Refusal:
      note("fingerpost: \(refusal)")
      return wrongUsage
    case let refusal as ListeningSocket.Refusal:
      note("fingerpost: \(refusal)")
      return wrongUsage
    case let choice as DecisionChoice:
      note("fingerpost: \(choice)")
      return wrongUsage
    case let mistake as AnswerMistake:
      note("fingerpost: \(mistake)")
      return wrongUsage
    default: return error
    }
  }

  /// Whether standard input is typed by a person.
  static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// Whether what is printed for a person can be printed over, which a terminal of the kind `dumb`
  /// cannot, nor one of a kind that nobody names.
  static var canRedraw: Bool {
    guard let kind = getenv("TERM").map({ String(cString: $0) }) else { return false }
    return isInteractive && kind != "dumb" && !kind.isEmpty
  }

  /// The lines in which results are printed.
  static var results: LineWrapper { LineWrapper(width: size(of: STDOUT_FILENO)?.columns) }

  /// The lines in which a person is talked to.
  static var notes: LineWrapper { LineWrapper(width: size(of: STDERR_FILENO)?.columns) }

  /// How many lines the terminal has on which a person is talked to.
  static var height: Int { size(of: STDERR_FILENO)?.rows ?? 24 }

  /// The size of a terminal in cells, 80 by 24 where it does not say; nil where a file is none.
  private static func size(of file: Int32) -> (columns: Int, rows: Int)? {
    guard isatty(file) == 1 else { return nil }
    var size = winsize()
    guard ioctl(file, UInt(TIOCGWINSZ), &size) == 0 else { return (80, 24) }
    return (
      size.ws_col > 0 ? Int(size.ws_col) : 80, size.ws_row > 0 ? Int(size.ws_row) : 24
    )
  }

  /// All of standard input, up to a number of bytes; nil where it cannot be read.
  static func input(upTo limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < limit {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        return nil
      }
      bytes += buffer[..<count]
    }
    return bytes
  }

  /// The day, counted from 1970-01-01 in universal time.
  static var today: Int { Int(time(nil)) / 86_400 }

  /// Whether to colour messages: only for a person, and not where `NO_COLOR` says no
  /// (no-color.org).
  static var isColoured: Bool {
    let refused = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    return isatty(STDERR_FILENO) == 1 && !refused
  }

  private static func write(_ text: String, to file: Int32) {
    var text = text
    text.withUTF8 { write($0, to: file) }
  }

  /// Writes all bytes. Where that fails nothing more can be said, or nobody would know that a result
  /// is not whole: the program ends, with the status of a machine that failed.
  private static func write(_ bytes: UnsafeBufferPointer<UInt8>, to file: Int32) {
    var done = 0
    while done < bytes.count, let base = bytes.baseAddress {
      #if canImport(Glibc)
        let put = Glibc.write(file, base + done, bytes.count - done)
      #else
        let put = Darwin.write(file, base + done, bytes.count - done)
      #endif
      if put >= 0 {
        done += put
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN:
        // A stream that does not wait, and whose reader is slow.
        var descriptor = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
        poll(&descriptor, 1, -1)
      default:
        let reason = String(cString: strerror(errno))
        if file != STDERR_FILENO { note("fingerpost: cannot write standard output: \(reason)") }
        #if canImport(Glibc)
          Glibc.exit(machineFailed.rawValue)
        #else
          Darwin.exit(machineFailed.rawValue)
        #endif
      }
    }
  }
}
