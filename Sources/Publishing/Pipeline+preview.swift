internal import Content
internal import Diagnostics
internal import Handbook
internal import Markdown
internal import Planning

/// The short ways to a page of a large handbook, for a preview that shows it before all is loaded.
extension Pipeline {
  /// Plans a site of which some pages are parsed whole, and of the others only what all pages show of
  /// them: addresses, titles, tags and order. Nothing is checked.
  ///
  /// - Parameters:
  ///   - count: how many pages a handbook has that needs none of this.
  ///   - wanted: the paths on the site that are waited for; asked once the files are read.
  /// - Returns: the site and those of its pages that can be shown; nil where the handbook is small or
  ///   nobody waits.
  package static func sketch(
    _ content: String, options: LoadOptions, from fileSystem: any FileSystem,
    ofMoreThan count: Int, wanted: @Sendable () async -> Set<String>
  ) async throws -> (site: LoadedSite, pages: Set<String>)? {
    var (tree, _) = try await read(content, options, from: fileSystem)
    guard tree.markdown.count > count else { return nil }
    let pages = await wanted().filter { $0.hasSuffix(".html") }
    if pages.isEmpty { return nil }
    let sources = tree.markdown.map(\.source)
    let (parsed, _) = try await parse(&tree, options, nil, PhaseLog()) { file, address in
      pages.contains(address.path)
        ? Page.parse(file, address: address, options: MarkdownOptions(dialect: file.dialect))
        : (Page.sketch(file, address: address), [])
    }
    let files = try await read(namedBy: parsed.content, in: tree, from: fileSystem)
    let (handbook, _) = Handbook.link(
      parsed.content, files: files, unread: parsed.unread, navigation: parsed.navigation)
    let plan = try await SitePlan.make(handbook, theme: parsed.theme)
    let site = LoadedSite(
      plan: plan, theme: parsed.theme, diagnostics: [], files: sources, parsed: parsed.files)
    return (site, pages)
  }

  /// The site with the pages at these paths as they are now, where nothing else of it can be other
  /// than it was; nil where something may be, or where one of the pages has a mistake of its own.
  ///
  /// What the checks say of it is not known yet: its diagnostics are those of the site before.
  ///
  /// - Parameter paths: all that has changed since, as messages name files.
  package static func load(
    _ paths: Set<String>, from fileSystem: any FileSystem, in site: LoadedSite
  ) -> LoadedSite? {
    let handbook = site.plan.handbook
    var pages: [Int: Page] = [:]
    for path in paths {
      guard path.hasPrefix("\(handbook.name)/") else { return nil }
      let name = String(path.dropFirst(handbook.name.count + 1))
      guard let index = handbook.pages.firstIndex(where: { $0.path == name }) else {
        // (Many editors make files beside a page for a moment.)
        if handbook.files.assets.contains(name) || fileSystem.exists(path) { return nil }
        continue
      }
      guard handbook.files.includedTexts[name] == nil,
        case .success(let source) = ContentReader.read(name, in: handbook.name, from: fileSystem),
        let page = handbook.pages[index].rewritten(as: source)
      else { return nil }
      if page.source != handbook.pages[index].source { pages[index] = page }
    }
    guard !pages.isEmpty, let plan = site.plan.replacing(pages) else { return nil }
    return LoadedSite(
      plan: plan, theme: site.theme, diagnostics: site.diagnostics,
      files: site.files, parsed: site.parsed)
  }
}
