/// How far a line is indented below the first line of a block.
enum Indentation {
  /// The line holds nothing.
  case blank
  /// Its text begins before the column.
  case less
  /// Where what is beyond the column begins, and how many columns of white space go before it.
  case enough(Int, extra: Int)

  /// - Parameters:
  ///   - quotes: how many quotes precede the column.
  ///   - column: from 0.
  init(
    _ line: Range<Int>, quotes: Int, column: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) {
    var (index, reached, open) = (line.lowerBound, 0, 0)
    while index < line.upperBound {
      let byte = bytes[index]
      if byte.isLineEnd {
        self = .blank
        return
      }
      if reached >= column, open == quotes, !byte.isSpaceOrTab {
        self = .enough(index, extra: reached - column)
        return
      }
      if byte == .space {
        reached += 1
      } else if byte == .tab {
        reached = (reached / 4 + 1) * 4
      } else if byte == UInt8(ascii: ">"), open < quotes {
        open += 1
        reached += 1
      } else {
        self = .less
        return
      }
      index += 1
    }
    self = .blank
  }
}
