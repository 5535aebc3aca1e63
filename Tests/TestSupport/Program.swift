public import Foundation
internal import Subprocess

#if canImport(System)
  internal import System
#else
  internal import SystemPackage
#endif

/// Runs the real program as its user would.
public enum Program {
  /// What a run printed, and how it ended.
  public struct Result: Sendable {
    /// The exit status, or the signal with a minus.
    public let status: Int32
    public let output: String
    public let errors: String
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - arguments: as on the command line.
  ///   - input: what it reads on standard input.
  ///   - folder: its working folder.
  ///   - cache: where it keeps what it knows of earlier builds; nil for a folder that goes away, so
  ///     that nothing is known.
  public static func run(
    _ arguments: [String], input: Data = Data(), in folder: URL = Project.root, cache: URL? = nil
  ) async throws -> Result {
    try await run(
      .path(FilePath(Project.program.path)), arguments, input: input, in: folder, cache: cache)
  }

  /// Runs another program, which is found by its name, to its end at the root of the checkout.
  public static func runTool(_ name: String, _ arguments: [String]) async throws -> Result {
    try await run(.name(name), arguments, input: Data(), in: Project.root)
  }

  private static func run(
    _ executable: Executable, _ arguments: [String], input: Data, in folder: URL,
    cache: URL? = nil
  ) async throws -> Result {
    // A file and not a pipe: a program that ends before it has read a pipe would stop its writer.
    let scratch = try TemporaryFolder()
    let file = scratch.url.appending(path: "in")
    try input.write(to: file)
    await ProgramTurns.shared.begin()
    defer { ProgramTurns.shared.end() }
    let ended = try await Subprocess.run(
      executable, arguments: Arguments(arguments),
      environment: .inherit.updating(["XDG_CACHE_HOME": (cache ?? scratch.url).path]),
      workingDirectory: FilePath(folder.path),
      input: .fileDescriptor(.open(file.path, .readOnly), closeAfterSpawningProcess: true),
      output: .bytes(limit: .max), error: .bytes(limit: .max))
    return Result(
      status: ended.terminationStatus.number,
      output: String(decoding: ended.standardOutput, as: UTF8.self),
      errors: String(decoding: ended.standardError, as: UTF8.self))
  }
}

extension TerminationStatus {
  /// The exit status, or the signal with a minus.
  var number: Int32 {
    switch self {
    case .exited(let code): code
    case .signaled(let signal): -signal
    }
  }
}
