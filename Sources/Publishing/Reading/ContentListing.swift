internal import Content
internal import Diagnostics
internal import Handbook

/// The names of all files of a content folder, by what they are.
struct ContentListing {
  private(set) var markdown: [String] = []
  private(set) var data: [String] = []
  private(set) var assets: Set<String> = []
  /// The `.pages` files by which the awesome-pages plugin orders folders.
  private(set) var orders: [String] = []
  private(set) var unreadable: Set<String> = []
  private(set) var diagnostics: [Diagnostic] = []

  private let root: String
  private let fileSystem: any FileSystem
  /// The root and the output folder with symbolic links followed.
  private let canonicalRoot: String
  private let canonicalOutput: String?

  /// Lists a content folder.
  ///
  /// Names that begin with `.` or `_` are passed over, and so is the output folder where it lies
  /// within the content. A symbolic link is followed as long as it stays within the content.
  ///
  /// - Parameters:
  ///   - root: the content folder.
  ///   - output: the folder of the site, if one is to be written.
  static func list(
    _ root: String, except output: String?, in fileSystem: any FileSystem
  ) throws(FileFailure) -> ContentListing {
    guard let canonical = fileSystem.canonical(root) else {
      throw FileFailure(action: "read", path: root, reason: "No such file or directory")
    }
    var listing = ContentListing(
      root: root, fileSystem: fileSystem, canonicalRoot: canonical,
      canonicalOutput: output.flatMap { fileSystem.canonical($0) })
    try listing.visit("", ancestors: [canonical])
    return listing
  }

  private init(
    root: String, fileSystem: any FileSystem, canonicalRoot: String, canonicalOutput: String?
  ) {
    self.root = root
    self.fileSystem = fileSystem
    self.canonicalRoot = canonicalRoot
    self.canonicalOutput = canonicalOutput
  }

  /// - Parameters:
  ///   - folder: below the root; empty for the root.
  ///   - ancestors: the canonical paths of the folders above, so that a link back up ends.
  private mutating func visit(_ folder: String, ancestors: Set<String>) throws(FileFailure) {
    for entry in try fileSystem.entries(of: folder.isEmpty ? root : "\(root)/\(folder)") {
      let path = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
      if entry.name == ".pages", entry.kind == .file, !entry.isSymbolicLink { orders.append(path) }
      if ContentTree.isHidden(entry.name) { continue }
      let canonical = entry.isSymbolicLink ? fileSystem.canonical("\(root)/\(path)") : nil
      if entry.isSymbolicLink, !staysInside(canonical) {
        reportLink(path, leadsNowhere: canonical == nil)
        continue
      }
      switch entry.kind {
      case .file: add(path, name: entry.name)
      case .folder:
        let target = canonical ?? fileSystem.canonical("\(root)/\(path)") ?? path
        if target == canonicalOutput || ancestors.contains(target) { continue }
        try visit(path, ancestors: ancestors.union([target]))
      case .other, nil: continue
      }
    }
  }

  private mutating func add(_ path: String, name: String) {
    switch ContentTree.kind(ofName: name) {
    case .markdown: markdown.append(path)
    case .data: data.append(path)
    case .asset: assets.insert(path)
    }
  }

  private func staysInside(_ canonical: String?) -> Bool {
    guard let canonical else { return false }
    return canonical == canonicalRoot || canonical.hasPrefix("\(canonicalRoot)/")
  }

  private mutating func reportLink(_ path: String, leadsNowhere: Bool) {
    unreadable.insert(path)
    let place = SourceRange(file: "\(root)/\(path)", range: 0..<0)
    let message =
      leadsNowhere
      ? "the symbolic link leads nowhere"
      : "the symbolic link leads out of the content folder"
    diagnostics.append(
      Diagnostic(leadsNowhere ? .unreadable : .symlinkOutside, message, at: place))
  }
}
