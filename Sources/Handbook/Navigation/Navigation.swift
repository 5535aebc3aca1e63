internal import Content

/// The order and the names that a handbook made for another tool gives its pages.
///
/// It orders what is there and names nothing that is not: an entry that leads nowhere is the other
/// tool's business.
package struct Navigation: Sendable, Hashable {
  /// The rank of each page and folder among its neighbours, by path; the lowest comes first.
  private(set) var ranks: [String: Int] = [:]
  /// The rank of all that a folder's list does not name (`...`), by the folder's path.
  private(set) var rests: [String: Int] = [:]
  /// What pages and folders are called in navigation, by path.
  private(set) var titles: [String: String] = [:]
  private var count = 0

  package init() {}

  /// Whether it says nothing at all.
  package var isEmpty: Bool { ranks.isEmpty && titles.isEmpty }

  /// The rank of a page or a folder by its path; what is not named comes last.
  func rank(of path: String) -> Int {
    ranks[path] ?? rests[URLPath.folder(of: path)] ?? .max
  }

  /// What a page or a folder is called; nil where nothing is said.
  func title(of path: String) -> String? { titles[path] }

  /// Puts a page or a folder behind all others so far, and with it the folders above it that are
  /// not named yet. The first mention counts.
  ///
  /// - Parameter top: the folder whose list this is; it and those above it stay as they are.
  mutating func add(_ path: String, below top: String = "", title: String? = nil) {
    if let title, titles[path] == nil { titles[path] = title }
    var path = path
    while !path.isEmpty, path != top, ranks[path] == nil {
      ranks[path] = count
      path = URLPath.folder(of: path)
    }
    count += 1
  }

  /// Puts all that a folder's list does not name behind all others so far.
  mutating func addRest(of folder: String) {
    if rests[folder] == nil { rests[folder] = count }
    count += 1
  }

  /// Names a folder, unless a list above it has.
  mutating func name(_ folder: String, _ title: String) {
    if titles[folder] == nil { titles[folder] = title }
  }
}
