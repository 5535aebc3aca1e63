/// Which address each Markdown file of a folder gets.
package enum PageAddress {
  /// Whether a file's name without its ending can make it the index of its folder.
  package static func isIndexName(_ name: String) -> Bool {
    let name = name.lowercased()
    return name == "index" || name == "readme"
  }

  /// The addresses of all Markdown files, by path.
  ///
  /// `index.md`, or `README.md` where there is none, in any case and the exact spelling first,
  /// becomes the `index.html` of its folder.
  package static func addresses(of paths: [String]) -> [String: Address] {
    var addresses: [String: Address] = [:]
    addresses.reserveCapacity(paths.count)
    var indexes: [String: (rank: Int, path: String)] = [:]
    for path in paths {
      addresses[path] = Address(path.dropLast(3) + ".html")
      let name = String(URLPath.name(of: path).dropLast(3))
      guard isIndexName(name) else { continue }
      let candidate = (rank: rank(ofIndexName: name), path: path)
      let folder = URLPath.folder(of: path)
      if let other = indexes[folder], other < candidate { continue }
      indexes[folder] = candidate
    }
    for (folder, index) in indexes {
      addresses[index.path] = Address(folder.isEmpty ? "index.html" : "\(folder)/index.html")
    }
    return addresses
  }

  private static func rank(ofIndexName name: String) -> Int {
    switch name {
    case "index": 0
    case "README": 2
    default: name.lowercased() == "index" ? 1 : 3
    }
  }
}
