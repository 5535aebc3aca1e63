/// An older name of a page or of one of its sections, as front matter has it.
package struct Alias: Sendable, Hashable {
  /// The older path from the content's root; empty where only a section has another name now.
  package let path: String
  /// The older id of a section of this page; nil for an alias of the page.
  package let anchor: String?
  /// The section that it leads to, by id; nil for the top of the page.
  package let target: String?
  /// Where it stands: offsets in bytes from the start of the file.
  package let range: Range<Int>

  /// The address at which the older page lay; nil for an alias of a section.
  package var address: Address? { path.isEmpty ? nil : Self.address(ofPath: path) }

  /// Where a page lay by its older path: `a.md` and `a` at `a.html`, `a/` and `a/README.md` at
  /// `a/index.html`.
  private static func address(ofPath path: String) -> Address {
    let isFolder = path.hasSuffix("/")
    var path = URLPath.resolve(path, in: "")
    if isFolder || path.isEmpty {
      return Address(path.isEmpty ? "index.html" : "\(path)/index.html")
    }
    if path.hasSuffix(".html") { return Address(path) }
    if path.hasSuffix(".md") { path.removeLast(3) }
    if PageAddress.isIndexName(URLPath.name(of: path)) {
      let folder = URLPath.folder(of: path)
      return Address(folder.isEmpty ? "index.html" : "\(folder)/index.html")
    }
    return Address("\(path).html")
  }
}
