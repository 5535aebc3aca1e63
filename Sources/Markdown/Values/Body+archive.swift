package import Archive
internal import Words

extension Body: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    writer.append(bytes: bytes)
    writer.append(raw: cuts)
    for placeholder in placeholders { writer.append(placeholder) }
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init()
    bytes = Array(try reader.span())
    cuts = try reader.raw()
    placeholders.reserveCapacity(cuts.count)
    var start = 0
    for cut in cuts {
      // (Cuts are where pieces end, so that one out of order is none.)
      guard (start...bytes.count).contains(cut) else { throw ArchiveDamage() }
      start = cut
      placeholders.append(try reader.value())
    }
  }
}

extension Placeholder: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    switch self {
    case .url(let index): writer.append(0, index)
    case .image(let index): writer.append(1, index)
    case .size(let index): writer.append(2, index)
    case .citationStart(let index): writer.append(3, index)
    case .citationEnd(let index): writer.append(4, index)
    case .include(let index): writer.append(5, index)
    case .embed(let index, let isInline): writer.append(isInline ? 7 : 6, index)
    case .word(let word, let subject):
      writer.append(8)
      writer.append(word.rawValue)
      writer.append(subject)
    case .label(let word, let subject):
      writer.append(9)
      writer.append(word.rawValue)
      writer.append(subject)
    }
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    switch try reader.int() {
    case 0: self = .url(try reader.int())
    case 1: self = .image(try reader.int())
    case 2: self = .size(try reader.int())
    case 3: self = .citationStart(try reader.int())
    case 4: self = .citationEnd(try reader.int())
    case 5: self = .include(try reader.int())
    case 6: self = .embed(try reader.int(), isInline: false)
    case 7: self = .embed(try reader.int(), isInline: true)
    case 8: self = .word(try reader.value(raw: Word.self), try reader.text())
    case 9: self = .label(try reader.value(raw: Word.self), try reader.text())
    default: throw ArchiveDamage()
    }
  }
}

extension ArchiveWriter {
  /// Which placeholder, and the index that it names.
  fileprivate mutating func append(_ kind: Int, _ index: Int) {
    append(kind)
    append(index)
  }
}
