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
    /// An older path of a page, by index in ``Handbook/redirects``.
    case redirect(Int)
  }

  private var entries: [String: Entry] = [:]
  /// The page at an address, for links that name the HTML file.
  private var pagesByAddress: [String: Int] = [:]
  /// The lower-case form of each path and the path itself, for links that differ only in case.
  private var folded: [String: String] = [:]
  /// The paths of pages and assets by their last part, and the last parts by their folder: what may
  /// be meant.
  private var pathsByName: [String: [String]] = [:]
  private var namesByFolder: [String: NameIndex] = [:]

  init(
    pages: [Page],
    folders: [Folder],
    decisions: [DecisionEntry],
    assets: Set<String>,
    unreadable: Set<String>,
    generated: [Address],
    redirects: [Redirect]
  ) {
    entries.reserveCapacity(pages.count + folders.count + assets.count)
    for path in assets { entries[path] = .asset(path) }
    for address in generated { entries[address.path] = .generated(address) }
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
    for (index, redirect) in redirects.enumerated() {
      for path in redirect.paths where entries[path] == nil { entries[path] = .redirect(index) }
    }
    // Sorted, so that of two paths that differ only in case always the same one is named; what lies
    // in the content goes before what is made from it.
    for path in pagesByAddress.keys.sorted() { folded[path.lowercased()] = path }
    for path in entries.keys.sorted() { folded[path.lowercased()] = path }
    var names: [String: [String]] = [:]
    for path in pages.map(\.path) + assets.sorted() {
      let name = URLPath.name(of: path)
      pathsByName[name, default: []].append(path)
      names[URLPath.folder(of: path), default: []].append(name)
    }
    namesByFolder = names.mapValues { NameIndex($0) }
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
    guard let nearest = namesByFolder[folder]?.nearest(to: name) else { return nil }
    return folder.isEmpty ? nearest : "\(folder)/\(nearest)"
  }
}
