internal import Content
internal import Diagnostics
internal import Handbook
internal import Synchronization

/// Finds what is at a path below the content folder.
struct PathIndex: Sendable {
  /// What a path leads to.
  enum Entry: Sendable, Hashable {
    case page(Int)
    case folder(Int)
    case decision(Int)
    /// A file that is copied. Its path is spelled as on disk, where a link may spell the same
    /// characters in another Unicode form.
    case asset(String)
    /// A file that comes from no page: a decision's rules, the list of all evidence.
    case generated(Address)
    /// A file that could not be read; reported once, where it was read.
    case unreadable
    /// An older path of a page, and the section that it leads to.
    case alias(page: Int, fragment: String?)
  }

  private var entries: [String: Entry] = [:]
  /// The page at an address, for links that name the HTML file.
  private var pagesByAddress: [String: Int] = [:]
  /// What may be meant where nothing is.
  private let guesses: PathGuesses

  /// - Parameter files: those that the site will have, whatever comes from the content folder
  ///   and is copied aside.
  init(of files: [PlannedFile], in handbook: Handbook) {
    let (pages, folders) = (handbook.pages, handbook.folders)
    let assets = handbook.files.assets
    entries.reserveCapacity(pages.count + folders.count + assets.count)
    for path in assets { entries[path] = .asset(path) }
    for file in files where file.uses.contains(.linked) {
      entries[file.address.path] = .generated(file.address)
    }
    for path in handbook.files.unreadable { entries[path] = .unreadable }
    for (index, folder) in folders.enumerated() where folder.isOnDisk {
      entries[folder.path] = .folder(index)
      if folder.index == nil { entries[folder.address.path] = .folder(index) }
    }
    for (index, decision) in handbook.decisions.enumerated() {
      entries[decision.path] = .decision(index)
      entries[decision.folder] = .decision(index)
      entries[decision.start.path] = .decision(index)
    }
    for (index, page) in pages.enumerated() {
      entries[page.path] = .page(index)
      pagesByAddress[page.address.path] = index
      // (A list of another tool may have an index without its folder.)
      if page.address.path.hasSuffix("/index.html") {
        let folder = URLPath.folder(of: page.address.path)
        if entries[folder] == nil { entries[folder] = .page(index) }
      }
    }
    for file in files {
      guard case .alias(let page, let number) = file.origin else { continue }
      let fragment = pages[page].frontMatter.aliases[number].target
      for path in Redirects.paths(of: file.address)
      where entries[path] == nil && pagesByAddress[path] == nil {
        entries[path] = .alias(page: page, fragment: fragment)
      }
    }
    guesses = PathGuesses(
      paths: Array(entries.keys), addresses: Array(pagesByAddress.keys),
      files: pages.map(\.path) + assets.sorted())
  }

  /// What is at a path.
  subscript(path: String) -> Entry? { entries[path] }

  /// The page whose HTML lies at a path.
  func page(at address: String) -> Int? { pagesByAddress[address] }

  /// The page whose path this is without its ending.
  func page(withoutEnding path: String) -> Int? {
    if case .page(let page) = entries["\(path).md"] { return page }
    return pagesByAddress["\(path).html"]
  }

  /// The path that is there and differs from this one only in case.
  func differingInCase(from path: String) -> String? { guesses.differingInCase(from: path) }

  /// The path that was probably meant where nothing is: the page whose ending was left out, else
  /// the file of the same name elsewhere, if there is just one, else the nearest name in the same
  /// folder.
  func nearest(to path: String) -> String? {
    if case .page = entries["\(path).md"] { return "\(path).md" }
    if let other = guesses.differingInCase(from: "\(path).md"), case .page = entries[other] {
      return other
    }
    if path.hasSuffix("/"), case .page = entries[String(path.dropLast())] {
      return String(path.dropLast())
    }
    return guesses.nearest(to: path)
  }
}

/// What may be meant by paths at which nothing is.
///
/// An object, which sorts the paths when it is first asked: most handbooks have no such path.
private final class PathGuesses: Sendable {
  private struct Index {
    /// The lower-case form of each path and the path itself, for links that differ only in case.
    var folded: [String: String] = [:]
    /// The paths of pages and assets by their last part, and the last parts by their folder.
    var pathsByName: [String: [String]] = [:]
    var namesByFolder: [String: NameIndex] = [:]
  }

  private let paths: [String]
  private let addresses: [String]
  private let files: [String]
  private let index = Mutex<Index?>(nil)

  /// - Parameters:
  ///   - paths: all that lead somewhere, in any order.
  ///   - addresses: those of pages, in any order.
  ///   - files: the paths of pages and assets.
  init(paths: [String], addresses: [String], files: [String]) {
    self.paths = paths
    self.addresses = addresses
    self.files = files
  }

  /// The path that is there and differs from this one only in case.
  func differingInCase(from path: String) -> String? {
    guard let other = made({ $0.folded[path.lowercased()] }), other != path else { return nil }
    return other
  }

  /// The file of the same name elsewhere, if there is just one, else the nearest name in the same
  /// folder.
  func nearest(to path: String) -> String? {
    let (name, folder) = (URLPath.name(of: path), URLPath.folder(of: path))
    let (namesakes, names) = made { ($0.pathsByName[name], $0.namesByFolder[folder]) }
    if let namesakes, namesakes.count == 1 { return namesakes[0] }
    guard let nearest = names?.nearest(to: name) else { return nil }
    return folder.isEmpty ? nearest : "\(folder)/\(nearest)"
  }

  private func made<Answer>(_ ask: (Index) -> Answer) -> Answer {
    index.withLock { index in
      let made = index ?? make()
      index = made
      return ask(made)
    }
  }

  private func make() -> Index {
    var index = Index()
    // Sorted, so that of two paths that differ only in case always the same one is named; what lies
    // in the content goes before what is made from it.
    for path in addresses.sorted() { index.folded[path.lowercased()] = path }
    for path in paths.sorted() { index.folded[path.lowercased()] = path }
    var names: [String: [String]] = [:]
    for path in files {
      let name = URLPath.name(of: path)
      index.pathsByName[name, default: []].append(path)
      names[URLPath.folder(of: path), default: []].append(name)
    }
    index.namesByFolder = names.mapValues { NameIndex($0) }
    return index
  }
}
