internal import Content
package import Handbook
package import Rendering

/// The listings of folders that have no page of their own.
package enum SectionPages: FileKind {
  package static func files(of handbook: Handbook, theme: Theme) -> [PlannedFile] {
    // A decision begins at the address of the folder that has its name, and is its index then.
    let starts = Set(handbook.decisions.map(\.start))
    return handbook.folders.enumerated().compactMap { index, folder in
      if folder.index != nil || starts.contains(folder.address) { return nil }
      return PlannedFile(
        Self.self, at: folder.address, title: folder.parent == nil ? handbook.title : folder.title,
        from: .folder(index), uses: .generated)
    }
  }

  package static func inputs(of file: PlannedFile, in site: SiteInputs) -> any FileInputs {
    let index = file.origin.index
    let isHome = site.handbook.folders[index].parent == nil
    let frame = site.frame(
      of: file, kind: isHome ? "home" : "section",
      sidebar: MarkedSidebar(site.sidebars[index], marking: .folder),
      crumbs: isHome ? [] : site.trails[index].dropLast())
    return SectionPage(
      frame, role: isHome ? .home(site.homeParts()) : .section(site.listing(ofFolder: index)))
  }
}
