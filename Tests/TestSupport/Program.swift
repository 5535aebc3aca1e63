public import Foundation

/// Runs the real program as its user would.
public enum Program {
  /// What a run printed, and how it ended.
  public struct Result: Sendable {
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
  public static func run(
    _ arguments: [String], input: Data = Data(), in folder: URL = Project.root
  ) throws -> Result {
    let process = Process()
    process.executableURL = Project.program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    // Files and not pipes: a pipe that nobody empties would hold the program up.
    let scratch = try TemporaryFolder()
    let (inputFile, outputFile, errorFile) = (
      scratch.url.appending(path: "in"), scratch.url.appending(path: "out"),
      scratch.url.appending(path: "err")
    )
    try input.write(to: inputFile)
    try Data().write(to: outputFile)
    try Data().write(to: errorFile)
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: outputFile), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errorFile), as: UTF8.self))
  }
}
