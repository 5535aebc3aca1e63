package import Handbook
package import Rendering

/// The entries of each folder, which a script opens in place beside the text.
package enum SidebarLists: FileKind {
  package static func textsShown(in file: PlannedFile, of handbook: Handbook) -> [Int]? { [] }

  package static func files(of handbook: Handbook, theme: Theme) -> [PlannedFile] {
    handbook.folders.enumerated().compactMap { index, folder in
      // (All entries of the root are on every page, unless there are too many.)
      let least = folder.parent == nil ? SidebarBranch.ancestorLimit + 1 : 1
      if folder.children.count < least { return nil }
      return PlannedFile(
        Self.self, at: SidebarList.address(of: folder.address), from: .folder(index))
    }
  }

  package static func inputs(of file: PlannedFile, in site: SiteInputs) -> any FileInputs {
    let folder = site.handbook.folders[file.origin.index]
    let branches = BranchBuilder(site.handbook)
    return SidebarList(of: folder.address, entries: folder.children.map(branches.entry))
  }
}
