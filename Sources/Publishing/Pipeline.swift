internal import Checks
internal import Content
internal import Diagnostics
internal import Handbook
internal import Markdown
internal import Parallel
internal import Planning
internal import Rendering
internal import Words

/// The way from a folder of content to a folder of a site, one function for each phase:
///
/// ```
/// disk ─read─► ContentTree ─parse─► ParsedContent ─link─► Handbook ─┬─check─► [Diagnostic]
///                                                                  └─plan──► SitePlan ─render─► bytes ─write─► Site/
/// ```
///
/// Only `read` and `write` see the disk. Every other phase is a function from values to values.
package enum Pipeline {
  /// Reads a content folder, links it, plans its site and checks it: all phases but the last two.
  ///
  /// - Parameters:
  ///   - earlier: the same folder as it was loaded before: files that have not changed since are not
  ///     parsed again. What comes of it is what comes without.
  ///   - kept: what was worked out in earlier builds; the same holds of it.
  /// - Throws: ``FileFailure`` where the folder cannot be listed; a file that cannot be read is a
  ///   diagnostic.
  package static func load(
    _ content: String, options: LoadOptions = LoadOptions(), from fileSystem: any FileSystem,
    after earlier: LoadedSite? = nil, keeping kept: KeptEntries? = nil,
    log: PhaseLog = PhaseLog()
  ) async throws -> LoadedSite {
    log.begin(.read)
    // (What takes long to read and does not depend on the content is read beside it.)
    async let _ = Words.english
    async let _ = kept?.prepare()
    var (tree, diagnostics) = try await read(content, options, from: fileSystem)
    let whole = tree
    let sources = (tree.markdown + tree.data).map(\.source) + tree.theme + tree.foreignSources
    log.begin(.parse, of: tree.markdown.count)
    let known = earlier?.parsed
    let isLarge = tree.markdown.count > options.pagesInMemory
    let pages = KeptPages(kept, after: known, spillingTo: isLarge ? kept?.makeSpill() : nil)
    let (first, found) = try await parse(&tree, options, known, log) { file, address in
      pages.page(of: file, at: address)
    }
    let (parsed, mistakes) = try await include(first, found, in: tree, from: fileSystem, pages)
    log.note(kept: pages.shares.kept, of: pages.shares.all, "pages")
    log.begin(.link)
    let files = try await read(namedBy: parsed.content, in: tree, from: fileSystem, keeping: kept)
    let (handbook, doubles) = Handbook.link(
      parsed.content, files: files, unread: parsed.unread, navigation: parsed.navigation,
      trees: earlier?.trees(of: parsed.files) ?? [:])
    let context = kept.map { _ in LoadedSite.context(of: whole, with: files, handbook, options) }
    log.begin(.plan)
    let findings = KeptFindings(
      options.earlier == nil ? kept : nil, in: context, of: handbook)
    let plan = try await SitePlan.make(
      handbook, theme: parsed.theme, linkedAssets: findings.linkedAssets)
    log.begin(.check)
    let checker = Checker(
      plan, limit: handbook.configuration.reviewLimit, after: options.earlier)
    diagnostics += mistakes + doubles
    diagnostics += try await findings.diagnostics(of: plan, by: checker, log)
    diagnostics += try await CopiedFiles.diagnostics(of: plan, from: fileSystem)
    if !handbook.configuration.isWhole {
      // What is left out and what is checked is not known where the configuration is not.
      let path = "\(content)/\(ContentTree.configurationName)"
      diagnostics = diagnostics.filter { $0.place?.file == path }
    }
    log.begin(nil)
    let policy = SeverityPolicy(configuration: handbook.configuration, isStrict: options.isStrict)
    return LoadedSite(
      plan: plan, theme: parsed.theme, diagnostics: policy.apply(to: diagnostics).sortedByPlace(),
      files: sources, parsed: parsed.files, context: context)
  }

  /// What the files of a content folder say, each by itself.
  struct Parsed {
    var content: ParsedContent
    let theme: Theme
    let navigation: Navigation
    /// What could not be read whole.
    let unread: UnreadContent
    let files: ParsedFiles
  }

  /// Reads the texts of a content folder and of its theme.
  static func read(
    _ content: String, _ options: LoadOptions, from fileSystem: any FileSystem
  ) async throws -> (tree: ContentTree, diagnostics: [Diagnostic]) {
    try await ContentReader.read(content, except: options.output, from: fileSystem)
  }

  /// Reads what pages name of the rest of the disk: texts that they include, the heads of images,
  /// whether anything is there at all, its past and its owners. Which files these are only the parsed
  /// pages say.
  static func read(
    namedBy content: ParsedContent, in tree: ContentTree, from fileSystem: any FileSystem,
    keeping kept: KeptEntries? = nil
  ) async throws -> ContentFiles {
    async let past =
      content.configuration.showsChanges
      ? fileSystem.history(of: content.name, HistoryRequest(content)).history : History()
    var files = try await NamedFiles(content, in: tree, keeping: kept).read(from: fileSystem)
    files.history = await past
    if content.configuration.readsCodeOwners {
      files.owners = CodeOwnersReader.read(around: content.name, from: fileSystem)
    }
    return files
  }

  /// Parses each file by itself, the pages side by side; what the configuration leaves out is taken
  /// from the tree, and so are drafts unless they are asked for.
  static func parse(
    _ tree: inout ContentTree, _ options: LoadOptions, _ earlier: ParsedFiles?, _ log: PhaseLog,
    _ parsePage:
      @escaping @Sendable (ContentFile, Address) -> (
        page: Page, diagnostics: [Diagnostic]
      )
  ) async throws -> (parsed: Parsed, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var configuration = Configuration()
    let configurationFile = tree.data.first { $0.path == ContentTree.configurationName }
    if let configurationFile {
      let (value, mistakes) = Configuration.parse(configurationFile.source)
      configuration = value
      diagnostics += mistakes
    }
    let (foreign, strange) = ForeignSettings.read(
      tree.orders, assets: tree.files.assets, hasZensical: tree.hasZensical)
    diagnostics += strange
    configuration.fill(from: foreign)
    tree.read(as: foreign.dialect)
    configuration.reviewLimit = options.review.limit(or: configuration.review)
    let look =
      earlier?.look(of: tree.theme, configuration.theme, configuration.words)
      ?? ParsedFiles.Look(tree.theme, configuration.theme, configuration.words)
    diagnostics += look.diagnostics
    if configurationFile == nil { diagnostics += OutsidePages.leaveOut(of: &tree) }
    tree.leaveOut(configuration.exclude, because: "'exclude' in \(ContentTree.configurationName)")
    tree.leaveOut(excluded: foreign.excluded)
    if !options.includesDrafts { tree.leaveOut(drafts: foreign.drafts) }
    var (navigation, summary) = Navigation.foreign(in: tree)
    navigation.hidden = foreign.unlisted
    diagnostics += missingPages(of: navigation, in: tree)
    if let own = configuration.navigation, let place = configuration.navigationPlace {
      let pages = Set(tree.markdown.map(\.path))
      navigation = .written(own, at: place, after: navigation, isPage: pages.contains)
    }
    if let summary { tree.removeSummary(at: summary) }
    // (A folder that is named is not each of its files.)
    let named = navigation.listedPaths.intersection(tree.markdown.map(\.path))
    let published = configuration.publish.map(\.pattern) + named.map { "/\($0)" }
    diagnostics += AgentsFiles.leaveOut(of: &tree, except: published.map { Glob($0) })
    let day = options.review.asOf ?? configuration.review.asOf ?? options.today
    var content = ParsedContent(name: tree.name, configuration: configuration)
    let paths = tree.markdown.map(\.path)
    let addresses = PageAddresses(of: paths, home: navigation.firstPage(among: Set(paths)))
    let results = try await ParallelMap.map(tree.markdown, done: log.advance) { file in
      parsePage(file, addresses[file.path])
    }
    var files = ParsedFiles(pages: results, look)
    files.followsDates = !foreign.dated.patterns.isEmpty
    for (page, mistakes) in results {
      if !page.frontMatter.isPublishable {
        // Links to it are not reported again.
        tree.files.unreadable.insert(page.path)
        diagnostics += mistakes.filter { $0.code == .frontMatter }
        continue
      }
      let dated =
        page.frontMatter.heldBack(on: day)
        ?? (foreign.dated.fits(page.path) ? page.frontMatter.heldBackByDate(on: day) : nil)
      if options.includesDrafts || !page.frontMatter.isDraft && dated == nil {
        content.pages.append(page)
        diagnostics += mistakes
        continue
      }
      tree.files.leftOut[page.path] = "it is a draft"
      if let dated, !page.frontMatter.isDraft {
        tree.files.leftOut[page.path] = "'\(dated.key)' holds it back"
        diagnostics.append(heldBack(page, by: dated, on: day))
      }
      // What makes it a draft in other words is told, and that this is not sure.
      let isWhole = page.frontMatter.isWhole
      diagnostics += mistakes.filter {
        $0.code == .unknownKey || !isWhole && $0.code == .frontMatter
      }
    }
    let found = tree.data.flatMap { files.add($0, to: &content, earlier) }
    let unread = UnreadContent(
      tree, pages: content.pages, decisions: Set(content.decisions.map(\.path)),
      diagnostics: found)
    let parsed = Parsed(
      content: content, theme: look.theme, navigation: navigation, unread: unread, files: files)
    return (parsed, diagnostics + found)
  }

  /// Says that a page is not published on a day.
  private static func heldBack(
    _ page: Page, by dated: FrontMatter.DatedKey, on day: Day?
  ) -> Diagnostic {
    let today = day.map { "and today is \($0.text)" } ?? "and which day it is today is not known"
    return Diagnostic(
      .unknownKey, "'\(dated.key)' is \(dated.day), \(today): the page is held back",
      at: page.place(dated.range), notes: [Note("take the line out to publish the page")])
  }

  /// Names what another tool's list of pages leads to and is not there: the list is shown without it.
  private static func missingPages(
    of navigation: Navigation, in tree: ContentTree
  ) -> [Diagnostic] {
    guard let source = navigation.source, source.place == nil else { return [] }
    let known = Set(tree.markdown.map(\.path) + tree.data.map(\.path))
      .union(tree.files.assets).union(tree.files.leftOut.keys).union(tree.files.unreadable)
    var folders: Set<String> = [""]
    for path in known {
      var folder = URLPath.folder(of: path)
      while !folder.isEmpty, folders.insert(folder).inserted { folder = URLPath.folder(of: folder) }
    }
    let missing = navigation.listedPaths.sorted().filter { path in
      let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
      return !known.contains(path) && !folders.contains(folder)
    }
    if missing.isEmpty { return [] }
    let names = missing.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    let rest = missing.count > 3 ? " and \(missing.count - 3) more" : ""
    let are = missing.count > 1 ? "are" : "is"
    return [
      Diagnostic(
        .unlistedPage, "\(names)\(rest) \(are) in this list of pages and not there",
        at: SourceRange(file: source.file, range: 0..<0),
        notes: [Note("write the page, or take it out of the list")])
    ]
  }

  /// Reads the files that pages include as parts of their own, and parses these pages again with them.
  private static func include(
    _ parsed: Parsed, _ diagnostics: [Diagnostic], in tree: ContentTree,
    from fileSystem: any FileSystem, _ pages: KeptPages
  ) async throws -> (parsed: Parsed, diagnostics: [Diagnostic]) {
    let asking = parsed.content.pages.indices.filter {
      !parsed.content.pages[$0].document.parts.isEmpty
    }
    if asking.isEmpty { return (parsed, diagnostics) }
    let reader = PartReader(parsed.content, in: tree, from: fileSystem, pages)
    let results = try await ParallelMap.map(asking) { reader.read(parsed.content.pages[$0]) }
    var (parsed, diagnostics) = (parsed, diagnostics)
    let files = Set(asking.map { parsed.content.pages[$0].source.path })
    // What front matter says is found again too.
    diagnostics.removeAll { $0.place.map { files.contains($0.file) } ?? false }
    for (index, (page, mistakes)) in zip(asking, results) {
      parsed.content.pages[index] = page
      diagnostics += mistakes
    }
    return (parsed, diagnostics)
  }
}
