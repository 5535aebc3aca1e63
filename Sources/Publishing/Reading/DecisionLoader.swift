internal import Content
package import Decisions
package import Diagnostics
internal import Handbook

/// Reads one decision from a file, or from a folder that holds just one.
package enum DecisionLoader {
  /// The decision at a path with what is wrong with it; findings about its rules are not among it,
  /// since a decision with findings still answers.
  ///
  /// - Throws: ``FileFailure`` where nothing can be read, ``DecisionChoice`` where a folder holds no
  ///   decision or several.
  package static func load(
    _ path: String, from fileSystem: any FileSystem
  ) throws -> (file: SourceFile, decision: Decision?, diagnostics: [Diagnostic]) {
    let name = try file(at: path, fileSystem)
    // A version control system may hand over a version as a pipe.
    let bytes = try fileSystem.readToEnd(name, upTo: InputLimits.fileSize + 1)
    return parse(bytes, named: name)
  }

  /// A decision whose bytes lie in no file of ours: a version that git keeps, or a stream.
  ///
  /// - Parameter name: what messages call it.
  package static func parse(
    _ bytes: [UInt8], named name: String
  ) -> (file: SourceFile, decision: Decision?, diagnostics: [Diagnostic]) {
    let source = SourceFile(path: name, bytes: bytes)
    if let mistake = ContentReader.mistake(in: bytes, of: name) {
      return (source, nil, [mistake.diagnostic])
    }
    let (decision, diagnostics) = DecisionParser.parse(source)
    return (source, decision, diagnostics)
  }

  private static func file(at path: String, _ fileSystem: any FileSystem) throws -> String {
    guard try fileSystem.kind(of: path) == .folder else { return path }
    let listing = try ContentListing.list(path, except: nil, in: fileSystem)
    let decisions = listing.data.filter { $0.hasSuffix(".decision.yml") }.sorted()
      .map { "\(path)/\($0)" }
    guard let only = decisions.first else { throw DecisionChoice.none(path) }
    if decisions.count > 1 { throw DecisionChoice.several(path, decisions) }
    return only
  }
}

/// Why a folder does not say which decision is meant.
package enum DecisionChoice: Error, Sendable, Hashable, CustomStringConvertible {
  /// The folder holds no decision.
  case none(String)
  /// The folder holds several; their paths, sorted.
  case several(String, [String])

  package var description: String {
    switch self {
    case .none(let folder):
      """
      \(folder) holds no decision
        name a *.decision.yml file, or a folder that holds one
      """
    case .several(let folder, let paths):
      "\(folder) holds \(paths.count) decisions; name one of them:\n"
        + paths.map { "  \($0)" }.joined(separator: "\n")
    }
  }
}
