import Foundation
import TestSupport
import Testing

/// What the program reads from and writes to, where that is no file.
@Suite struct StreamTests {
  private static let decision =
    "Tests/CommandTests/Fixtures/good/decision/content/store.decision.yml"

  /// Runs a line of a shell, in which `$P` is the program and `$D` a decision file.
  private func shell(_ line: String) async throws -> Program.Result {
    try await Program.runTool(
      "bash", ["-c", "P=$0; D=$1; \(line)", Project.program.path, Self.decision])
  }

  @Test(arguments: [
    "$P report $D", "$P report $D --format json", "$P decide $D --answer joins=yes", "$P --help",
    "$P --version", "$P help build", "echo '*a*' | $P fragment",
    "$P --generate-completion-script bash",
    "echo '{}' | $P decide $D --batch",
  ])
  func endsWhereAResultCannotBeWritten(line: String) async throws {
    let full = try await shell("\(line) > /dev/full")
    #expect(full.status == 74)
    #expect(
      full.errors == "fingerpost: cannot write standard output: No space left on device\n")
    let closed = try await shell("\(line) >&-")
    #expect(closed.status == 74)
    #expect(closed.errors == "fingerpost: cannot write standard output: Bad file descriptor\n")
  }

  @Test func endsWhereTheReaderWentAway() async throws {
    let result = try await shell("(sleep 0.3; $P report $D; echo $? >&2) | true")
    #expect(result.errors == "fingerpost: cannot write standard output: Broken pipe\n74\n")
  }

  @Test(arguments: [
    "cat $D | $P report /dev/stdin", "$P report /dev/stdin < $D", "$P report <(cat $D)",
    "(head -c 100 $D; sleep 0.2; tail -c +101 $D) | $P report /dev/stdin",
  ])
  func readsAPipeToItsEnd(line: String) async throws {
    let expected = try await shell("$P report $D")
    let result = try await shell(line)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output == expected.output)
  }

  /// No file of a site takes the number of a stream that is closed.
  @Test func writesNoMessageIntoAFileOfTheSite() async throws {
    let folder = try TemporaryFolder()
    try folder.write("# Home\n\n[x](nowhere.md)\n", to: "c/index.md")
    let result = try await shell(
      "cd '\(folder.url.path)' && $P build c -o s --keep-going 2>&- <&-; echo $?")
    #expect(result.output == "1\n")
    for file in folder.files where file.hasSuffix(".html") {
      #expect(try !folder.text(file).contains("broken-link"), "\(file)")
    }
    #expect(folder.files.contains("s/index.html"))
  }

  /// What is given back, the numbers of the signals, and the terminal's own bits.
  private static let script = """
    import os, pty, signal, subprocess, sys, termios
    person, side = pty.openpty()
    before = termios.tcgetattr(side)
    run = subprocess.Popen(sys.argv[1:3] + sys.argv[3:4], stdin=side, stdout=side, stderr=side,
      env=dict(os.environ, TERM="xterm"), start_new_session=True)
    shown = b""
    while b"1  " not in shown:
        shown += os.read(person, 4096)
    taken = termios.tcgetattr(side)
    run.send_signal(int(sys.argv[4]))
    status = run.wait(20)
    print(status, before == termios.tcgetattr(side), before == taken)
    """

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT]) func givesTheTerminalBackAt(_ signal: Int32)
    async throws
  {
    let result = try await Program.runTool(
      "python3",
      ["-c", Self.script, Project.program.path, "decide", Self.decision, "\(signal)"])
    #expect(result.output == "-\(signal) True False\n", "\(result.errors)")
  }
}
