/// Reads one line as a row of a GitHub table.
enum TableRow {
  /// How many columns GitHub reads at most.
  static let mostCells = 65_535

  /// Puts the ranges of a line's cells, white space around them left out, into `cells`.
  ///
  /// - Parameters:
  ///   - line: from the first byte that is no space to the end without the line ending.
  ///   - keepsCode: bars in code are text, as Python-Markdown has it; GitHub ends the cell there.
  /// - Returns: false where the line is no row at all: nothing but one pipe, or too many cells.
  static func read(
    _ line: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, into cells: inout [Range<Int>],
    keepsCode: Bool = false
  ) -> Bool {
    cells.removeAll(keepingCapacity: true)
    var index = line.lowerBound
    skipPipe(&index, line.upperBound, bytes)
    while index < line.upperBound {
      let start = index
      while index < line.upperBound, bytes[index] != .pipe {
        if keepsCode, bytes[index] == UInt8(ascii: "`") {
          index = codeEnd(at: index, before: line.upperBound, bytes)
          continue
        }
        // Any backslash right before a pipe escapes it, also one that is escaped itself.
        let isEscape =
          bytes[index] == .backslash && index + 1 < line.upperBound && bytes[index + 1] == .pipe
        index += isEscape ? 2 : 1
      }
      if cells.count == mostCells { return false }
      cells.append(bytes.trimmed(start..<index))
      skipPipe(&index, line.upperBound, bytes)
    }
    return !cells.isEmpty
  }

  /// The end of the code that backticks at an offset begin, or else of the backticks.
  private static func codeEnd(
    at start: Int, before end: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var run = start
    while run < end, bytes[run] == UInt8(ascii: "`") { run += 1 }
    return InlineMath.codeEnd(bytes, run..<end, ticks: run - start) ?? run
  }

  /// The alignments that a delimiter row sets, or nil where the line is none.
  static func alignments(
    _ line: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>
  ) -> [ColumnAlignment]? {
    var hasDash = false
    for index in line {
      switch bytes[index] {
      case UInt8(ascii: "-"): hasDash = true
      case .pipe, UInt8(ascii: ":"), .space, .tab, 0x0B, 0x0C: break
      default: return nil
      }
    }
    var cells: [Range<Int>] = []
    guard hasDash, read(line, of: bytes, into: &cells) else { return nil }
    var alignments: [ColumnAlignment] = []
    alignments.reserveCapacity(cells.count)
    for cell in cells {
      guard let alignment = alignment(cell, of: bytes) else { return nil }
      alignments.append(alignment)
    }
    return alignments
  }

  /// What one cell of a delimiter row says: `---`, `:--`, `--:` or `:-:`.
  private static func alignment(
    _ cell: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>
  ) -> ColumnAlignment? {
    guard !cell.isEmpty else { return nil }
    let isLeft = bytes[cell.lowerBound] == UInt8(ascii: ":")
    let isRight = bytes[cell.upperBound - 1] == UInt8(ascii: ":")
    let start = cell.lowerBound + (isLeft ? 1 : 0)
    let end = max(cell.upperBound - (isRight ? 1 : 0), start)
    let dashes = start..<end
    guard !dashes.isEmpty, dashes.allSatisfy({ bytes[$0] == UInt8(ascii: "-") }) else {
      return nil
    }
    return isLeft ? isRight ? .center : .left : isRight ? .right : ColumnAlignment.none
  }

  private static func skipPipe(
    _ index: inout Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    guard index < end, bytes[index] == .pipe else { return }
    index += 1
    while index < end, bytes[index].isWhitespace { index += 1 }
  }
}

/// Which lines of a paragraph are a table.
struct TablePlan {
  /// The line of the header row; the delimiter row follows it.
  let headerLine: Int
  let alignments: [ColumnAlignment]
  /// The cells of the header row.
  let header: [Range<Int>]
  /// What the table lies in.
  let containers: Containers
}

/// How the cells of a table's column are set.
enum ColumnAlignment {
  case none
  case left
  case center
  case right

  /// The class of a cell: never a style, so that the page needs no inline style.
  var className: StaticString? {
    switch self {
    case .none: nil
    case .left: "align-left"
    case .center: "align-center"
    case .right: "align-right"
    }
  }
}
