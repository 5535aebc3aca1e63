internal import Content
package import Handbook
package import Rendering

/// The addresses at which pages lay before, and which lead to where their text is now.
package enum Redirects: FileKind {
  package static func textsShown(in file: PlannedFile, of handbook: Handbook) -> [Int]? { [] }

  package static func files(of handbook: Handbook, theme: Theme) -> [PlannedFile] {
    let files = handbook.pages.enumerated().flatMap { index, page in
      page.frontMatter.aliases.enumerated().compactMap { number, alias in
        alias.address.map {
          PlannedFile(
            Self.self, at: $0, from: .alias(page: index, number), anchors: nil, part: number)
        }
      }
    }
    // Sorting is stable, so of two that want one address the first page has it.
    return files.sorted { $0.address < $1.address }
  }

  package static func inputs(of file: PlannedFile, in site: SiteInputs) -> any FileInputs {
    let page = site.handbook.pages[file.origin.index]
    let fragment = page.frontMatter.aliases[file.part].target
    return RedirectPage(
      site.frame, at: file.address,
      leadingTo: Link(page.title, to: page.address, fragment: fragment))
  }

  /// The paths by which links name the page that lay at an address.
  static func paths(of address: Address) -> [String] {
    let path = address.path
    let markdown = address.markdown.path
    guard URLPath.name(of: path) == "index.html" else { return [path, markdown] }
    let folder = URLPath.folder(of: path)
    return [path, markdown, folder.isEmpty ? "README.md" : "\(folder)/README.md", folder]
  }
}
