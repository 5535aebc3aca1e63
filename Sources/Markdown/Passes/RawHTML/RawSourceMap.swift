internal import Algorithms
internal import Bytes

/// Where the bytes of raw HTML are in the source.
///
/// The lines of the HTML are those of the source without what opens each; their ends are the same,
/// so that places are counted from the ends, but for the first line of a tag within text.
struct RawSourceMap {
  /// The offset behind each line's last byte: in the HTML and in the source.
  private var ends: [(html: Int, source: Int)] = []
  /// Where the first line begins in the source; nil where its end counts.
  private let firstStart: Int?

  /// - Parameters:
  ///   - range: of the HTML in the source, from its first byte, for a tag within text.
  ///   - line: in the source, of the first line of the HTML, for a block.
  init(
    _ html: UnsafeBufferPointer<UInt8>, range: Range<Int>?, line: Int, lines: SourceLines,
    in bytes: UnsafeBufferPointer<UInt8>
  ) {
    firstStart = range?.lowerBound
    var line = line
    var start = 0
    while start <= html.count {
      let feed = html.firstIndex(of: .lineFeed, in: start..<html.count)
      var end = lines.end(of: line)
      while end > lines.start(of: line), bytes[end - 1].isLineEnd { end -= 1 }
      if let range, feed == nil { end = range.upperBound }
      ends.append((feed ?? html.count, end))
      guard let feed else { break }
      start = feed + 1
      line += 1
    }
  }

  /// The offset in the source of an offset in the HTML.
  func offset(of offset: Int) -> Int {
    let line = min(ends.partitioningIndex { $0.html >= offset }, ends.count - 1)
    if line == 0, let firstStart { return firstStart + offset }
    return max(ends[line].source - (ends[line].html - offset), 0)
  }
}
