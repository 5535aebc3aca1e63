package import Archive

extension PartialIndex: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    writer.append(words)
    writer.append(terms)
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

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    words = try reader.value()
    terms = try reader.value()
    termOfWord = try reader.raw()
    countOfWord = try reader.raw()
    postings = try reader.lent()
    endsOfPostings = try reader.raw()
    sectionCounts = try reader.raw()
    lengths = try reader.raw()
    sizes = try reader.raw()
    shares = try reader.raw()
    excerpts = try reader.value()
    guard endsOfPostings.last ?? 0 == postings.count else { throw ArchiveDamage() }
  }
}
