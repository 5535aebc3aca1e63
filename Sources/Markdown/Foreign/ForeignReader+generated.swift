extension ForeignReader {
  /// Shows as code what a plugin would put text in the place of: a line with its options below it.
  mutating func generated(
    _ head: LineHead, _ lines: SourceLines, _ bytes: UnsafeBufferPointer<UInt8>, _ old: ReadText,
    last: Int
  ) -> Int {
    let prefix = lines.start(of: head.line)..<head.text.lowerBound
    let continuation = Self.continuation(prefix, of: bytes)
    let offset = head.text.lowerBound
    var (line, end) = (head.line + 1, head.line)
    options: while line <= last {
      let range = lines.start(of: line)..<lines.end(of: line)
      switch Indentation(range, quotes: head.quotes, column: head.column + 4, in: bytes) {
      case .blank: break
      case .enough: end = line
      case .less: break options
      }
      line += 1
    }
    name(.generated, head.text, old)
    let body =
      lines.start(of: head.line + 1)..<max(lines.start(of: head.line + 1), lines.end(of: end))
    let fence = Self.fence(around: bytes.part(offset..<max(body.upperBound, head.text.upperBound)))
    write(Array(bytes[prefix]) + fence, at: offset, old)
    output.append(continuation, for: offset, of: old)
    output.append(head.text, of: old)
    write([], at: head.text.upperBound - 1, old)
    if end > head.line {
      output.append(body, of: old)
      endLine(body.upperBound, old)
      lineCount += end - head.line
    }
    write(continuation + fence, at: offset, old)
    return end + 1
  }
}
