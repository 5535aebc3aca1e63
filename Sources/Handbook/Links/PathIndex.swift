internal import Diagnostics

/// Finds what stands at a path below the content folder.
struct PathIndex: Sendable {
  /// What a path leads to.
  enum Entry: Sendable, Hashable {
    case page(Int)
    case folder(Int)
    case decision(Int)
    /// A file that is copied. Its path is spelled as on disk, where a link may spell the same
    /// characters in another Unicode form.
    case asset(String)
    /// A page that is made from no file: a decision's rules, the list of all evidence.
    case generated(Address)
    /// A file that could not be read; reported once, where it was read.
    case unreadable
  }

  private var entries: [String: Entry] = [:]
  /// The page at an address, for links that name the HTML file.
  private var pagesByAddress: [String: Int] = [:]
  /// The lower-case form of each path and the path itself, for links that differ only in case.
  private var folded: [String: String] = [:]
  /// The paths of pages and assets by their last part, and the last parts by their folder: what may
  /// be meant.
  private var pathsByName: [String: [String]] = [:]
  private var namesByFolder: [String: [String]] = [:]

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
    for path in assets { entries[path] = .asset(path) }
    for address in GeneratedPages.addresses(hasEvidence: hasEvidence, hasTerms: hasTerms) {
      entries[address.path] = .generated(address)
    }
    for path in unreadable { entries[path] = .unreadable }
    for (index, folder) in folders.enumerated() {
      entries[folder.path] = .folder(index)
      if folder.index == nil { entries[folder.address.path] = .folder(index) }
    }
    for (index, decision) in decisions.enumerated() {
      entries[decision.path] = .decision(index)
      entries[decision.folder] = .decision(index)
      entries[decision.start.path] = .decision(index)
      entries[decision.rules.path] = .generated(decision.rules)
      entries[decision.tree.path] = .generated(decision.tree)
    }
    for (index, page) in pages.enumerated() {
      entries[page.path] = .page(index)
      pagesByAddress[page.address.path] = index
    }
    // Sorted, so that of two paths that differ only in case always the same one is named.
    for path in entries.keys.sorted() { folded[path.lowercased()] = path }
    for path in pages.map(\.path) + assets.sorted() {
      let name = URLPath.name(of: path)
      pathsByName[name, default: []].append(path)
      namesByFolder[URLPath.folder(of: path), default: []].append(name)
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

  /// The path that was probably meant where nothing stands: the page whose ending was left out, else
  /// the file of the same name elsewhere, if there is just one, else the nearest name in the same
  /// folder.
  func nearest(to path: String) -> String? {
    if case .page = entries["\(path).md"] { return "\(path).md" }
    let name = URLPath.name(of: path)
    if let namesakes = pathsByName[name], namesakes.count == 1 { return namesakes[0] }
    let folder = URLPath.folder(of: path)
    guard let nearest = NearMiss.nearest(to: name, in: namesByFolder[folder] ?? []) else {
      return nil
    }
    return folder.isEmpty ? nearest : "\(folder)/\(nearest)"
  }
}
