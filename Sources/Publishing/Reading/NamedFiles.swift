internal import Archive
internal import Content
internal import Decisions
internal import Diagnostics
internal import Markdown
internal import Parallel
internal import Planning

/// Which files of the disk the pages and the configuration name, beside pages and data: texts that are
/// included, images, and paths at which something may lie that is not published.
struct NamedFiles {
  private let root: String
  private let known: ContentFiles
  /// Texts that pages include, by path below the content folder.
  private let includes: Set<String>
  private var images: Set<String>
  /// Those that the configuration names.
  private var logos: Set<String> = []
  /// Where no file of the content folder lies that is published.
  private var unknown: Set<String>

  /// What pages name.
  fileprivate struct Names: Sendable {
    var includes: Set<String> = []
    var images: Set<String> = []
    var unknown: Set<String> = []
  }

  /// Looks at all pages, side by side, and at the configuration.
  ///
  /// - Parameter entries: what earlier builds found; all that pages name follows from their interfaces
  ///   and from what is published.
  init(
    _ content: ParsedContent, in tree: ContentTree, keeping entries: KeptEntries?
  ) async throws {
    root = content.name
    known = tree.files
    let key = entries.map { _ in Self.key(of: content, in: tree) }
    let published = tree.files.assets.union(tree.data.map(\.path))
      .union(content.pages.map(\.path))
    let kept = key.flatMap { key in
      entries?.read(key) { (reader) throws(ArchiveDamage) in try Names(from: &reader) }
    }
    let names = if let kept { kept } else { try await Self.names(in: content, published) }
    if let key, kept == nil {
      var writer = ArchiveWriter()
      writer.append(names)
      entries?.add(key, writer.bytes)
    }
    (includes, images, unknown) = (names.includes, names.images, names.unknown)
    for file in content.configuration.theme.files {
      let path = URLPath.resolve(file.text, in: "")
      if published.contains(path) { logos.insert(path) } else { unknown.insert(path) }
    }
    images.formUnion(logos)
    unknown.formUnion(content.configuration.assets.map(\.text).filter { !published.contains($0) })
  }

  /// Of all that the names follow from.
  private static func key(of content: ParsedContent, in tree: ContentTree) -> Digest {
    var digester = Digester()
    digester.combine("names")
    digester.combine(tree.files.assets)
    digester.combine(tree.data.map(\.path))
    for page in content.pages { digester.combine(page.interface) }
    return digester.digest
  }

  private static func names(
    in content: ParsedContent, _ published: Set<String>
  ) async throws -> Names {
    try await ParallelMap.map(content.pages) { names(on: $0, published) }
      .reduce(into: Names()) { all, names in
        all.includes.formUnion(names.includes)
        all.images.formUnion(names.images)
        all.unknown.formUnion(names.unknown)
      }
  }

  private static func names(on page: Page, _ published: Set<String>) -> Names {
    var names = Names()
    let folder = URLPath.folder(of: page.path)
    for include in page.document.includes {
      let path = page.path(of: include)
      if published.contains(path) {
        names.includes.insert(path)
      } else {
        names.unknown.insert(path)
      }
    }
    let references = page.document.references
    for number in references.indices {
      guard references[number].kind.scheme == nil else { continue }
      let link = LinkDestination(references[number].destination)
      if link.leavesSite || link.path.isEmpty { continue }
      let path = URLPath.resolve(URLPath.decode(link.path), in: folder)
      if !published.contains(path) {
        names.unknown.insert(path)
      } else if references[number].kind.isImage {
        names.images.insert(path)
      }
    }
    return names
  }

  /// What is known of the content folder's files, with what pages name of them.
  func read(from fileSystem: any FileSystem) async throws -> ContentFiles {
    var files = known
    readIncludes(into: &files, from: fileSystem)
    files.imageSizes = try await imageSizes(from: fileSystem)
    for path in logos where path.hasSuffix(".svg") {
      let bytes = try? fileSystem.read("\(root)/\(path)", upTo: Self.longestLogo)
      files.logoTones[path] = bytes.flatMap(ImageTone.init(svg:))
    }
    files.existing = unknown.filter { fileSystem.exists("\(root)/\($0)") }
    // A text that cannot be shown is there all the same.
    files.existing.formUnion(includes.subtracting(files.includedTexts.keys))
    return files
  }

  /// Reads the text of each included file. Left out is what is no UTF-8, what is too large, and what
  /// lies outside the content folder by way of a symbolic link.
  private func readIncludes(into files: inout ContentFiles, from fileSystem: any FileSystem) {
    if includes.isEmpty { return }
    guard let root = fileSystem.canonical(root) else { return }
    for path in includes {
      let file = "\(self.root)/\(path)"
      guard let target = fileSystem.canonical(file), target.hasPrefix("\(root)/"),
        let bytes = try? fileSystem.read(file, upTo: InputLimits.fileSize + 1)
      else { continue }
      if bytes.count > InputLimits.fileSize {
        files.tooLargeToInclude.insert(path)
      } else if UTF8Text.isValid(bytes) {
        // (A byte-order mark is the file's, and would be in the middle of the page.)
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        files.includedTexts[path] = hasMark ? Array(bytes.dropFirst(3)) : bytes
      }
    }
  }

  /// How much of a logo is looked at.
  private static let longestLogo = 64 << 10

  /// How much of an image file is read: little for most, more where the size is further behind.
  private static let headLengths = [4 << 10, 64 << 10, 1 << 20]

  /// How large the images are, so that nothing moves when they come.
  private func imageSizes(from fileSystem: any FileSystem) async throws -> [String: ImageSize] {
    let (paths, root) = (images.sorted(), root)
    let sizes = try await ParallelMap.map(paths) { path in
      Self.size(of: "\(root)/\(path)", fileSystem)
    }
    return Dictionary(uniqueKeysWithValues: zip(paths, sizes)).compactMapValues { $0 }
  }

  private static func size(of file: String, _ fileSystem: any FileSystem) -> ImageSize? {
    for length in headLengths {
      guard let head = try? fileSystem.read(file, upTo: length) else { return nil }
      if let size = ImageSize(head: head) { return size }
      if head.count < length || !ImageSize.isFurtherBehind(head) { return nil }
    }
    return nil
  }
}

extension NamedFiles.Names: Archivable {
  func archive(into writer: inout ArchiveWriter) {
    for names in [includes, images, unknown] { writer.append(names.sorted()) }
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(
      includes: Set<String>(try reader.value([String].self)),
      images: Set<String>(try reader.value([String].self)),
      unknown: Set<String>(try reader.value([String].self)))
  }
}
