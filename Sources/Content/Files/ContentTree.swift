internal import Bytes
package import Diagnostics
package import Markdown

/// The content folder, read: what a handbook is made from.
package struct ContentTree: Sendable {
  /// The content folder as given on the command line.
  package var name: String
  /// The Markdown files, sorted by path; none whose name or folder begins with `.` or `_`.
  package var markdown: [ContentFile]
  /// The YAML files that mean something to us, sorted by path.
  package var data: [ContentFile]
  /// The files of the `_theme` folder, sorted by name.
  package var theme: [SourceFile] = []
  /// Where another tool has its settings and the order of the pages, the first that says something
  /// counts; a `SUMMARY.md` is among the pages.
  package var orders: [NavigationSource] = []
  /// Whether a `zensical.toml` lies in the folder or above it: its pages are those of MkDocs, whatever it says.
  package var hasZensical = false
  /// Everything else that lies in the folder or that pages name.
  package var files: ContentFiles

  package init(
    name: String,
    markdown: [ContentFile] = [],
    data: [ContentFile] = [],
    files: ContentFiles = ContentFiles()
  ) {
    self.name = name
    self.markdown = markdown
    self.data = data
    self.files = files
  }

  /// The name of the configuration file at the top of the folder.
  package static let configurationName = "fingerpost.yml"

  /// The kind of a file by its path below the content folder.
  package static func kind(ofPath path: String) -> Kind {
    if FileName.isMarkdown(path) { return .markdown }
    if path == configurationName { return .data }
    let isData = [".decision.yml", ".evidence.yml", ".glossary.yml"].contains(where: path.hasSuffix)
    return isData ? .data : .asset
  }

  /// What a file is by its name.
  package enum Kind: Sendable {
    case markdown
    case data
    case asset
  }

  /// Why what ``isHidden(_:)`` holds of is not published.
  package static let hiddenReason = "names that begin with '.' or '_' are not published"

  /// Whether a path has a part that begins with `.` or `_`, so that it is not published.
  package static func isHidden(_ path: String) -> Bool {
    let slash = UInt8(ascii: "/")
    return path.withBytes { path in
      path.indices.contains { index in
        guard path[index] == UInt8(ascii: ".") || path[index] == UInt8(ascii: "_"),
          index == 0 || path[index - 1] == slash
        else { return false }
        return !path[index...].prefix { $0 != slash }.elementsEqual("..".utf8)
      }
    }
  }
}

/// A file by which another tool orders the pages.
package enum NavigationSource: Sendable {
  /// An `mkdocs.yml` with the files that it inherits from, where its documents are, and the files that
  /// it has appended to each page.
  case mkdocs([SourceFile], docs: DocsFolder, appended: [SourceFile])
  /// A `book.toml`, where its pages are, and their folder as it is written there.
  case book(SourceFile, docs: DocsFolder, source: String)
  /// The files by which other tools order single folders: `.pages` of the awesome-pages plugin, and
  /// `_category_.json` of Docusaurus.
  case pages([ContentFile])
}

extension ContentTree {
  /// The files by which another tool is configured, as messages may name them.
  package var foreignSources: [SourceFile] {
    orders.flatMap { source -> [SourceFile] in
      switch source {
      case .mkdocs(let files, _, let appended): files + appended
      case .book(let file, _, _): [file]
      case .pages: []
      }
    }
  }

  /// Has the pages read as another tool reads them.
  package mutating func read(as dialect: MarkdownDialect) {
    if dialect == MarkdownDialect() { return }
    for index in markdown.indices { markdown[index].dialect = dialect }
  }

  /// Whether there is a configuration of our own.
  package var isConfigured: Bool { data.contains { $0.path == Self.configurationName } }

  /// Takes out the list of pages that is a page by its name.
  package mutating func removeSummary(at path: String) {
    markdown.removeAll { $0.path == path }
    files.leftOut[path] = "it is the list of all pages"
  }

  /// Takes out what the patterns fit.
  ///
  /// - Parameter reason: what leaves it out, as a link to it is told: "'exclude' in fingerpost.yml".
  package mutating func leaveOut(_ patterns: [Glob], because reason: String = "") {
    if patterns.isEmpty { return }
    let paths = leaveOut(because: reason) { patterns.fit($0) }
    files.excluded.formUnion(paths)
  }

  /// Takes out what another tool's patterns exclude.
  package mutating func leaveOut(excluded list: ForeignSettings.PathList) {
    if list.patterns.isEmpty { return }
    let paths = leaveOut(because: list.name, list.fits)
    files.excluded.formUnion(paths)
  }

  /// Takes out the pages that another tool's patterns hold back as drafts.
  package mutating func leaveOut(drafts list: ForeignSettings.PathList) {
    if list.patterns.isEmpty { return }
    _ = leaveOut(because: list.name, list.fits)
  }

  /// Takes files out, and returns their paths.
  private mutating func leaveOut(
    because reason: String, _ fits: (String) -> Bool
  ) -> Dictionary<String, String>.Keys {
    var leftOut: [String: String] = [:]
    func isKept(_ path: String) -> Bool {
      if !fits(path) { return true }
      leftOut[path] = "\(reason) leaves it out"
      return false
    }
    markdown = markdown.filter { isKept($0.path) }
    data = data.filter { isKept($0.path) }
    files.assets = files.assets.filter(isKept)
    files.leftOut.merge(leftOut) { first, _ in first }
    return leftOut.keys
  }
}

/// A text file of the content folder.
package struct ContentFile: Sendable, Hashable {
  /// Below the content folder, parts joined by `/`.
  package let path: String
  /// The bytes, under the path by which messages name the file.
  package let source: SourceFile
  /// How it is read, if it is a page.
  package var dialect: MarkdownDialect

  package init(
    path: String, source: SourceFile, dialect: MarkdownDialect = MarkdownDialect()
  ) {
    self.path = path
    self.source = source
    self.dialect = dialect
  }
}

/// What a content folder holds beside pages and data, and what pages name of the rest of the disk.
package struct ContentFiles: Sendable, Hashable {
  /// The paths of all files that are neither pages nor data; their bytes stay on disk.
  package var assets: Set<String> = []
  /// What could not be read, by path; links to these are not reported again.
  package var unreadable: Set<String> = []
  /// The text of each file that a page includes; what is no UTF-8 or is too large is not among it.
  package var includedTexts: [String: [UInt8]] = [:]
  /// The paths of files that a page includes and that are larger than a text may be.
  package var tooLargeToInclude: Set<String> = []
  /// The size of each image that a page or the configuration names.
  package var imageSizes: [String: ImageSize] = [:]
  /// The tone of each logo that has one.
  package var logoTones: [String: ImageTone] = [:]
  /// Paths that a page or the configuration names, and at which something lies that is not
  /// published: a draft, what is hidden or excluded, or a file outside of the content folder.
  package var existing: Set<String> = []
  /// What is known of their past, where that is shown.
  package var history = History()
  /// What a CODEOWNERS file says of them; nil where there is none, or where it is not asked.
  package var owners: OwnedFolder?
  /// Why files are not published that lie in the folder, by path: "'exclude' in fingerpost.yml leaves
  /// it out".
  package var leftOut: [String: String] = [:]
  /// Those of them that a list excludes: they are no drafts.
  package var excluded: Set<String> = []

  package init(assets: Set<String> = [], unreadable: Set<String> = []) {
    self.assets = assets
    self.unreadable = unreadable
  }
}
