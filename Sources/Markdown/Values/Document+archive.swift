package import Archive

extension Document {
  /// Writes all of the document but its long parts.
  package func archiveWithBeginning(into writer: inout ArchiveWriter) {
    writer.append(beginning)
    archive(into: &writer)
  }

  /// Writes all of the document but its text.
  package func archive(into writer: inout ArchiveWriter) {
    writer.append(headings)
    writer.append(
      KeptLists(references: references, anchors: anchors, hasRanges: writer.hasRanges))
    writer.append(includes)
    writer.append(parts)
    writer.append(isPartial)
  }

  /// Reads what ``archiveWithBeginning(into:)`` wrote.
  ///
  /// - Parameter reading: reads the file of the document again.
  package init(
    from reader: inout ArchiveReader, reading: @escaping @Sendable () -> Document
  ) throws(ArchiveDamage) {
    self.init(
      beginning: try reader.value(), headings: try reader.value(), lists: try reader.value(),
      includes: try reader.value(), parts: try reader.value(), isPartial: try reader.flag(),
      reading: reading)
  }
}

/// The references and the anchors of a document as the bytes in which they were kept: of most pages
/// nobody asks for them.
struct KeptLists: Sendable, Archivable {
  private let bytes: [UInt8]
  /// Where in `bytes` the anchors begin.
  private let middle: Int
  let referenceCount: Int

  /// - Parameter hasRanges: whether the places are kept; false for bytes that are only compared.
  init(references: [Reference], anchors: [Anchor], hasRanges: Bool = true) {
    referenceCount = references.count
    var writer = ArchiveWriter(hasRanges: hasRanges)
    writer.append(references)
    middle = writer.bytes.count
    writer.append(anchors)
    bytes = writer.bytes
  }

  /// Nil where the bytes are damaged.
  var references: [Reference]? { list(in: 0..<middle) }
  /// Nil where the bytes are damaged.
  var anchors: [Anchor]? { list(in: middle..<bytes.count) }

  private func list<Element: Archivable>(in range: Range<Int>) -> [Element]? {
    bytes.withUnsafeBytes { bytes in
      var reader = ArchiveReader(UnsafeRawBufferPointer(rebasing: bytes[range]))
      return try? reader.value([Element].self)
    }
  }

  func archive(into writer: inout ArchiveWriter) {
    writer.append(bytes: bytes)
    writer.append(middle)
    writer.append(referenceCount)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    bytes = Array(try reader.span())
    middle = try reader.int()
    referenceCount = try reader.int()
    if !(0...bytes.count).contains(middle) || referenceCount < 0 { throw ArchiveDamage() }
  }
}

extension PlainText: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    writer.append(bytes: bytes)
    writer.append(UInt64(starts.count))
    for start in starts { writer.append(start) }
    writer.append(UInt64(citations.count))
    for citation in citations {
      writer.append(citation.offset)
      writer.append(citation.reference)
    }
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    let bytes = Array(try reader.span())
    var starts: [Int] = []
    for _ in 0..<(try reader.unsigned()) { starts.append(try reader.int()) }
    var citations: [Citation] = []
    for _ in 0..<(try reader.unsigned()) {
      citations.append(Citation(offset: try reader.int(), reference: try reader.int()))
    }
    self.init(bytes: bytes, starts: starts, citations: citations)
  }
}

extension Heading: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    writer.append(level)
    writer.append(id)
    writer.append(text)
    writer.append(range)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(
      level: try reader.int(), id: try reader.text(), text: try reader.text(),
      range: try reader.range())
  }
}

extension Anchor: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    writer.append(id)
    writer.append(range)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(id: try reader.text(), range: try reader.range())
  }
}

extension Reference: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    switch kind {
    case .link: writer.append(0)
    case .image: writer.append(1)
    case .citation(let scheme):
      writer.append(2)
      writer.append(scheme.rawValue)
    case .embed(let scheme):
      writer.append(3)
      writer.append(scheme.rawValue)
    case .rawHTML(let attribute):
      writer.append(4)
      writer.append(attribute)
    }
    writer.append(destination)
    writer.append(text)
    writer.append(title)
    writer.append(range)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    let kind: Kind =
      switch try reader.int() {
      case 0: .link
      case 1: .image
      case 2: .citation(try reader.value(raw: CitationScheme.self))
      case 3: .embed(try reader.value(raw: CitationScheme.self))
      case 4: .rawHTML(attribute: try reader.text())
      default: throw ArchiveDamage()
      }
    self.init(
      kind: kind, destination: try reader.text(), text: try reader.text(),
      title: try reader.value(), range: try reader.range())
  }
}

extension Include: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    writer.append(path)
    writer.append(info)
    writer.append(range)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(path: try reader.text(), info: try reader.value(), range: try reader.range())
  }
}

extension CodeInfo: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    writer.append(language)
    writer.append(title)
    writer.append(tab)
    writer.append(marked)
    writer.append(isDiff)
    writer.append(lines)
    writer.append(source)
    writer.append(region)
    writer.append(firstNumber != nil)
    if let firstNumber { writer.append(firstNumber) }
    writer.append(diagram)
    writer.append(label)
    writer.append(hidden)
    writer.append(isDirective)
    writer.append(holdsOptions)
    writer.append(isIgnored)
    writer.append(unknown)
    writer.append(misread)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init()
    language = try reader.text()
    title = try reader.value()
    tab = try reader.value()
    marked = try reader.value()
    isDiff = try reader.flag()
    lines = try reader.value()
    source = try reader.value()
    region = try reader.value()
    if try reader.flag() { firstNumber = try reader.int() }
    diagram = try reader.value()
    label = try reader.value()
    hidden = try reader.value()
    isDirective = try reader.flag()
    holdsOptions = try reader.flag()
    isIgnored = try reader.flag()
    unknown = try reader.value()
    misread = try reader.value()
  }
}

extension PartRequest: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    writer.append(key.path)
    writer.append(key.includer)
    writer.append(form.rawValue)
    writer.append(isInCode)
    writer.append(lines)
    writer.append(region)
    writer.append(range)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(
      key: Key(path: try reader.text(), includer: try reader.value()),
      form: try reader.value(raw: Form.self), isInCode: try reader.flag(),
      lines: try reader.value(), region: try reader.value(), range: try reader.range())
  }
}
