package import Archive

extension PartialIndex: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    for table in [words, terms] {
      writer.append(raw: table.bytes)
      writer.append(raw: table.ends)
    }
    writer.append(raw: termOfWord)
    writer.append(raw: countOfWord)
    writer.append(raw: postings)
    writer.append(raw: endsOfPostings)
    writer.append(raw: sectionCounts)
    writer.append(raw: lengths)
    writer.append(raw: sizes)
    writer.append(raw: shares)
    writer.append(excerpts)
  }

  /// A collection to which nothing is added any more.
  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(isEnglish: false)
    words = WordTable(bytes: try reader.raw(), ends: try reader.raw())
    terms = WordTable(bytes: try reader.raw(), ends: try reader.raw())
    termOfWord = try reader.raw()
    countOfWord = try reader.raw()
    postings = try reader.raw()
    endsOfPostings = try reader.raw()
    sectionCounts = try reader.raw()
    lengths = try reader.raw()
    sizes = try reader.raw()
    shares = try reader.raw()
    excerpts = try reader.value()
  }
}
