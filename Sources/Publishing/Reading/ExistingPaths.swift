internal import Handbook
internal import Markdown

/// Which paths exist on disk among those that links name and the handbook does not have.
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
    return asked.filter { fileSystem.kind(of: "\(handbook.name)/\($0)") != nil }
  }
}
