internal import Diagnostics

/// Finds what stands at a path below the content folder.
struct PathIndex: Sendable {
  /// What a path leads to.
  enum Entry: Sendable, Hashable {
    case page(Int)
    case folder(Int)
    case decision(Int)
    case asset
    /// A page that is made from no file: a decision's rules, the list of all evidence.
    case generated
    /// A file that could not be read; reported once, where it was read.
    case unreadable
  }

  private var entries: [String: Entry] = [:]
  /// The page at an address, for links that name the HTML file.
  private var pagesByAddress: [String: Int] = [:]
  /// The lower-case form of each path and the path itself, for links that differ only in case.
  private var folded: [String: String] = [:]
  /// The paths of pages and assets by their last part, and by their folder: what may be meant.
  private var pathsByName: [String: [String]] = [:]
  private var pathsByFolder: [String: [String]] = [:]

  init(
    pages: [Page],
    folders: [Folder],
    decisions: [DecisionEntry],
    assets: Set<String>,
    unreadable: Set<String>,
    hasEvidence: Bool,
    hasTerms: Bool
  ) {
    entries.reserveCapacity(pages.count + folders.count + assets.count)
    for path in assets { entries[path] = .asset }
    for path in GeneratedPages.addresses(hasEvidence: hasEvidence, hasTerms: hasTerms) {
      entries[path.path] = .generated
    }
    for path in unreadable { entries[path] = .unreadable }
    for (index, folder) in folders.enumerated() { entries[folder.path] = .folder(index) }
    for (index, decision) in decisions.enumerated() {
      entries[decision.path] = .decision(index)
      entries[decision.folder] = .decision(index)
      entries[decision.start.path] = .decision(index)
      entries[decision.rules.path] = .generated
      entries[decision.tree.path] = .generated
    }
    for (index, page) in pages.enumerated() {
      entries[page.path] = .page(index)
      pagesByAddress[page.address.path] = index
    }
    // Sorted, so that of two paths that differ only in case always the same one is named.
    for path in entries.keys.sorted() { folded[path.lowercased()] = path }
    for path in pages.map(\.path) + assets.sorted() {
      pathsByName[URLPath.name(of: path), default: []].append(path)
      pathsByFolder[URLPath.folder(of: path), default: []].append(path)
    }
  }

  /// What stands at a path.
  subscript(path: String) -> Entry? { entries[path] }

  /// The page whose HTML lies at a path.
  func page(at address: String) -> Int? { pagesByAddress[address] }

  /// The path that is there and differs from this one only in case.
  func differingInCase(from path: String) -> String? {
    guard let other = folded[path.lowercased()], other != path else { return nil }
    return other
  }

  /// The path that was probably meant where nothing stands: the file of the same name elsewhere, if
  /// there is just one, else the nearest name in the same folder.
  func nearest(to path: String) -> String? {
    if let namesakes = pathsByName[URLPath.name(of: path)], namesakes.count == 1 {
      return namesakes[0]
    }
    return NearMiss.nearest(to: path, in: pathsByFolder[URLPath.folder(of: path)] ?? [])
  }
}
