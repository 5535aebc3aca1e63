package import Content

/// Reads the `handbook.json` of an earlier site.
package enum EarlierSite {
  /// What it could be linked to.
  ///
  /// - Parameter name: a file, else `REVISION:PATH` as git knows it.
  package static func permalinks(
    of name: String, from fileSystem: any FileSystem
  ) async throws(FileFailure) -> Permalinks {
    let bytes = try await read(name, from: fileSystem)
    if let permalinks = Permalinks(bytes) { return permalinks }
    throw FileFailure(action: "read", path: name, reason: "it is no handbook.json of a site")
  }

  private static func read(
    _ name: String, from fileSystem: any FileSystem
  ) async throws(FileFailure) -> [UInt8] {
    let limit = Permalinks.sizeLimit
    if try fileSystem.kind(of: name) == nil, let kept = GitVersion(name) {
      return try await kept.read(upTo: limit)
    }
    return try fileSystem.readToEnd(name, upTo: limit)
  }
}
