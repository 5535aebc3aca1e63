import Foundation

/// The scripts of the theme, as far as raw HTML must know them.
enum ThemeScripts {
  /// The properties of `document` and `window` that a script reads or sets, but for the constructors
  /// and objects of the browser, which no id can shadow.
  static func names() throws -> Set<String> {
    var folder = URL(filePath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    folder.append(path: "Sources/Rendering/Theme")
    var names: Set<String> = []
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path())
    where file.hasSuffix(".js") {
      let script = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      let uses = script.matches(of: /(?:\b(?:document|window)\.|\bown\(")([a-z]\w*)/)
      for match in uses {
        names.insert(String(match.1))
      }
    }
    return names
  }
}
