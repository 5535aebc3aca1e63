internal import Bytes

/// A table that a narrow window shows as a list: what a row is about, and below it what each column
/// says, under the column's name.
///
/// So it is with tables of three columns and more whose rows do not fit in two lines there. A table of
/// short cells, of numbers say, stays one, since its columns are compared.
struct StackedTable {
  /// The names of the columns, as text.
  private let names: [[UInt8]]
  /// Whether room is kept for a column, by column.
  let isLong: [Bool]
  /// The column that says what a row is about: the first that says anything.
  private let heading: Int

  private static let leastColumns = 3
  /// How many characters a row has at least, on average.
  private static let leastLength = 56
  /// How many characters the cells of a column have on average for which room is kept.
  private static let longLength = 40

  /// Nil for a table that stays one.
  ///
  /// - Parameter cells: row by row, as many in each as the header has; empty ranges for empty cells.
  init?(header: [Range<Int>], cells: [Range<Int>], of bytes: UnsafeBufferPointer<UInt8>) {
    let rows = cells.count / header.count
    guard header.count >= Self.leastColumns, rows > 0 else { return nil }
    var lengths = [Int](repeating: 0, count: header.count)
    for (index, cell) in cells.enumerated() {
      Self.visit(cell, of: bytes) { byte in
        // (What continues a character begins with the bits 10.)
        if byte & 0xC0 != 0x80 { lengths[index % header.count] += 1 }
      }
    }
    for column in lengths.indices { lengths[column] /= rows }
    guard lengths.reduce(0, +) >= Self.leastLength else { return nil }
    heading = lengths.firstIndex { $0 > 0 } ?? 0
    isLong = lengths.map { $0 >= Self.longLength }
    names = header.map { cell in
      var seen: [UInt8] = []
      Self.visit(cell, of: bytes) { seen.append($0) }
      var name: [UInt8] = []
      seen.withUnsafeBufferPointer { EntityDecoder.append($0, unknown: "&", to: &name) }
      return name
    }
  }

  /// The name of a column where a cell of it stands alone; nil for one that needs none.
  func name(ofColumn column: Int, above cell: Range<Int>) -> [UInt8]? {
    column == heading || cell.isEmpty ? nil : names[column]
  }

  /// Goes over the bytes of a cell that a reader sees, as its source tells: not over the marks of
  /// emphasis and code, nor tags, nor where links lead.
  private static func visit(
    _ cell: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, _ body: (UInt8) -> Void
  ) {
    var index = cell.lowerBound
    var isCode = false
    // (What is not closed is looked for once.)
    var mayClose = (tag: true, target: true)
    while index < cell.upperBound {
      let byte = bytes[index]
      let next = index + 1
      let following = next < cell.upperBound ? bytes[next] : .space
      switch byte {
      case UInt8(ascii: "`"): isCode.toggle()
      case .backslash where following == .pipe || !isCode && following.isPunctuation:
        body(following)
        index = next
      case _ where isCode: body(byte)
      case UInt8(ascii: "*"), UInt8(ascii: "["): break
      case UInt8(ascii: "~") where following == byte: index = next
      case UInt8(ascii: "!") where following == UInt8(ascii: "["): break
      case UInt8(ascii: "]") where following == UInt8(ascii: "(") && mayClose.target:
        let end = bytes.firstIndex(of: UInt8(ascii: ")"), in: next..<cell.upperBound)
        mayClose.target = end != nil
        if let end { index = end }
      case UInt8(ascii: "]"): break
      case UInt8(ascii: "<") where mayClose.tag:
        let end = bytes.firstIndex(of: UInt8(ascii: ">"), in: next..<cell.upperBound)
        mayClose.tag = end != nil
        guard let end else {
          body(byte)
          break
        }
        // An address, or a citation, which has its title here.
        if bytes.firstIndex(of: UInt8(ascii: ":"), in: next..<end) != nil {
          for inner in next..<end { body(bytes[inner]) }
        }
        index = end
      default: body(byte)
      }
      index += 1
    }
  }
}
