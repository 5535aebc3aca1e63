public import Archive

extension SourceRange: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    writer.append(file)
    writer.append(range)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(file: try reader.text(), range: try reader.range())
  }
}

extension Note: Archivable {
  @usableFromInline
  package func archive(into writer: inout ArchiveWriter) {
    writer.append(message)
    writer.append(label)
    writer.append(place)
  }

  @usableFromInline
  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(try reader.text(), label: try reader.value(), place: try reader.value())
  }
}

extension Fix: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    switch self {
    case .replace(let text, at: let place):
      writer.append(true)
      writer.append(text)
      writer.append(place)
    case .advise(let advice):
      writer.append(false)
      writer.append(advice)
    }
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    if try reader.flag() {
      self = .replace(try reader.text(), at: try reader.value())
    } else {
      self = .advise(try reader.text())
    }
  }
}

extension DiagnosticGroup: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    writer.append(key)
    writer.append(message)
    writer.append(place)
    writer.append(notes)
    writer.append(advice)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(
      key: try reader.text(), message: try reader.text(), at: try reader.value(),
      notes: try reader.value(), advice: try reader.text())
  }
}

extension Diagnostic: Archivable {
  @usableFromInline
  package func archive(into writer: inout ArchiveWriter) {
    writer.append(code.rawValue)
    writer.append(severity.rawValue)
    writer.append(message)
    writer.append(place)
    writer.append(notes)
    writer.append(fix)
    writer.append(group)
  }

  @usableFromInline
  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    let (code, severity) = (try reader.value(raw: Code.self), try reader.value(raw: Severity.self))
    self.init(code, try reader.text(), at: try reader.value(), notes: try reader.value())
    self.severity = severity
    fix = try reader.value()
    group = try reader.value()
  }
}

extension PlacedText: Archivable {
  package func archive(into writer: inout ArchiveWriter) {
    writer.append(text)
    writer.append(place)
  }

  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(try reader.text(), at: try reader.value())
  }
}
