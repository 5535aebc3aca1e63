internal import Content
internal import Diagnostics
internal import Handbook
internal import Planning

/// An entry of `assets` in `fingerpost.yml` that is no folder of the content.
///
/// ```
/// fingerpost.yml:4:10: error: no folder 'downlods' in this handbook [broken-link]
///       = did you mean 'downloads'?
/// ```
enum AssetFolder: SiteCheck {
  static func diagnostics(in plan: SitePlan) -> [Diagnostic] {
    let named = plan.handbook.configuration.assets
    if named.isEmpty { return [] }
    let files = plan.handbook.files
    let folders = folders(of: files.assets)
    return named.compactMap { folder in
      let path = folder.text
      if folders.contains(path) { return nil }
      if path.isEmpty {
        return Diagnostic(
          .brokenLink, "'assets' names folders in the content folder, not that folder itself",
          at: folder.place, notes: [Note("name each folder of it that is to be copied")])
      }
      if files.assets.contains(path) {
        return Diagnostic(
          .brokenLink, "'\(path)' is a file, and 'assets' names folders", at: folder.place,
          notes: [Note("name the folder that it is in; what a page links to is copied by itself")])
      }
      let exists = files.existing.contains(path)
      if URLPath.climbs(path), exists {
        return Diagnostic(
          .outsideContent, "folder '\(path)' leads out of the content folder", at: folder.place,
          notes: [Note("move it into the content folder")])
      }
      // (It may have nothing yet that is copied.)
      if exists, !ContentTree.isHidden(path) { return nil }
      let nearest = NearMiss.nearest(to: path, in: folders).map { "did you mean '\($0)'?" }
      return Diagnostic(
        .brokenLink,
        exists ? "folder '\(path)' is not published" : "no folder '\(path)' in this handbook",
        at: folder.place,
        notes: exists
          ? BrokenLink.notes(on: path, in: plan)
          : [Note(nearest ?? "a path from the content folder, as 'guides/downloads'")])
    }
  }

  /// The folders that hold any of these files, however deep.
  private static func folders(of paths: Set<String>) -> Set<String> {
    var folders: Set<String> = []
    for path in paths {
      var folder = URLPath.folder(of: path)
      while !folder.isEmpty, folders.insert(folder).inserted {
        folder = URLPath.folder(of: folder)
      }
    }
    return folders
  }
}
