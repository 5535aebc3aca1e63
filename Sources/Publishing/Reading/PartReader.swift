internal import Content
internal import Diagnostics
internal import Handbook
internal import Markdown

/// Reads the files that pages include as parts of their own text, and those that these include.
///
/// A part is a file of the content folder that is published, so that nothing becomes public by being
/// included: no draft, and nothing that is hidden or left out, but for what lies in a folder that an
/// `mkdocs.yml` names for snippets.
struct PartReader: Sendable {
  /// How often a page is read again because a part asks for more.
  private static let mostRounds = 16

  private let root: String
  private let canonicalRoot: String?
  private let fileSystem: any FileSystem
  private let pages: [String: SourceFile]
  private let assets: Set<String>
  /// Why files are not published that are there, by path.
  private let leftOut: [String: String]
  private let excluded: Set<String>
  private let kept: KeptPages

  /// - Parameter kept: what parses pages.
  init(
    _ content: ParsedContent, in tree: ContentTree, from fileSystem: any FileSystem,
    _ kept: KeptPages
  ) {
    self.kept = kept
    root = content.name
    canonicalRoot = fileSystem.canonical(content.name)
    self.fileSystem = fileSystem
    pages = Dictionary(
      content.pages.map { ($0.path, $0.source) }, uniquingKeysWith: { first, _ in first })
    assets = tree.files.assets
    leftOut = tree.files.leftOut
    excluded = tree.files.excluded
  }

  /// A page with the parts that it asks for, and what is wrong with it.
  func read(_ page: Page) -> (page: Page, diagnostics: [Diagnostic]) {
    let file = ContentFile(path: page.path, source: page.source, dialect: page.dialect)
    var parts: [PartRequest.Key: Part] = [:]
    var tried: Set<PartRequest.Key> = []
    var result: (page: Page, diagnostics: [Diagnostic]) = (page, [])
    for round in 0..<Self.mostRounds {
      let new = result.page.document.parts.map(\.key).filter { tried.insert($0).inserted }
      if new.isEmpty, round > 0 { break }
      for key in new { parts[key] = part(key, for: page) }
      result = kept.page(of: file, at: page.address, parts: parts)
    }
    var reported: Set<PartRequest.Key> = []
    var inCode: [PartRequest] = []
    for request in result.page.document.parts
    where parts[request.key] == nil && reported.insert(request.key).inserted {
      if request.isInCode {
        inCode.append(request)
      } else {
        result.diagnostics.append(diagnostic(for: request, on: page))
      }
    }
    if let first = inCode.first {
      result.diagnostics.append(diagnostic(inCode: first, others: inCode.dropFirst(), on: page))
    }
    return result
  }

  /// The file that a request names: as seen from the file that it is in, else from the root of the
  /// content.
  private func part(_ key: PartRequest.Key, for page: Page) -> Part? {
    for path in Self.paths(of: key, for: page) {
      if let source = pages[path] {
        let (_, offset, _) = FrontMatter.parse(source)
        let start = max(offset, source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
        return Part(path: path, text: Array(source.bytes[start...]))
      }
      if assets.contains(path), let text = text(of: path) { return Part(path: path, text: text) }
      if let part = snippet(at: path, page.dialect) { return part }
    }
    return nil
  }

  /// A file in a folder that is named for snippets, which may be hidden or left out; nil for a draft.
  private func snippet(at path: String, _ dialect: MarkdownDialect) -> Part? {
    guard Self.isSnippet(path, dialect), leftOut[path] == nil || excluded.contains(path),
      let text = text(of: path)
    else { return nil }
    let (frontMatter, offset, _) = FrontMatter.parse(SourceFile(path: path, bytes: text))
    guard !frontMatter.isDraft, frontMatter.isPublishable else { return nil }
    return Part(path: path, text: Array(text[offset...]))
  }

  private static func isSnippet(_ path: String, _ dialect: MarkdownDialect) -> Bool {
    dialect.snippetFolders.contains {
      $0.prefix.isEmpty && !$0.folder.isEmpty && path.hasPrefix("\($0.folder)/")
    }
  }

  /// Where a file may lie that a request names.
  private static func paths(of key: PartRequest.Key, for page: Page) -> [String] {
    let folder = URLPath.folder(of: key.includer ?? page.path)
    let snippets = page.dialect.snippetFolders.compactMap { place -> String? in
      let path = URLPath.resolve(key.path, in: "")
      guard path.hasPrefix(place.prefix) else { return nil }
      return URLPath.resolve(String(path.dropFirst(place.prefix.count)), in: place.folder)
    }
    return [URLPath.resolve(key.path, in: folder), URLPath.resolve(key.path, in: "")] + snippets
  }

  /// Why a file cannot be included: it is not there, or it is not published.
  private func reason(for key: PartRequest.Key, on page: Page) -> (words: String, note: Note?) {
    let words = "is not published, so it is not included"
    for path in Self.paths(of: key, for: page) {
      if let reason = leftOut[path] { return (words, Note(reason)) }
      if isHidden(path, page.dialect) {
        return (words, Note(ContentTree.hiddenReason))
      }
    }
    return ("is not there to be included", nil)
  }

  /// Whether a file is there, and its name keeps it from the site. (In a folder for snippets it does
  /// not.)
  private func isHidden(_ path: String, _ dialect: MarkdownDialect) -> Bool {
    ContentTree.isHidden(path) && !URLPath.climbs(path) && !Self.isSnippet(path, dialect)
      && fileSystem.exists("\(root)/\(path)")
  }

  /// The text of a file that is no page; nil where it is none, is too large, or lies outside the
  /// content folder by way of a symbolic link.
  private func text(of path: String) -> [UInt8]? {
    let file = "\(root)/\(path)"
    guard let canonicalRoot, let target = fileSystem.canonical(file),
      target.hasPrefix("\(canonicalRoot)/"),
      let bytes = try? fileSystem.read(file, upTo: InputLimits.fileSize + 1),
      bytes.count <= InputLimits.fileSize, UTF8Text.isValid(bytes)
    else { return nil }
    return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  /// Files that are not there may be examples in code, so one message names them all.
  private func diagnostic(
    inCode request: PartRequest, others: ArraySlice<PartRequest>, on page: Page
  ) -> Diagnostic {
    let escaped = request.form == .snippet ? ";--8<--" : "\\{{#"
    let (words, reason) = reason(for: request.key, on: page)
    var notes = [
      reason
        ?? Note(
          "\(Self.advice); or write '\(escaped)' where the line is meant")
    ]
    if let second = others.first {
      let rest = others.count > 1 ? " and \(others.count - 1) more" : ""
      notes.append(Note("so it is with '\(second.key.path)'\(rest)"))
    }
    return Diagnostic(
      .foreignSyntax,
      "'\(request.key.path)' \(words): the line is shown as code",
      at: page.place(request.range), notes: notes)
  }

  private func diagnostic(for request: PartRequest, on page: Page) -> Diagnostic {
    let path = request.key.path
    let place = page.place(request.range)
    let (words, reason) = reason(for: request.key, on: page)
    if request.form == .page {
      let message =
        reason == nil
        ? "no page or file '\(path)' to include"
        : "'\(path)' is not published, so no page may include it"
      return Diagnostic(
        .includeMissing, message, at: place, notes: [reason ?? Note(Self.advice)])
    }
    return Diagnostic(
      .foreignSyntax, "'\(path)' \(words): the line is shown as text", at: place,
      notes: [reason ?? Note(Self.advice)])
  }

  private static let advice =
    "write a path from this page, or from the root of the content, and copy a file from elsewhere there"
}
