internal import Content
internal import Diagnostics
internal import Handbook

/// Reads the `_theme` folder of a handbook: templates, slots and a style sheet.
enum ThemeReader {
  /// The files that a theme may consist of, sorted by name, and what could not be read; nothing
  /// where there is no such folder.
  static func read(
    _ content: String, from fileSystem: any FileSystem
  ) -> (files: [SourceFile], diagnostics: [Diagnostic]) {
    var files: [SourceFile] = []
    var diagnostics: [Diagnostic] = []
    for entry in (try? fileSystem.entries(of: "\(content)/_theme")) ?? [] {
      let isKnown = [".mustache", ".html", ".css"].contains(where: entry.name.hasSuffix)
      // (A link could lead out of the content folder.)
      if entry.kind != .file || entry.isSymbolicLink || !isKnown { continue }
      switch ContentReader.read("_theme/\(entry.name)", in: content, from: fileSystem) {
      case .success(let file): files.append(file)
      case .failure(let mistake): diagnostics.append(mistake.diagnostic)
      }
    }
    return (files, diagnostics)
  }
}
