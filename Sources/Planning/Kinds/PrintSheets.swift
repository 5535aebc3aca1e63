internal import Content
package import Handbook
internal import Markdown
internal import Parallel
package import Rendering
internal import Words

/// A sheet for each section: all its pages one after the other, to print.
package enum PrintSheets: FileKind {
  /// A section with more pages has those on its sheet that lie in it and in no section below it; with
  /// more of these too it has no sheet, since nobody prints that.
  static let mostPages = 200

  package static func textsShown(in file: PlannedFile, of handbook: Handbook) -> [Int]? {
    pages(ofFolder: file.origin.index, in: handbook)
  }

  package static func files(of handbook: Handbook, theme: Theme) -> [PlannedFile] {
    let taken = Set(handbook.pages.map(\.address))
    return handbook.folders.indices.compactMap { folder in
      let address = address(ofFolder: folder, in: handbook)
      if taken.contains(address) || pages(ofFolder: folder, in: handbook).count < 2 { return nil }
      return PlannedFile(
        Self.self, at: address, title: handbook.folders[folder].title, from: .folder(folder),
        uses: .linked, anchors: nil)
    }
  }

  /// Where the sheet of a folder lies, if it has one.
  static func address(ofFolder folder: Int, in handbook: Handbook) -> Address {
    let address = handbook.folders[folder].address
    let path = address.path
    // (A chapter with others below it is a page in the folder of its neighbours.)
    let isIndex = URLPath.name(of: path) == "index.html"
    return Address("\(isIndex ? URLPath.folder(of: path) : address.withoutEnding)/print.html")
  }

  /// The pages of a section in the order of reading, that of the section first; none for the root.
  static func pages(ofFolder folder: Int, in handbook: Handbook) -> [Int] {
    if handbook.folders[folder].parent == nil { return [] }
    var all: [Int] = []
    collect(folder, in: handbook, whole: true, into: &all)
    if all.count <= mostPages { return all }
    var own: [Int] = []
    collect(folder, in: handbook, whole: false, into: &own)
    return own.count <= mostPages ? own : []
  }

  private static func collect(
    _ folder: Int, in handbook: Handbook, whole: Bool, into pages: inout [Int]
  ) {
    if pages.count > mostPages { return }
    if let index = handbook.folders[folder].index { pages.append(index) }
    for child in handbook.folders[folder].children {
      switch child {
      case .page(let page): pages.append(page)
      case .folder(let below) where whole:
        collect(below, in: handbook, whole: true, into: &pages)
      case .folder, .decision, .label: continue
      }
    }
  }

  package static func inputs(of file: PlannedFile, in site: SiteInputs) -> any FileInputs {
    let folder = file.origin.index
    let handbook = site.handbook
    let pages = pages(ofFolder: folder, in: handbook)
    var names: [Int: String] = [:]
    for (number, page) in pages.enumerated() { names[page] = PrintSheet.name(ofPart: number) }
    let sheet = SiteInputs.Sheet(address: file.address, names: names)
    let depth = site.trails[folder].count
    let frame = site.frame(
      of: file, kind: "print",
      description: handbook.words.text(
        .sheetDescription,
        [
          .title: .text(file.title), .number: .number(pages.count), .name: .text(handbook.title),
        ]),
      sidebar: MarkedSidebar(site.sidebars[folder], marking: .folder, isBelow: true),
      crumbs: site.trails[folder])
    return PrintSheet(
      frame,
      parts: pages.map { index in
        let page = handbook.pages[index]
        let own = handbook.folderOfPage[index]
        let isIndex = handbook.folders[own].index == index
        return PrintSheet.Part(
          title: page.title, level: site.trails[own].count - depth - (isIndex ? 1 : 0),
          text: PageText(page), fillings: site.fillings(onPage: index, of: sheet),
          includes: page.document.includes.map { include in
            handbook.files.includedTexts[page.path(of: include)]
          })
      })
  }
}
