package import Archive
package import Diagnostics
package import Markdown

extension Page {
  /// What came of a page's file and of the files that it includes: the page, and what is wrong.
  package typealias Parsed = (page: Page, diagnostics: [Diagnostic])

  /// Writes what came of a page's file, but for its bytes and for what is read from them again.
  package static func archive(_ parsed: Parsed, into writer: inout ArchiveWriter) {
    writer.append(parsed.page.interface)
    writer.append(parsed.page.bodyOffset)
    writer.append(parsed.page.frontMatter)
    parsed.page.document.archiveWithBeginning(into: &writer)
    writer.append(raw: parsed.page.citations)
    writer.append(parsed.diagnostics)
  }

  /// Reads what ``archive(_:into:)`` wrote of the same file with the same parts.
  package static func parsed(
    _ file: ContentFile, address: Address, options: MarkdownOptions,
    parts: [PartRequest.Key: Part], digest: Digest, from reader: inout ArchiveReader
  ) throws(ArchiveDamage) -> Parsed {
    let interface = try reader.value(Digest.self)
    let bodyOffset = try reader.int()
    let frontMatter = try FrontMatter(from: &reader)
    let document = try Document(
      from: &reader,
      reading: reading(file.source, frontMatter, from: bodyOffset, options, parts))
    let citations: [Int] = try reader.raw()
    guard citations.allSatisfy((0..<document.referenceCount).contains) else {
      throw ArchiveDamage()
    }
    let diagnostics: [Diagnostic] = try reader.value()
    let page = Page(
      path: file.path, source: file.source, address: address, frontMatter: frontMatter,
      bodyOffset: bodyOffset, document: document, dialect: file.dialect, citations: citations,
      digest: digest, interface: interface)
    return (page, diagnostics)
  }

  /// The same page with the longest parts of its document outside memory.
  ///
  /// - Parameters:
  ///   - options: by which it was parsed.
  ///   - parts: those that it was parsed with.
  package func spilled(
    to spill: any Spill, options: MarkdownOptions, parts: [PartRequest.Key: Part]
  ) -> Page {
    let document = document.spilled(
      to: spill, reading: Self.reading(source, frontMatter, from: bodyOffset, options, parts))
    return Page(
      path: path, source: source, address: address, frontMatter: frontMatter,
      bodyOffset: bodyOffset, document: document, dialect: dialect, citations: citations,
      foreignTitle: foreignTitle, digest: digest, interface: interface)
  }

  /// What reads the document of a page again. (It holds no more than it needs, since it lives as long as
  /// the page.)
  private static func reading(
    _ source: SourceFile, _ frontMatter: FrontMatter, from bodyOffset: Int,
    _ options: MarkdownOptions, _ parts: [PartRequest.Key: Part]
  ) -> @Sendable () -> Document {
    let opening = frontMatter.homeText
    return {
      MarkdownParser.parse(
        source, from: bodyOffset, options: options, parts: parts, opening: opening
      ).document
    }
  }

  /// The digest of a page but for its text and the places in its file.
  ///
  /// By what is archived: a part of a page that was forgotten there would be missing in a page that is
  /// read again.
  static func interface(
    of file: ContentFile, at address: Address, _ frontMatter: FrontMatter, _ document: Document
  ) -> Digest {
    var writer = ArchiveWriter(hasRanges: false)
    writer.append(file.path)
    writer.append(address.path)
    writer.append(frontMatter)
    document.archive(into: &writer)
    return Digest(writer.bytes)
  }
}

extension FrontMatter: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    writer.append(title)
    writer.append(description)
    writer.append(order != nil)
    if let order { writer.append(fixed: order.bitPattern) }
    writer.append(navTitle)
    writer.append(isDraft)
    writer.append(publishDate)
    writer.append(expiryDate)
    writer.append(aliases)
    writer.append(tags)
    writer.append(showsContents)
    writer.append(isSearched)
    writer.append(owner)
    writer.append(reviewed)
    writer.append(reviewedRange)
    writer.append(status)
    writer.append(homeText)
    writer.append(unknownKeys)
    writer.append(isWhole)
    writer.append(isPublishable)
    writer.append(boxedRecord?.value)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init()
    title = try reader.value()
    description = try reader.value()
    if try reader.flag() { order = Double(bitPattern: try reader.fixed()) }
    navTitle = try reader.value()
    isDraft = try reader.flag()
    publishDate = try reader.value()
    expiryDate = try reader.value()
    aliases = try reader.value()
    tags = try reader.value()
    showsContents = try reader.flag()
    isSearched = try reader.flag()
    owner = try reader.value()
    reviewed = try reader.value()
    reviewedRange = try reader.value()
    status = try reader.value()
    homeText = try reader.value()
    unknownKeys = try reader.value()
    isWhole = try reader.flag()
    isPublishable = try reader.flag()
    boxedRecord = try reader.value(RecordKeys?.self).map(Boxed.init)
  }
}

extension FrontMatter.UnknownKey: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    writer.append(key)
    writer.append(range)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(key: try reader.text(), range: try reader.range())
  }
}

extension FrontMatter.DatedKey: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    writer.append(key)
    writer.append(day)
    writer.append(range)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(key: try reader.text(), day: try reader.text(), range: try reader.range())
  }
}

extension Alias: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    writer.append(path)
    writer.append(anchor)
    writer.append(target)
    writer.append(range)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(
      path: try reader.text(), anchor: try reader.value(), target: try reader.value(),
      range: try reader.range())
  }
}
