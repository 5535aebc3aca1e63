internal import Content
package import Handbook
package import Rendering

/// The addresses that have moved, for servers that lead on by themselves; where there are any.
package enum RedirectLists: FileKind {
  package static func files(of handbook: Handbook, theme: Theme) -> [PlannedFile] {
    let hasAny = handbook.pages.contains { page in
      page.frontMatter.aliases.contains { $0.address != nil }
    }
    if !hasAny { return [] }
    return handbook.configuration.redirects.enumerated().map { index, form in
      PlannedFile(
        Self.self, at: form.address, from: .handbook("what servers read"), part: index)
    }
  }

  package static func inputs(of file: PlannedFile, in site: SiteInputs) -> any FileInputs {
    // (Folders too: where one stands, its name without a slash is the server's.)
    var taken: Set<String> = []
    for file in site.plan.files {
      taken.insert(file.address.path)
      var folder = URLPath.folder(of: file.address.path)
      while !folder.isEmpty, taken.insert(folder).inserted { folder = URLPath.folder(of: folder) }
    }
    let moves = site.plan.files.compactMap { file -> RedirectList.Move? in
      guard case .alias(page: let index, let number) = file.origin else { return nil }
      let page = site.handbook.pages[index]
      let alias = page.frontMatter.aliases[number]
      return RedirectList.Move(
        from: file.address, to: Target(page.address, fragment: alias.target),
        isBareNameFree: !taken.contains(file.address.withoutEnding))
    }
    return RedirectList(site.frame, form: site.handbook.configuration.redirects[file.part], moves)
  }
}
