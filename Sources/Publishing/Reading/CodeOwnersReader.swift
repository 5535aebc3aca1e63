internal import Content
internal import Diagnostics

/// Finds the CODEOWNERS file of the repository that a content folder lies in.
enum CodeOwnersReader {
  /// How many folders above the content are looked at.
  private static let mostFoldersAbove = 16

  /// Where the file may lie below the top of a repository, the first that is there counts.
  private static let places = [
    ".github/CODEOWNERS", ".gitlab/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS",
  ]

  /// What the file says of a content folder; nil where there is none.
  ///
  /// - Parameter name: the content folder as given on the command line.
  static func read(around name: String, from fileSystem: any FileSystem) -> OwnedFolder? {
    guard let content = fileSystem.canonical(name) else { return nil }
    var top = content
    for _ in 0...mostFoldersAbove {
      // (Nothing is looked for at the root of the disk.)
      if top.isEmpty, content.hasPrefix("/") { return nil }
      for place in places {
        guard let text = text(at: URLPath.path(of: place, in: top), fileSystem) else {
          continue
        }
        let owners = CodeOwners(text, isGitLabs: place.hasPrefix(".gitlab"))
        let below = content.dropFirst(top.count).drop { $0 == "/" }
        return OwnedFolder(owners, prefix: below.isEmpty ? "" : "\(below)/")
      }
      // (What lies above a repository says nothing of it.)
      if top.isEmpty || isRepository(top, fileSystem) { return nil }
      top = URLPath.folder(of: top)
    }
    return nil
  }

  /// Whether a folder is the top of a repository. (Its folder `.git` changes all the time, and what
  /// is looked at here is what the next build has to find again.)
  private static func isRepository(_ folder: String, _ fileSystem: any FileSystem) -> Bool {
    fileSystem.exists("\(folder)/.git/HEAD")
      || (try? fileSystem.kind(of: "\(folder)/.git")) ?? nil == .file
  }

  private static func text(at path: String, _ fileSystem: any FileSystem) -> String? {
    let limit = InputLimits.foreignFileSize
    guard let bytes = try? fileSystem.read(path, upTo: limit + 1), bytes.count <= limit,
      UTF8Text.isValid(bytes)
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
