package import Archive
package import Diagnostics
package import Markdown

/// A page of the handbook: one Markdown file, read.
///
/// Immutable, so as good as a value; a class, because every step looks at every page, and to copy a
/// value of so many parts costs more than the look.
package final class Page: Sendable {
  /// Below the content folder: `languages/go.md`.
  package let path: String
  package let source: SourceFile
  /// Of the file, of those that it includes, and of the name that another tool's navigation gives it:
  /// all that the page depends on.
  package let digest: Digest
  /// Of all that the rest of the handbook may show of the page, or depend on: equal for two texts that
  /// differ in their words alone. Where it was not worked out, it is ``digest``.
  package let interface: Digest
  /// Where its HTML lies.
  package let address: Address
  package let frontMatter: FrontMatter
  /// Where the text begins behind the front matter, in bytes.
  package let bodyOffset: Int
  package let document: Document
  /// Which references of the document are citations and embeds, by index: most pages have links alone.
  let citations: [Int]
  /// The front matter's title, else the first level-one heading, else the file's name in words.
  package let title: String
  /// What it says as a decision record; nil where it is none.
  package var record: Record? { boxedRecord?.value }
  private let boxedRecord: Boxed<Record>?
  /// How its Markdown is read.
  package let dialect: MarkdownDialect
  /// What another tool's navigation calls the page; nil where it says nothing.
  let foreignTitle: String?

  package init(
    path: String,
    source: SourceFile,
    address: Address,
    frontMatter: FrontMatter,
    bodyOffset: Int,
    document: Document,
    dialect: MarkdownDialect = MarkdownDialect(),
    citations: [Int]? = nil,
    foreignTitle: String? = nil,
    digest: Digest? = nil,
    interface: Digest? = nil
  ) {
    self.path = path
    self.source = source
    self.dialect = dialect
    let file = ContentFile(path: path, source: source, dialect: dialect)
    let digest = digest ?? Self.digest(of: file, at: address)
    self.digest = digest
    self.address = address
    self.frontMatter = frontMatter
    self.bodyOffset = bodyOffset
    self.document = document
    self.citations = citations ?? Self.citations(of: document)
    self.foreignTitle = foreignTitle
    title =
      frontMatter.title ?? document.headings.first { $0.level == 1 && !$0.text.isEmpty }?.text
      ?? foreignTitle ?? FileName.words(of: path)
    boxedRecord = Record(path: path, source, frontMatter, document, from: bodyOffset).map(
      Boxed.init)
    // (Other pages show what the text of a record says.)
    self.interface = boxedRecord == nil ? interface ?? digest : digest
  }

  /// The same page under the name that another tool's navigation gives it.
  package func named(_ foreignTitle: String?) -> Page {
    guard let foreignTitle else { return self }
    func joined(_ digest: Digest) -> Digest {
      var digester = Digester()
      digester.combine(digest)
      digester.combine(foreignTitle)
      return digester.digest
    }
    return Page(
      path: path, source: source, address: address, frontMatter: frontMatter,
      bodyOffset: bodyOffset, document: document, dialect: dialect, citations: citations,
      foreignTitle: foreignTitle, digest: joined(digest), interface: joined(interface))
  }

  /// What the text cites and embeds, in its order.
  package var citedReferences: [Reference] {
    if citations.isEmpty { return [] }
    let references = document.references
    return citations.map { references[$0] }
  }

  private static func citations(of document: Document) -> [Int] {
    let references = document.references
    return references.indices.filter { references[$0].kind.scheme != nil }
  }

  /// Of a page's file, of the files that it includes, and of its address, which may not follow from
  /// its path.
  package static func digest(
    of file: ContentFile, at address: Address, parts: [PartRequest.Key: Part] = [:]
  ) -> Digest {
    var digester = Digester()
    digester.combine(file.path)
    digester.combine(address.path)
    digester.combine(file.source.path)
    digester.combine(file.source.digest)
    digester.combine(file.dialect)
    digester.combine(parts)
    return digester.digest
  }

  /// The page that a server shows where nothing is.
  package static let notFound = Address("404.html")

  /// Whether it is that page, which is in no list.
  package var isNotFound: Bool { address == Self.notFound }

  /// Where its Markdown lies on the site: beside its HTML.
  package var markdownAddress: Address { address.markdown }

  /// The name in navigation.
  package var navTitle: String { frontMatter.navTitle ?? foreignTitle ?? title }

  /// Whether the first heading of the text is of level one, so that the page needs no other.
  package var opensWithHeading: Bool { document.headings.first?.level == 1 }

  /// Whether the text has no heading of level one, and the first says what the page is called in the
  /// list of another tool, so that it is the heading of the page.
  package var promotesHeading: Bool {
    guard frontMatter.title == nil, let first = document.headings.first, first.level > 1 else {
      return false
    }
    return first.text.lowercased() == title.lowercased()
      && !document.headings.contains { $0.level == 1 }
  }

  /// The Markdown that lies beside the HTML: the author's text without the front matter, which
  /// speaks to the builder; a title that stands only there goes before it, and a code block that only
  /// the end of the file closes is closed.
  package var markdown: [UInt8] {
    let opening = frontMatter.homeText.flatMap { Array($0.text.utf8) }
    let text = opening + source.bytes[bodyOffset...]
    var markdown = opensWithHeading ? text : Array("# \(title)\n\n".utf8) + text
    if let fence = OpenFence.closing(text[...]) {
      if markdown.last != UInt8(ascii: "\n") { markdown.append(UInt8(ascii: "\n")) }
      markdown += fence + [UInt8(ascii: "\n")]
    }
    return markdown
  }

  /// The file that a code block of the page includes, as a path below the content folder; it climbs
  /// with `..` where it lies outside.
  package func path(of include: Include) -> String {
    URLPath.resolve(include.path, in: URLPath.folder(of: path))
  }

  /// A path below the content folder as seen from the page: what to write on it.
  package func relativePath(to path: String) -> String {
    var own = URLPath.folder(of: self.path).split(separator: "/")[...]
    var parts = path.split(separator: "/")[...]
    while parts.count > 1, let first = own.first, first == parts.first {
      own.removeFirst()
      parts.removeFirst()
    }
    return (own.map { _ in ".." } + parts).joined(separator: "/")
  }

  /// A place in the page's file.
  package func place(_ range: Range<Int>) -> SourceRange {
    SourceRange(file: source.path, range: range)
  }
}

extension Page {
  /// Reads a page; nothing but the bytes of its file, and of those that it includes, decides what
  /// comes of it.
  ///
  /// - Parameter digest: that of the file and its parts, for a page that is to be kept: its
  ///   ``interface`` is worked out as well.
  package static func parse(
    _ file: ContentFile, address: Address, options: MarkdownOptions,
    parts: [PartRequest.Key: Part] = [:], digest: Digest? = nil
  ) -> (page: Page, diagnostics: [Diagnostic]) {
    var (frontMatter, bodyOffset, mistakes) = FrontMatter.parse(file.source)
    if let alias = Alias.ownAddress(of: file.path, at: address) {
      frontMatter.aliases.append(alias)
    }
    let (document, diagnostics) = MarkdownParser.parse(
      file.source, from: bodyOffset, options: options, parts: parts,
      opening: frontMatter.homeText)
    let page = Page(
      path: file.path, source: file.source, address: address, frontMatter: frontMatter,
      bodyOffset: bodyOffset, document: document, dialect: file.dialect,
      digest: digest ?? Self.digest(of: file, at: address, parts: parts),
      interface: digest.map { _ in
        Self.interface(of: file, at: address, frontMatter, document)
      })
    return (page, mistakes + diagnostics)
  }
}

extension Page {
  /// What all other pages show of a page, without its text; whole where only its text tells its title.
  package static func sketch(_ file: ContentFile, address: Address) -> Page {
    let (frontMatter, bodyOffset, _) = FrontMatter.parse(file.source)
    if frontMatter.title == nil {
      return parse(file, address: address, options: MarkdownOptions(dialect: file.dialect)).page
    }
    return Page(
      path: file.path, source: file.source, address: address, frontMatter: frontMatter,
      bodyOffset: bodyOffset, document: Document(), dialect: file.dialect)
  }
}

extension Reference.Kind {
  /// The scheme of a citation or an embed; nil for others.
  package var scheme: CitationScheme? {
    switch self {
    case .citation(let scheme), .embed(let scheme): scheme
    case .link, .image, .rawHTML: nil
    }
  }
}
