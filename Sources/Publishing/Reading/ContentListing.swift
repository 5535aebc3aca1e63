internal import Content
internal import Diagnostics
internal import Handbook

/// The names of all files of a content folder, by what they are.
struct ContentListing {
  private(set) var markdown: [String] = []
  private(set) var data: [String] = []
  private(set) var assets: Set<String> = []
  /// The `.pages` and `_category_.json` files by which other tools order folders.
  private(set) var orders: [String] = []
  private(set) var unreadable: Set<String> = []
  private(set) var diagnostics: [Diagnostic] = []

  /// How many folders were met by way of symbolic links.
  private var linkedFolders = 0
  private static let mostLinkedFolders = 1000

  private let root: String
  private let fileSystem: any FileSystem
  /// The root and the output folder with symbolic links followed.
  private let canonicalRoot: String
  private let canonicalOutput: String?

  /// Lists a content folder.
  ///
  /// Names that begin with `.` or `_` are passed over, and so are the output folder where it lies
  /// within the content, and other sites; where the root is one, nothing is content. A symbolic link is followed as long as it stays within the content.
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
  ///   - isWithinLink: whether a link led here.
  private mutating func visit(
    _ folder: String, ancestors: Set<String>, isWithinLink: Bool = false
  ) throws(FileFailure) {
    var last: String?
    let entries = try fileSystem.entries(of: folder.isEmpty ? root : "\(root)/\(folder)")
    // A site that was built before, whatever folder this run writes to.
    let isSite = entries.contains { $0.name == OutputName.manifest && $0.kind == .file }
    if isSite {
      if folder.isEmpty { reportSite() }
      return
    }
    for entry in entries {
      let path = URLPath.path(of: entry.name, in: folder)
      let orders = PagesFile.names.contains(entry.name) || CategoryFile.names.contains(entry.name)
      if orders, entry.kind == .file, !entry.isSymbolicLink { self.orders.append(path) }
      if ContentTree.isHidden(entry.name) { continue }
      if !entry.isNameWhole {
        leaveOut(path, .notUTF8, "the name of the file is not UTF-8")
        continue
      }
      // Texts are equal in whatever Unicode form they are.
      if entry.name == last {
        let message = "another file has this name in another Unicode form"
        leaveOut(path, .addressClash, message)
        continue
      }
      last = entry.name
      let canonical = entry.isSymbolicLink ? fileSystem.canonical("\(root)/\(path)") : nil
      if entry.isSymbolicLink, !staysInside(canonical) {
        reportLink(path, leadsNowhere: canonical == nil)
        continue
      }
      switch entry.kind {
      case .file: add(path)
      case .folder:
        let target = canonical ?? fileSystem.canonical("\(root)/\(path)") ?? path
        if target == canonicalOutput || ancestors.contains(target) { continue }
        if ancestors.count > SitePath.greatestDepth {
          let message = "folders nest deeper than \(SitePath.greatestDepth) levels"
          leaveOut(path, .tooDeep, message)
          continue
        }
        // Folders that lead to one another can be met in more orders than anyone can wait for.
        if entry.isSymbolicLink || isWithinLink { linkedFolders += 1 }
        if linkedFolders > Self.mostLinkedFolders {
          let message = "symbolic links lead to more than \(Self.mostLinkedFolders) folders"
          leaveOut(path, .tooDeep, message)
          continue
        }
        try visit(
          path, ancestors: ancestors.union([target]),
          isWithinLink: isWithinLink || entry.isSymbolicLink)
      case .other:
        leaveOut(path, .unreadable, "a pipe, a socket or a device is no content")
      case nil: continue
      }
    }
  }

  private mutating func add(_ path: String) {
    switch ContentTree.kind(ofPath: path) {
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
    if leadsNowhere {
      leaveOut(path, .unreadable, "the symbolic link leads nowhere")
    } else {
      leaveOut(path, .symlinkOutside, "the symbolic link leads out of the content folder")
    }
  }

  /// A site holds copies of its pages: built again, it would be a site of these.
  private mutating func reportSite() {
    diagnostics.append(
      Diagnostic(
        .siteAsContent, "the folder is a site that Fingerpost has made, not its content",
        at: SourceRange(file: "\(root)/\(OutputName.manifest)", range: 0..<0),
        notes: [
          Note("name the folder of the content; if this is the content, delete the named file")
        ]))
  }

  private mutating func leaveOut(_ path: String, _ code: Code, _ message: String) {
    unreadable.insert(path)
    let place = SourceRange(file: "\(root)/\(path)", range: 0..<0)
    diagnostics.append(Diagnostic(code, message, at: place))
  }
}
