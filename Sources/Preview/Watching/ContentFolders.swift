internal import Content
internal import Publishing

/// The folders of a content folder in which something may change that a site shows.
struct ContentFolders {
  /// The content folder as it was given on the command line, and those below it.
  private(set) var paths: [String] = []

  private let disk: any FileSystem
  private let root: String
  private var linked = 0
  /// How many folders are followed by way of symbolic links.
  private static let mostLinked = 1000

  /// Whether a name tells of a file that is never read.
  static func isPassedOver(_ name: String) -> Bool {
    name.hasPrefix(".") && !PagesFile.names.contains(name)
  }

  /// The navigation of another tool that counts although it lies above the content folder.
  static func navigation(above root: String) -> String { "\(root)/../\(navigationName)" }

  /// Its name.
  static let navigationName = "mkdocs.yml"

  /// Finds all folders; none where the content folder is not there.
  ///
  /// - Parameters:
  ///   - meet: is told of each folder before it is listed.
  ///   - find: is told of each entry of each folder.
  init(
    of root: String, on disk: any FileSystem, meet: (String) -> Void = { _ in },
    find: (String) -> Void = { _ in }
  ) {
    self.root = disk.canonical(root) ?? ""
    self.disk = disk
    if !self.root.isEmpty { visit(root, [self.root], isWithinLink: false, meet, find) }
  }

  private mutating func visit(
    _ folder: String, _ ancestors: Set<String>, isWithinLink: Bool, _ meet: (String) -> Void,
    _ find: (String) -> Void
  ) {
    meet(folder)
    guard let entries = try? disk.entries(of: folder) else { return }
    // (What a build writes is no content.)
    if ancestors.count > 1, entries.contains(where: { $0.name == OutputName.manifest }) { return }
    paths.append(folder)
    for entry in entries where !Self.isPassedOver(entry.name) {
      let path = "\(folder)/\(entry.name)"
      find(path)
      guard entry.kind == .folder, ancestors.count <= SitePath.greatestDepth,
        let target = disk.canonical(path), target.hasPrefix("\(root)/"),
        !ancestors.contains(target)
      else { continue }
      if entry.isSymbolicLink || isWithinLink { linked += 1 }
      if linked > Self.mostLinked { continue }
      visit(
        path, ancestors.union([target]), isWithinLink: isWithinLink || entry.isSymbolicLink, meet,
        find)
    }
  }
}

extension FileSystem {
  /// Whether a folder is at a path, as far as can be known.
  func isFolder(_ path: String) -> Bool { (try? kind(of: path)) == .folder }
}
