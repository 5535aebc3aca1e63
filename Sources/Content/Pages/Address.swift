package import Archive
internal import Bytes

/// Where an output file lies below the site's root: `languages/go.html`.
///
/// Parts are joined by `/`; there is no leading slash and no percent-encoding.
package struct Address: Sendable, Hashable, Comparable {
  package let path: String

  package init(_ path: String) { self.path = path }

  package static func < (left: Address, right: Address) -> Bool { left.path < right.path }

  /// The URL that leads here from another page, percent-encoded: `../languages/go.html`.
  ///
  /// Always names a file, so that it works from a disk as well as from a server.
  package func url(from page: Address) -> String {
    page.path.withBytes { from in path.withBytes { to in Self.url(from: from, to: to) } }
  }

  /// The path of a page without `.html` at its end.
  package var withoutEnding: String { String(Substring(path.utf8.dropLast(".html".utf8.count))) }

  /// Where the Markdown of the page at this address lies: beside it.
  package var markdown: Address { Address(withoutEnding + ".md") }

  /// How many folders this address and another have in common, from the root on.
  package func sharedFolders(with other: Address) -> Int {
    zip(path.utf8, other.path.utf8).prefix { $0 == $1 }.count { $0.0 == UInt8(ascii: "/") }
  }

  /// What ``url(from:)`` gives, for the bytes of two paths.
  package static func url(
    from: UnsafeBufferPointer<UInt8>, to: UnsafeBufferPointer<UInt8>
  ) -> String {
    // The folders that both share end at the last slash of their common beginning.
    var shared = 0
    var index = 0
    while index < min(from.count, to.count), from[index] == to[index] {
      index += 1
      if to[index - 1] == UInt8(ascii: "/") { shared = index }
    }
    var (ups, rest) = (0, shared..<from.count)
    while let slash = from.firstIndex(of: UInt8(ascii: "/"), in: rest) {
      ups += 1
      rest = slash + 1..<from.count
    }
    let path = UnsafeBufferPointer(rebasing: to[shared...])
    return URLPath.encoded(path, below: ups)
  }
}

/// Which address each Markdown file of a folder gets.
package struct PageAddresses: Sendable {
  /// Those that do not follow from the path alone.
  private let indexes: [String: Address]

  /// Whether a file's name without its ending can make it the index of its folder.
  package static func isIndexName(_ name: String) -> Bool {
    if name.utf8.count < 5 || name.utf8.count > 6 { return false }
    let name = name.lowercased()
    return name == "index" || name == "readme"
  }

  /// `index.md`, or `README.md` where there is none, in any case and the exact spelling first,
  /// becomes the `index.html` of its folder.
  ///
  /// - Parameters:
  ///   - paths: those of all Markdown files.
  ///   - home: the page that is the home page where no other is.
  package init(of paths: [String], home: String? = nil) {
    var first: [String: (rank: Int, path: String)] = [:]
    for path in paths {
      let name = FileName.withoutEnding(URLPath.name(of: path))
      guard Self.isIndexName(name) else { continue }
      let candidate = (rank: Self.rank(ofIndexName: name), path: path)
      let folder = URLPath.folder(of: path)
      if let other = first[folder], other < candidate { continue }
      first[folder] = candidate
    }
    var indexes: [String: Address] = [:]
    for (folder, index) in first {
      indexes[index.path] = Address(URLPath.path(of: "index.html", in: folder))
    }
    if let home, first[""] == nil { indexes[home] = Address("index.html") }
    self.indexes = indexes
  }

  /// The address of a file, by its path.
  package subscript(path: String) -> Address {
    indexes[path] ?? Address(FileName.withoutEnding(path) + ".html")
  }

  private static func rank(ofIndexName name: String) -> Int {
    switch name {
    case "index": 0
    case "README": 2
    default: name.lowercased() == "index" ? 1 : 3
    }
  }
}

extension Address: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(path)
  }
}
