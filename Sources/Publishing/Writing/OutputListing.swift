internal import Content

/// What lies in the folders of a site before it is written, symbolic links not followed; each folder
/// is listed once.
struct OutputListing {
  /// What stands at a path.
  enum Found: Hashable {
    case file
    case folder
    /// A symbolic link, a pipe, a device.
    case other
  }

  /// A file that is not whole, and the folder of the site that it lies in; nil for the root.
  struct LeftOver {
    let name: String
    let folder: SitePath?
  }

  /// What builds that were stopped left half written.
  private(set) var leftOvers: [LeftOver] = []

  private let output: any OutputFolder
  /// What lies in each folder that was listed, but for what no path of a site names.
  private var paths: [SitePath?: [SitePath]] = [:]
  private var found: [SitePath: Found] = [:]
  /// The folders that hold what no path of a site names.
  private var foldersWithOthers: Set<SitePath?> = []
  /// Folders of the site that cannot be, and what stands where one of them would be.
  private var obstacles: [SitePath?: SitePath] = [:]
  /// The folder that was asked for last, where nothing stands in its place.
  private var last: SitePath?

  /// Lists the root.
  init(of output: any OutputFolder) throws(FileFailure) {
    self.output = output
    try list(nil)
  }

  /// What stands above a path where a folder would be, if anything does; and what that is, or else what
  /// stands at the path itself, nil where nothing does.
  mutating func place(
    of path: SitePath
  ) throws(FileFailure) -> (obstacle: SitePath?, kind: Found?) {
    // (Paths of one folder follow one another.)
    if let last, path.isDirectly(in: last) { return (nil, found[path]) }
    let folder = path.folder
    try list(folder)
    last = obstacles[folder] == nil ? folder : nil
    let obstacle = obstacles[folder]
    return (obstacle, found[obstacle ?? path])
  }

  /// Whether a folder, with all that lies in it, holds nothing but given files.
  mutating func holds(only files: Set<SitePath>, in folder: SitePath) throws(FileFailure) -> Bool {
    try list(folder)
    if foldersWithOthers.contains(folder) { return false }
    for path in paths[folder] ?? [] {
      if files.contains(path) { continue }
      guard found[path] == .folder, try holds(only: files, in: path) else { return false }
    }
    return true
  }

  /// Lists a folder, if it is one, with the folders above it first.
  private mutating func list(_ folder: SitePath?) throws(FileFailure) {
    if paths[folder] != nil { return }
    paths[folder] = []
    if let folder {
      try list(folder.folder)
      if let higher = obstacles[folder.folder] { obstacles[folder] = higher }
      switch found[folder] {
      case .file, .other: obstacles[folder] = folder
      case nil: break
      case .folder: try add(output.entries(of: folder), in: folder)
      }
    } else {
      try add(output.entries(of: nil), in: nil)
    }
  }

  private mutating func add(_ entries: [FileEntry], in folder: SitePath?) {
    for entry in entries {
      if OutputName.isLeftOver(entry.name), entry.kind == .file, !entry.isSymbolicLink {
        leftOvers.append(LeftOver(name: entry.name, folder: folder))
        continue
      }
      let text = URLPath.path(of: entry.name, in: folder?.text ?? "")
      guard entry.isNameWhole, let path = try? SitePath(text) else {
        foldersWithOthers.insert(folder)
        continue
      }
      paths[folder, default: []].append(path)
      found[path] =
        switch entry.kind {
        case .file: .file
        case .folder: .folder
        case .other, nil: .other
        }
    }
  }
}
