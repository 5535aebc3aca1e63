internal import Checks
internal import Diagnostics
internal import Handbook
internal import Markdown
internal import Rendering

/// Reads a content folder, parses it and checks it.
package enum HandbookLoader {
  /// The handbook in a content folder, with everything that is wrong with it.
  ///
  /// - Throws: ``FileFailure`` where the folder cannot be listed; a file that cannot be read is a
  ///   diagnostic.
  package static func load(
    _ content: String, options: LoadOptions = LoadOptions(), from fileSystem: any FileSystem
  ) async throws -> LoadedHandbook {
    var (tree, orders, diagnostics) = try await ContentReader.read(
      content, except: options.output, from: fileSystem)
    let configurationFile = tree.data.first { $0.path == "fingerpost.yml" }
    var configuration = Configuration()
    if let configurationFile {
      let (value, mistakes) = Configuration.parse(configurationFile.source)
      configuration = value
      diagnostics += mistakes
    }
    let themeFiles = ThemeReader.read(content, from: fileSystem)
    let (theme, unknown) = Theme.load(
      overrides: themeFiles.files, settings: configuration.theme)
    diagnostics += themeFiles.diagnostics + unknown
    let files = (tree.markdown + tree.data).map(\.source) + themeFiles.files
    tree.leaveOut(configuration.exclude)
    var navigation = Navigation()
    if configurationFile == nil {
      let found = NavigationReader.read(tree, orders: orders, from: fileSystem)
      navigation = found.navigation
      tree.markdown.removeAll { $0.path == found.summary }
    }
    let (pages, mistakes) = try await parse(tree, includesDrafts: options.includesDrafts)
    diagnostics += mistakes
    var (handbook, more) = Handbook.assemble(
      tree, pages: pages, configuration: configuration, navigation: navigation)
    diagnostics += more
    let linked = handbook
    handbook.links = try await ParallelMap.map(Array(linked.pages.indices)) { page in
      linked.links(ofPage: page)
    }
    handbook.includedTexts = IncludedTexts.read(for: handbook, in: tree, from: fileSystem)
    handbook.imageSizes = try await ImageSizes.read(for: handbook, from: fileSystem)
    handbook.existing = ExistingPaths.find(in: handbook, from: fileSystem)
    diagnostics += try await check(handbook, limit: options.reviewLimit)
    // What is left out and what is checked is not known where the configuration could not be read.
    if !configuration.isWhole {
      let paths = Set(configurationFile.map { [$0.source.path] } ?? [])
      diagnostics = diagnostics.filter { $0.place.map { paths.contains($0.file) } ?? false }
    }
    let judged = Judgement(configuration: configuration, isStrict: options.isStrict)
    return LoadedHandbook(
      handbook: handbook, theme: theme, diagnostics: judged.apply(to: diagnostics).sortedByPlace(),
      files: files)
  }

  /// The pages of a content folder, read side by side, without drafts unless they are wanted.
  private static func parse(
    _ tree: ContentTree, includesDrafts: Bool
  ) async throws -> (pages: [Page], diagnostics: [Diagnostic]) {
    let addresses = PageAddress.addresses(of: tree.markdown.map(\.path))
    let results = try await ParallelMap.map(tree.markdown) { file in
      let address = addresses[file.path] ?? Address(file.path)
      return Page.parse(file, address: address, options: MarkdownOptions())
    }
    var pages: [Page] = []
    var diagnostics: [Diagnostic] = []
    for (page, mistakes) in results {
      if includesDrafts || !page.frontMatter.isDraft {
        pages.append(page)
        diagnostics += mistakes
      } else if !page.frontMatter.isWhole {
        // Whether it is a draft is not sure.
        diagnostics += mistakes.filter { $0.code == .frontMatter }
      }
    }
    return (pages, diagnostics)
  }

  /// What the checks find, page by page side by side, and the whole beside them.
  private static func check(
    _ handbook: Handbook, limit: ReviewLimit?
  ) async throws -> [Diagnostic] {
    let checker = Checker(handbook, limit: limit)
    async let whole = checker.diagnostics()
    let found = try await ParallelMap.map(Array(handbook.pages.indices)) { page in
      checker.diagnostics(onPage: page)
    }
    return await found.flatMap { $0 } + whole
  }
}
