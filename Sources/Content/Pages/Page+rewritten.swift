internal import Archive
package import Diagnostics
internal import Markdown

extension Page {
  /// The page with another text, where all that the rest of a handbook can show of it or depend on is
  /// as it was, but for its names, its headings and where its links lead. Else nil, and where there is
  /// a mistake in it.
  ///
  /// It has the same citations, images, includes and footnotes, and the same front matter but for what
  /// the page is called and said to be about; it is no decision record.
  package func rewritten(as source: SourceFile) -> Page? {
    let file = ContentFile(path: path, source: source, dialect: dialect)
    let options = MarkdownOptions(dialect: dialect)
    let (page, mistakes) = Self.parse(file, address: address, options: options)
    guard mistakes.isEmpty, record == nil, page.record == nil,
      foreignTitle == nil || page.title == title,
      page.frontMatter.withoutWords == frontMatter.withoutWords,
      page.document.claims == document.claims
    else { return nil }
    return page.named(foreignTitle)
  }
}

extension FrontMatter {
  /// As bytes, without what only names the page.
  fileprivate var withoutWords: [UInt8] {
    var other = self
    (other.title, other.description, other.navTitle) = (nil, nil, nil)
    var writer = ArchiveWriter(hasRanges: false)
    writer.append(other)
    return writer.bytes
  }
}

extension Document {
  /// As bytes, what of a document others show or are made by, wherever it is in the file.
  fileprivate var claims: [UInt8] {
    var writer = ArchiveWriter(hasRanges: false)
    writer.append(includes)
    writer.append(parts)
    writer.append(references.filter { $0.kind != .link })
    writer.append(anchors.filter { $0.id.hasPrefix("fn") })
    return writer.bytes
  }
}
