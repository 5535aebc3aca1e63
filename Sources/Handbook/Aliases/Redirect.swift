package import Diagnostics

/// An address at which a page lay, and which leads to where its text is now.
package struct Redirect: Sendable, Hashable {
  package let address: Address
  /// The page that it leads to, by index in ``Handbook/pages``.
  package let page: Int
  /// The section that it leads to; nil for the top of the page.
  package let fragment: String?
  /// Where the alias is written.
  package let place: SourceRange

  /// The paths by which links name the page that lay there.
  var paths: [String] {
    let path = address.path
    let markdown = "\(path.dropLast(5)).md"
    guard URLPath.name(of: path) == "index.html" else { return [path, markdown] }
    let folder = URLPath.folder(of: path)
    return [path, markdown, folder.isEmpty ? "README.md" : "\(folder)/README.md", folder]
  }

  /// The redirects of all pages, sorted by address; of two that want one address, the first page's.
  static func redirects(of pages: [Page]) -> [Redirect] {
    let all = pages.enumerated().flatMap { index, page in
      page.frontMatter.aliases.compactMap { alias in
        alias.address.map { address in
          Redirect(
            address: address, page: index, fragment: alias.target, place: page.place(alias.range))
        }
      }
    }
    if all.isEmpty { return [] }
    var taken = Set(pages.map(\.address))
    return all.filter { taken.insert($0.address).inserted }.sorted { $0.address < $1.address }
  }
}
