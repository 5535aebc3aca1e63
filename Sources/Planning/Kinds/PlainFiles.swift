internal import Content
internal import Diagnostics
package import Handbook
package import Rendering

/// The style, the scripts and the icon that pages load.
package enum ThemeAssets: FileKind {
  package static func files(of handbook: Handbook, theme: Theme) -> [PlannedFile] {
    theme.assets.enumerated().map { index, asset in
      PlannedFile(Self.self, at: Address(asset.path), from: .theme, part: index)
    }
  }

  package static func inputs(of file: PlannedFile, in site: SiteInputs) -> any FileInputs {
    site.theme.assets[file.part]
  }
}

/// The Markdown beside each page.
package enum MarkdownFiles: FileKind {
  package static func textsShown(in file: PlannedFile, of handbook: Handbook) -> [Int]? {
    [file.origin.index]
  }

  package static func files(of handbook: Handbook, theme: Theme) -> [PlannedFile] {
    handbook.pages.enumerated().compactMap { index, page in
      page.isNotFound ? nil : PlannedFile(Self.self, at: page.markdownAddress, from: .page(index))
    }
  }

  package static func inputs(of file: PlannedFile, in site: SiteInputs) -> any FileInputs {
    let index = file.origin.index
    return MarkdownFile(PageText(site.handbook.pages[index]))
  }
}

/// The files of the content folder that are copied: those that a page refers to, those that the
/// configuration names, and those below a folder that it names.
enum CopiedAssets {
  static func files(
    of handbook: Handbook, linked: [String], _ resolver: LinkResolver
  ) -> [PlannedFile] {
    var paths = Set(resolver.themePaths).union(linked)
    for folder in handbook.configuration.assets {
      paths.formUnion(handbook.files.assets.filter { $0.hasPrefix("\(folder.text)/") })
    }
    return paths.sorted().map {
      PlannedFile(nil, at: Address($0), from: .asset($0), anchors: nil)
    }
  }
}
