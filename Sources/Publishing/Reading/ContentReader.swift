internal import Content
internal import Diagnostics
internal import Handbook
internal import Parallel
internal import Planning

/// Reads a content folder from the disk.
enum ContentReader {
  /// The texts of a content folder and of its theme, and what could not be read.
  ///
  /// - Parameters:
  ///   - name: the content folder as given on the command line.
  ///   - output: the folder of the site, which is no content even where it lies within.
  static func read(
    _ name: String, except output: String?, from fileSystem: any FileSystem
  ) async throws -> (tree: ContentTree, diagnostics: [Diagnostic]) {
    let listing = try ContentListing.list(name, except: output, in: fileSystem)
    var tree = ContentTree(
      name: name,
      files: ContentFiles(assets: listing.assets, unreadable: listing.unreadable))
    var diagnostics = listing.diagnostics
    let paths = listing.markdown + listing.data
    let results = try await ParallelMap.map(paths) { path in
      read(path, in: name, from: fileSystem)
    }
    for (path, result) in zip(paths, results) {
      switch result {
      case .success(let source):
        let file = ContentFile(path: path, source: source)
        if ContentTree.kind(ofPath: path) == .markdown {
          tree.markdown.append(file)
        } else {
          tree.data.append(file)
        }
      case .failure(let mistake):
        tree.files.unreadable.insert(path)
        diagnostics.append(mistake.diagnostic)
      }
    }
    let theme = ThemeReader.read(name, from: fileSystem)
    tree.theme = theme.files
    let orders = listing.orders.compactMap { path in
      (try? read(path, in: name, from: fileSystem).get()).map { source in
        ContentFile(path: path, source: source)
      }
    }
    tree.orders = NavigationReader.sources(of: name, from: fileSystem) + [.pages(orders)]
    diagnostics += theme.diagnostics + strayConfiguration(of: tree, from: fileSystem)
    tree.hasZensical = ["", "../"].contains { fileSystem.exists("\(name)/\($0)zensical.toml") }
    diagnostics += OtherSettings.diagnostics(of: tree, from: fileSystem)
    return (tree, diagnostics + booksBelow(tree))
  }

  /// A configuration that lies beside the content folder, where nothing reads it.
  ///
  /// ```
  /// Content/../fingerpost.yml: warning: no handbook reads this configuration [unread-file]
  /// ```
  private static func strayConfiguration(
    of tree: ContentTree, from fileSystem: any FileSystem
  ) -> [Diagnostic] {
    let name = ContentTree.configurationName
    let path = "\(tree.name)/../\(name)"
    if tree.data.contains(where: { $0.path == name }) || !fileSystem.exists(path) { return [] }
    return [
      Diagnostic(
        .unreadFile, "no handbook reads this configuration",
        at: SourceRange(file: path, range: 0..<0),
        notes: [Note("move it into the content folder: '\(tree.name)/\(name)'")])
    ]
  }

  /// A book of mdBook in a folder of the content: its list of pages is not followed from here.
  ///
  /// ```
  /// Content/guide/book.toml: warning: the list of pages of this book is not followed [unread-file]
  /// ```
  private static func booksBelow(_ tree: ContentTree) -> [Diagnostic] {
    if tree.isConfigured { return [] }
    let summaries = tree.markdown.map(\.path).filter { URLPath.name(of: $0) == "SUMMARY.md" }
    for path in tree.files.assets.sorted() where path.hasSuffix("/book.toml") {
      let folder = URLPath.folder(of: path)
      guard let summary = summaries.first(where: { $0.hasPrefix("\(folder)/") }) else { continue }
      return [
        Diagnostic(
          .unreadFile, "the list of pages of this book is not followed",
          at: SourceRange(file: "\(tree.name)/\(path)", range: 0..<0),
          notes: [Note("name its folder: '\(tree.name)/\(URLPath.folder(of: summary))'")])
      ]
    }
    return []
  }

  /// Why a file is left out.
  struct Mistake: Error {
    let diagnostic: Diagnostic

    init(_ code: Code, _ message: String, _ path: String, _ range: Range<Int> = 0..<0) {
      diagnostic = Diagnostic(code, message, at: SourceRange(file: path, range: range))
    }
  }

  /// A text file below the content folder.
  static func read(
    _ path: String, in root: String, from fileSystem: any FileSystem
  ) -> Result<SourceFile, Mistake> {
    let name = URLPath.path(of: path, in: root)
    if let known = fileSystem.knownText(of: name) { return .success(known) }
    do {
      let bytes = try fileSystem.read(name, upTo: InputLimits.fileSize + 1)
      if let mistake = mistake(in: bytes, of: name) { return .failure(mistake) }
      return .success(SourceFile(path: name, bytes: bytes))
    } catch {
      return .failure(Mistake(.unreadable, "the file cannot be read: \(error.reason)", name))
    }
  }

  /// Why the bytes of a file are not to be read as text; nil where they are.
  static func mistake(in bytes: [UInt8], of name: String) -> Mistake? {
    if bytes.count > InputLimits.fileSize {
      return Mistake(.tooLarge, "the file is larger than \(InputLimits.fileSize >> 20) MiB", name)
    }
    guard let offset = UTF8Text.invalidOffset(in: bytes) else { return nil }
    let message = "the file is not UTF-8 from byte \(offset + 1) on"
    return Mistake(.notUTF8, message, name, offset..<offset + 1)
  }
}
