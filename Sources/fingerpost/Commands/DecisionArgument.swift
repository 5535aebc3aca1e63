internal import ArgumentParser
internal import Decisions
internal import Diagnostics
internal import Publishing

/// The decision that a command is about.
struct DecisionArgument: ParsableArguments {
  @Argument(help: "A decision file, or a folder that holds just one.", completion: .file())
  var path = "Content"

  func validate() throws {
    if path.isEmpty { throw ValidationError("the decision file has no name") }
  }

  /// The decision with its file; where the file has errors they are printed, and the command ends.
  ///
  /// What the proofs find is no such error: a decision with findings still answers.
  func load() throws -> (file: SourceFile, decision: Decision, warnings: [Diagnostic]) {
    try Self.load(path)
  }

  /// The same; where a folder holds several decisions, the person at the terminal is asked which.
  func loadAsking() throws -> Decision {
    do {
      return try load().decision
    } catch DecisionChoice.several(_, let paths) where Terminal.canRedraw {
      guard var keys = RawTerminal() else { throw DecisionChoice.several(path, paths) }
      let step = Menu("Which decision?", of: paths).choose(&keys)
      keys.restore()
      guard case .take(.answer(let chosen)) = step else { throw ExitCode.success }
      return try Self.load(paths[chosen]).decision
    }
  }

  /// Reads a decision by its path.
  static func load(
    _ path: String
  ) throws -> (file: SourceFile, decision: Decision, warnings: [Diagnostic]) {
    let name = Terminal.withoutTrailingSlash(path)
    return try whole(try DecisionLoader.load(name, from: DiskFileSystem()))
  }

  /// Reads a version of a decision: `-` is standard input, a file is what it is, and else
  /// `REVISION:PATH` is what git keeps.
  static func load(version: String) async throws -> Decision {
    let limit = InputLimits.fileSize + 1
    if version == "-" {
      guard let bytes = Terminal.input(upTo: limit) else {
        throw FileFailure(action: "read", path: "standard input", reason: "it failed")
      }
      return try whole(DecisionLoader.parse(bytes, named: "standard input")).decision
    }
    guard let kept = GitVersion(version), try DiskFileSystem().kind(of: version) == nil else {
      return try load(version).decision
    }
    let bytes = try await kept.read(upTo: limit)
    return try whole(DecisionLoader.parse(bytes, named: version)).decision
  }

  /// What was read, unless it has errors.
  private static func whole(
    _ loaded: (file: SourceFile, decision: Decision?, diagnostics: [Diagnostic])
  ) throws -> (file: SourceFile, decision: Decision, warnings: [Diagnostic]) {
    let (file, decision, diagnostics) = loaded
    guard let decision, !diagnostics.contains(where: { $0.severity == .error }) else {
      Terminal.print(diagnostics, in: [file])
      throw ExitCode(1)
    }
    return (file, decision, diagnostics)
  }
}
