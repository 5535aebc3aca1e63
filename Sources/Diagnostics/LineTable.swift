internal import Algorithms

/// The offsets at which the lines of a file begin: turns offsets into lines and columns.
///
/// A line ends with `\n`, `\r\n` or a lone `\r`, as in CommonMark. Building the table is linear in
/// the file; a look-up is logarithmic in the lines, however long they are.
package struct LineTable: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]
  /// How many scalars begin before each offset that is a multiple of ``stride``; empty where no
  /// line is longer than that.
  private let scalars: [Int]
  private static let stride = 1024

  package init(_ bytes: [UInt8]) {
    var starts = [0]
    bytes.withUnsafeBufferPointer { buffer in
      for index in buffer.indices {
        let byte = buffer[index]
        if byte == 0x0A {
          starts.append(index + 1)
        } else if byte == 0x0D, index + 1 == buffer.count || buffer[index + 1] != 0x0A {
          starts.append(index + 1)
        }
      }
    }
    let ends = starts.dropFirst() + [bytes.count]
    let isLong = zip(starts, ends).contains { $1 - $0 > Self.stride }
    self.bytes = bytes
    self.starts = starts
    scalars = isLong ? Self.scalars(in: bytes) : []
  }

  private static func scalars(in bytes: [UInt8]) -> [Int] {
    var scalars: [Int] = []
    var count = 0
    for (offset, byte) in bytes.enumerated() {
      if offset % stride == 0 { scalars.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    return scalars
  }

  /// How many scalars begin in a range of bytes.
  private func scalars(in range: Range<Int>) -> Int {
    let (first, last) = (range.lowerBound / Self.stride + 1, range.upperBound / Self.stride)
    guard first < last, last < scalars.count else {
      return bytes[range].count { $0 & 0xC0 != 0x80 }
    }
    let (start, end) = (first * Self.stride, last * Self.stride)
    return bytes[range.lowerBound..<start].count { $0 & 0xC0 != 0x80 }
      + scalars[last] - scalars[first]
      + bytes[end..<range.upperBound].count { $0 & 0xC0 != 0x80 }
  }

  /// How many lines the file has; a final line ending opens one more, empty line.
  package var count: Int { starts.count }

  /// The line and column of an offset in bytes, which may lie one past the last byte.
  ///
  /// A byte-order mark at the start of the file does not count as a column.
  package func position(at offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(at: offset)
    let start = min(textStart(of: line), offset)
    let column = scalars(in: start..<offset) + 1
    return Position(line: line + 1, column: column)
  }

  /// The bytes of a line, counted from 1, without its line ending and without a byte-order mark.
  package func range(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= starts.count else { return bytes.count..<bytes.count }
    let start = textStart(of: line - 1)
    guard line < starts.count else { return start..<max(start, bytes.count) }
    var end = starts[line] - 1
    if end > start, bytes[end] == 0x0A, bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The text of a line, counted from 1, without its line ending.
  package func text(ofLine line: Int) -> String {
    String(decoding: bytes[range(ofLine: line)], as: UTF8.self)
  }

  private func textStart(of line: Int) -> Int {
    line == 0 ? UTF8Text.start(of: bytes) : starts[line]
  }

  private func lineIndex(at offset: Int) -> Int {
    starts.partitioningIndex { $0 > offset } - 1
  }
}
