package import Content
internal import Diagnostics
internal import YAML

extension Navigation {
  /// Reads the `.pages` files by which the awesome-pages plugin orders folders.
  package static func pages(_ files: [ContentFile]) -> Navigation {
    var navigation = Navigation()
    // What a list calls a folder goes before what the folder calls itself.
    let depths = files.map { file in (file.path.utf8.count { $0 == UInt8(ascii: "/") }, file) }
    for (_, file) in depths.sorted(by: { ($0.0, $0.1.path) < ($1.0, $1.1.path) }) {
      guard let root = YAMLParser.parse(file.source).root else { continue }
      let folder = URLPath.folder(of: file.path)
      if let title = root["title"]?.scalar, !title.isEmpty { navigation.name(folder, title) }
      guard let list = root["nav"] ?? root["arrange"] else { continue }
      for entry in entries(of: list) {
        if entry.isRest {
          navigation.addRest(of: folder)
        } else if let path = entry.path(in: folder) {
          navigation.add(path, below: folder, title: entry.title)
        }
      }
    }
    return navigation
  }
}
