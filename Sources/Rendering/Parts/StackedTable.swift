internal import HTML

/// A table of the text that a narrow window shows as a list: what a row is about, and below it what each
/// column says, under the column's name.
///
/// So it is with tables of three columns and more whose rows do not fit in two lines there. A table of
/// short cells, of numbers say, stays one, since its columns are compared.
struct StackedTable {
  /// What is put into the table's markup, in the order of the text.
  private(set) var insertions: [FinishedBody.Insertion] = []

  /// How tables begin that authors write with bars.
  static let start = Array(
    "<div class=\"table-scroll\" tabindex=\"0\">\n<table>\n<thead>\n<tr>\n".utf8)

  private static let leastColumns = 3
  /// How many characters a row has at least, on average.
  private static let leastLength = 60
  /// How many characters the cells of a column have on average for which room is kept.
  private static let longLength = 40

  /// Nil for a table that stays one.
  ///
  /// - Parameter start: where ``start`` is in the source.
  init?(in source: [UInt8], at start: Int) {
    var reader = TableReader(source, at: start + Self.start.count)
    guard let heads = reader.row(), heads.count >= Self.leastColumns,
      reader.skip("</thead>\n<tbody>\n")
    else { return nil }
    var rows: [[TableReader.Cell]] = []
    while reader.skip("<tr>\n") {
      guard let row = reader.row(), row.count == heads.count else { return nil }
      rows.append(row)
    }
    guard !rows.isEmpty, reader.skip("</tbody>\n") else { return nil }
    let lengths = heads.indices.map { column in
      rows.reduce(0) { $0 + reader.length(of: $1[column]) } / rows.count
    }
    guard lengths.reduce(0, +) >= Self.leastLength else { return nil }
    // The column that says what a row is about: the first that says anything.
    let heading = lengths.firstIndex { $0 > 0 } ?? 0
    let tableTag = start + Self.start.count - "\n<thead>\n<tr>\n".utf8.count
    insertions.append((tableTag - 1, " class=\"stacks\""))
    for (column, head) in heads.enumerated() where lengths[column] >= Self.longLength {
      insertions.append(reader.adding("long", to: head))
    }
    let names = heads.map { head -> HTML in
      " data-head=\"\(reader.text(of: head))\""
    }
    for row in rows {
      for (column, cell) in row.enumerated() where column != heading && !cell.content.isEmpty {
        insertions.append((cell.name.upperBound, names[column]))
      }
    }
  }
}

/// Reads the rows of a table as they are written for authors.
private struct TableReader {
  struct Cell {
    /// From `<` to the end of `td`.
    let name: Range<Int>
    /// Behind the tag's name, to before its `>`.
    let attributes: Range<Int>
    let content: Range<Int>
  }

  private let source: [UInt8]
  private var place: Int

  init(_ source: [UInt8], at place: Int) {
    self.source = source
    self.place = place
  }

  /// Goes on behind a text, where it stands.
  mutating func skip(_ text: StaticString) -> Bool {
    let isThere = text.withUTF8Buffer { source[place...].starts(with: $0) }
    if isThere { place += text.utf8CodeUnitCount }
    return isThere
  }

  /// The cells of a row, whose start tag was read; nil for what is no row.
  mutating func row() -> [Cell]? {
    var cells: [Cell] = []
    while !skip("</tr>\n") {
      let start = place
      guard skip("<td") || skip("<th") else { return nil }
      let name = start..<place
      guard let close = source[place...].firstIndex(of: UInt8(ascii: ">")),
        let end = endOfCell(from: close + 1)
      else { return nil }
      cells.append(Cell(name: name, attributes: place..<close, content: close + 1..<end))
      place = end + "</td>\n".utf8.count
    }
    return cells
  }

  private func endOfCell(from start: Int) -> Int? {
    var index = start
    while let tag = source[index...].firstIndex(of: UInt8(ascii: "<")) {
      if source[tag...].starts(with: "</td>\n".utf8) || source[tag...].starts(with: "</th>\n".utf8)
      {
        return tag
      }
      index = tag + 1
    }
    return nil
  }

  /// How many characters a reader sees of a cell; an entity is one.
  func length(of cell: Cell) -> Int {
    var (count, isTag, isEntity) = (0, false, false)
    for byte in source[cell.content] {
      switch byte {
      case UInt8(ascii: "<"): isTag = true
      case UInt8(ascii: ">"): isTag = false
      case UInt8(ascii: "&") where !isTag: isEntity = true
      case UInt8(ascii: ";") where isEntity:
        isEntity = false
        count += 1
      // (What continues a character begins with the bits 10.)
      default: if !isTag, !isEntity, byte & 0xC0 != 0x80 { count += 1 }
      }
    }
    return count
  }

  /// The text of a cell without its tags, for the value of an attribute.
  func text(of cell: Cell) -> HTML {
    var text: [UInt8] = []
    var isTag = false
    for byte in source[cell.content] {
      switch byte {
      case UInt8(ascii: "<"): isTag = true
      case UInt8(ascii: ">"): isTag = false
      case UInt8(ascii: "\"") where !isTag: text += "&quot;".utf8
      default: if !isTag { text.append(byte) }
      }
    }
    return HTML(trusted: text)
  }

  /// What gives a cell a further class.
  func adding(_ name: StaticString, to cell: Cell) -> FinishedBody.Insertion {
    let last = cell.attributes.upperBound - 1
    if !cell.attributes.isEmpty, source[last] == UInt8(ascii: "\"") {
      return (last, " \("\(name)")")
    }
    return (cell.name.upperBound, " class=\"\("\(name)")\"")
  }
}
