package import Content
internal import Diagnostics

/// Reads the evidence of the handbook that a decision file is part of.
package enum EvidenceLoader {
  /// How many folders above a file are looked at.
  private static let reach = 16

  /// The evidence of a folder or, for a file, of the nearest folder above it that has a
  /// `fingerpost.yml`, else of its own folder; what cannot be read is left out.
  package static func evidence(
    near path: String, from fileSystem: any FileSystem
  ) throws -> [Evidence] {
    let folder = try folder(near: path, fileSystem)
    let listing = try ContentListing.list(folder, except: nil, in: fileSystem)
    return try listing.data.filter { $0.hasSuffix(".evidence.yml") }.sorted().flatMap { name in
      let name = "\(folder)/\(name)"
      let bytes = try fileSystem.readToEnd(name, upTo: InputLimits.fileSize + 1)
      if ContentReader.mistake(in: bytes, of: name) != nil { return [Evidence]() }
      return EvidenceParser.parse(SourceFile(path: name, bytes: bytes)).evidence
    }
  }

  /// The folder that a decision's evidence and its words come from.
  static func folder(near path: String, _ fileSystem: any FileSystem) throws -> String {
    if try fileSystem.kind(of: path) == .folder { return path }
    let own = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    var folder = own
    for _ in 0..<reach {
      let configuration = "\(folder)/\(ContentTree.configurationName)"
      if try fileSystem.kind(of: configuration) == .file { return folder }
      guard folder != ".", let slash = folder.lastIndex(of: "/"), slash > folder.startIndex else {
        break
      }
      folder = String(folder[..<slash])
    }
    return own
  }
}
