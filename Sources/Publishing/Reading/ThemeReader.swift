internal import Content
internal import Diagnostics

/// Reads the `_theme` folder of a handbook: templates, slots and a style sheet.
///
/// A symbolic link is followed as long as it stays within the content, as everywhere in it.
struct ThemeReader {
  private let root: String
  private let fileSystem: any FileSystem
  private var files: [SourceFile] = []
  private var diagnostics: [Diagnostic] = []

  /// The files that a theme may consist of, sorted by name, and what could not be read; nothing
  /// where there is no such folder.
  static func read(
    _ content: String, from fileSystem: any FileSystem
  ) -> (files: [SourceFile], diagnostics: [Diagnostic]) {
    var reader = ThemeReader(root: content, fileSystem: fileSystem)
    reader.read()
    return (reader.files, reader.diagnostics)
  }

  private init(root: String, fileSystem: any FileSystem) {
    self.root = root
    self.fileSystem = fileSystem
  }

  private mutating func read() {
    let folder = "_theme"
    do {
      guard try fileSystem.kind(of: "\(root)/\(folder)") == .folder, staysInside(folder) else {
        return
      }
      for entry in try fileSystem.entries(of: "\(root)/\(folder)") {
        let isKnown = [".mustache", ".html", ".css"].contains(where: entry.name.hasSuffix)
        if isKnown, entry.kind != .folder { read("\(folder)/\(entry.name)", entry) }
      }
    } catch {
      report(.unreadable, "the folder cannot be read: \(error.reason)", folder)
    }
  }

  private mutating func read(_ path: String, _ entry: FileEntry) {
    if entry.isSymbolicLink, !staysInside(path) { return }
    switch ContentReader.read(path, in: root, from: fileSystem) {
    case .success(let file): files.append(file)
    case .failure(let mistake): diagnostics.append(mistake.diagnostic)
    }
  }

  /// Whether a path leads to something within the content; where not, that is reported.
  private mutating func staysInside(_ path: String) -> Bool {
    guard let root = fileSystem.canonical(root) else { return false }
    guard let target = fileSystem.canonical("\(self.root)/\(path)") else {
      report(.unreadable, "the symbolic link leads nowhere", path)
      return false
    }
    if target.hasPrefix("\(root)/") { return true }
    report(.symlinkOutside, "the symbolic link leads out of the content folder", path)
    return false
  }

  private mutating func report(_ code: Code, _ message: String, _ path: String) {
    diagnostics.append(ContentReader.Mistake(code, message, "\(root)/\(path)").diagnostic)
  }
}
