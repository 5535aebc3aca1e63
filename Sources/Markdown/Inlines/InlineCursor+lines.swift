internal import Bytes

extension InlineCursor {
  /// Follows a soft or hard break to the text of the next line.
  ///
  /// - Parameter following: the text node behind the break, or no bytes.
  mutating func followBreak(following: CString) {
    skipSpaces()
    if next == .backslash { position += 1 }
    skipLineEnd()
    skipPrefix(following: following.bytes)
  }

  /// Follows a code span.
  mutating func followCode() {
    guard next == UInt8(ascii: "`") else { return }
    let open = backticks()
    position += open
    // What opens a line within the span (`>` and spaces) cannot look like its end.
    while let found = bytes.firstIndex(of: UInt8(ascii: "`"), in: position..<end) {
      position = found
      let run = backticks()
      position += run
      if run == open { return }
    }
    position = end
  }

  /// Follows raw HTML within a line, or over several.
  mutating func followHTML(_ literal: CString) {
    let html = literal.bytes
    if bytes.starts(with: html, at: position), position + html.count <= end {
      position += html.count
      return
    }
    var index = 0
    while index < html.count, position < end {
      if html[index] == .lineFeed {
        skipSpaces()
        skipLineEnd()
        index += 1
        skipPrefix(following: html.part(index..<html.count))
      } else {
        // (libcmark has U+FFFD in the place of a zero.)
        index += bytes[position] == 0 && html.starts(with: "\u{FFFD}", at: index) ? 3 : 1
        position += 1
      }
    }
  }

  /// Moves behind spaces and tabs.
  mutating func skipSpaces() {
    while next.isSpaceOrTab { position += 1 }
  }

  /// Moves behind one line ending, if there is one.
  mutating func skipLineEnd() {
    if next == .carriageReturn { position += 1 }
    if next == .lineFeed { position += 1 }
  }

  /// Moves from the start of a line behind the marks of the block quotes that it continues.
  ///
  /// A lazy line has fewer of them than quotes are open, and one indented by four columns may
  /// begin with a `>` of its own; `following` is the text that has to come next.
  mutating func skipPrefix(following: UnsafeBufferPointer<UInt8>) {
    skipSpaces()
    if quoteDepth == 0 || next != UInt8(ascii: ">") { return }
    var own = 0
    for byte in following {
      if byte == UInt8(ascii: ">") { own += 1 } else if !byte.isSpaceOrTab { break }
    }
    // How many marks the line begins with, those of the text counted.
    var total = 0
    var look = position
    while total < quoteDepth + own {
      if byte(look) == UInt8(ascii: ">") { total += 1 } else if !byte(look).isSpaceOrTab { break }
      look += 1
    }
    var left = min(max(total - own, 0), quoteDepth)
    while left > 0, next == UInt8(ascii: ">") {
      position += 1
      left -= 1
      skipSpaces()
    }
  }

  /// Moves behind white space that may hold line endings and what opens the lines behind them.
  mutating func skipWhitespace() {
    while position < end {
      if next.isLineEnd {
        skipLineEnd()
        skipPrefix(following: UnsafeBufferPointer(start: nil, count: 0))
      } else if next.isWhitespace {
        position += 1
      } else {
        return
      }
    }
  }

  private func backticks() -> Int {
    var run = 0
    while byte(position + run) == UInt8(ascii: "`") { run += 1 }
    return run
  }
}
