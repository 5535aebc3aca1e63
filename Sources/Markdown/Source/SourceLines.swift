internal import Algorithms

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The offsets at which the lines of a body begin, numbered as libcmark numbers them.
///
/// Lines are counted from 1 at the first byte of the body; offsets are those of the whole file.
struct SourceLines {
  private let starts: [Int]
  private let end: Int

  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - start: the offset of the body's first byte.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    var starts = [start]
    starts.reserveCapacity((bytes.count - start) / 32 + 2)
    end = bytes.count
    if let base = bytes.baseAddress, start < end {
      if memchr(base + start, 0x0D, end - start) == nil {
        Self.appendLineFeeds(base, start..<end, to: &starts)
      } else {
        for index in start..<end {
          let byte = bytes[index]
          if byte == 0x0A || byte == 0x0D && (index + 1 == end || bytes[index + 1] != 0x0A) {
            starts.append(index + 1)
          }
        }
      }
    }
    self.starts = starts
  }

  /// How many lines there are; a final line ending opens one more, empty line.
  var count: Int { starts.count }

  /// The offset at which a line begins; past the last line, the end of the file.
  func start(of line: Int) -> Int {
    line < 1 ? starts[0] : line <= starts.count ? starts[line - 1] : end
  }

  /// The offset behind a line's last byte, its line ending counted.
  func end(of line: Int) -> Int { start(of: line + 1) }

  /// The offset of a column counted in bytes from 1.
  func offset(line: Int, column: Int) -> Int { min(start(of: line) + max(column - 1, 0), end) }

  /// The line, counted from 1, in which an offset lies.
  func line(at offset: Int) -> Int { max(starts.partitioningIndex { $0 > offset }, 1) }

  private static func appendLineFeeds(
    _ base: UnsafePointer<UInt8>, _ range: Range<Int>, to starts: inout [Int]
  ) {
    var index = range.lowerBound
    while index < range.upperBound, let found = memchr(base + index, 0x0A, range.upperBound - index)
    {
      index = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
      starts.append(index)
    }
  }
}
