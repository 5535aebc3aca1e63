internal import Handbook
internal import Markdown

/// Which paths exist on disk among those that links, includes and the configuration name and the
/// handbook does not have.
enum ExistingPaths {
  /// The paths below the content folder, or climbing out of it with `..`, at which something stands
  /// that is not published; a message can then say so.
  static func find(in handbook: Handbook, from fileSystem: any FileSystem) -> Set<String> {
    var asked: Set<String> = []
    for link in handbook.links.joined() {
      switch link.target {
      case .nowhere(.missing(let path)), .nowhere(.outside(let path)): asked.insert(path)
      default: continue
      }
    }
    for (index, page) in handbook.pages.enumerated() {
      for include in page.document.includes {
        let path = handbook.path(of: include, on: index)
        if handbook.includedTexts[path] == nil { asked.insert(path) }
      }
    }
    for file in handbook.configuration.theme.files {
      switch handbook.target(ofThemeFile: file) {
      case .nowhere(.missing(let path)), .nowhere(.outside(let path)): asked.insert(path)
      default: continue
      }
    }
    return asked.filter { fileSystem.kind(of: "\(handbook.name)/\($0)") != nil }
  }
}
