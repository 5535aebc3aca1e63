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
  /// Of the file and of those that it includes: all that the page depends on.
  package let digest: Digest
  /// Where its HTML lies.
  package let address: Address
  package let frontMatter: FrontMatter
  /// Where the text begins behind the front matter, in bytes.
  package let bodyOffset: Int
  package let document: Document
  /// The front matter's title, else the first level-one heading, else the file's name in words.
  package let title: String
  /// What another tool's navigation calls the page; nil where it says nothing.
  let foreignTitle: String?

  package init(
    path: String,
    source: SourceFile,
    address: Address,
    frontMatter: FrontMatter,
    bodyOffset: Int,
    document: Document,
    foreignTitle: String? = nil,
    digest: Digest? = nil
  ) {
    self.path = path
    self.source = source
    self.digest = digest ?? Self.digest(of: ContentFile(path: path, source: source))
    self.address = address
    self.frontMatter = frontMatter
    self.bodyOffset = bodyOffset
    self.document = document
    self.foreignTitle = foreignTitle
    title =
      frontMatter.title ?? document.headings.first { $0.level == 1 && !$0.text.isEmpty }?.text
      ?? FileName.words(of: path)
  }

  /// The same page under the name that another tool's navigation gives it.
  package func named(_ foreignTitle: String?) -> Page {
    Page(
      path: path, source: source, address: address, frontMatter: frontMatter,
      bodyOffset: bodyOffset, document: document, foreignTitle: foreignTitle, digest: digest)
  }

  /// Of a page's file, and of the files that it includes.
  package static func digest(
    of file: ContentFile, parts: [PartRequest.Key: Part] = [:]
  ) -> Digest {
    var digester = Digester()
    digester.combine(file.path)
    digester.combine(file.source.path)
    digester.combine(bytes: file.source.bytes)
    digester.combine(parts)
    return digester.digest
  }

  /// Where its Markdown lies on the site: beside its HTML.
  package var markdownAddress: Address { Address(address.path.dropLast(5) + ".md") }

  /// The name in navigation.
  package var navTitle: String { frontMatter.navTitle ?? foreignTitle ?? title }

  /// Whether the first heading of the text is of level one, so that the page needs no other.
  package var opensWithHeading: Bool { document.headings.first?.level == 1 }

  /// The Markdown that lies beside the HTML: the author's text without the front matter, which
  /// speaks to the builder; a title that stands only there goes before it.
  package var markdown: [UInt8] {
    let text = source.bytes[bodyOffset...]
    return opensWithHeading ? Array(text) : Array("# \(title)\n\n".utf8) + text
  }

  /// The file that a code block of the page includes, as a path below the content folder; it climbs
  /// with `..` where it lies outside.
  package func path(of include: Include) -> String {
    URLPath.resolve(include.path, in: URLPath.folder(of: path))
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
  /// - Parameter digest: that of the file and its parts, where it is known.
  package static func parse(
    _ file: ContentFile, address: Address, options: MarkdownOptions,
    parts: [PartRequest.Key: Part] = [:], digest: Digest? = nil
  ) -> (page: Page, diagnostics: [Diagnostic]) {
    let (frontMatter, bodyOffset, mistakes) = FrontMatter.parse(file.source)
    let (document, diagnostics) = MarkdownParser.parse(
      file.source, from: bodyOffset, options: options, parts: parts)
    let page = Page(
      path: file.path, source: file.source, address: address, frontMatter: frontMatter,
      bodyOffset: bodyOffset, document: document,
      digest: digest ?? Self.digest(of: file, parts: parts))
    return (page, mistakes + diagnostics)
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
