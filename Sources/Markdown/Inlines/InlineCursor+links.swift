internal import Bytes

extension InlineCursor {
  /// Moves behind the opening bracket of a link or an image, and returns where that begins.
  mutating func followOpening(isImage: Bool) -> Int {
    let mark = UInt8(ascii: isImage ? "!" : "[")
    if next != mark, let found = bytes.firstIndex(of: mark, in: position..<end) {
      position = found
    }
    let start = position
    position = min(position + (isImage ? 2 : 1), end)
    return start
  }

  /// Moves behind an autolink, `<` to `>`, and returns where it begins.
  mutating func followAutolink() -> Int {
    let start = position
    position = bytes.firstIndex(of: UInt8(ascii: ">"), in: position..<end).map { $0 + 1 } ?? end
    return start
  }

  /// Moves from the closing bracket of a link to behind its target or label.
  ///
  /// libcmark tries an inline target first, then a label, then takes the text as the label; what
  /// it has found to be a link is therefore found again by the first that can be read.
  mutating func followClosing() {
    if next != UInt8(ascii: "]"), let found = bytes.firstIndex(of: 0x5D, in: position..<end) {
      position = found
    }
    position = min(position + 1, end)
    var ahead = self
    if ahead.readTarget() || ahead.readLabel() != nil { position = ahead.position }
  }

  /// Moves behind the link reference definitions that open a paragraph; libcmark takes them off.
  mutating func skipDefinitions() {
    while next == UInt8(ascii: "[") {
      var ahead = self
      guard ahead.readDefinition() else { return }
      position = ahead.position
    }
  }

  /// Reads `(destination "title")`.
  private mutating func readTarget() -> Bool {
    guard next == UInt8(ascii: "(") else { return false }
    position += 1
    skipWhitespace()
    guard readDestination() else { return false }
    let afterDestination = position
    skipWhitespace()
    if position > afterDestination, readTitle() { skipWhitespace() }
    guard next == UInt8(ascii: ")") else { return false }
    position += 1
    return true
  }

  /// Reads `[label]`, and returns the range between the brackets.
  private mutating func readLabel() -> Range<Int>? {
    guard next == UInt8(ascii: "[") else { return nil }
    var look = position + 1
    let start = look
    while look < end, look - start <= 1000 {
      switch bytes[look] {
      case .backslash: look += byte(look + 1).isPunctuation ? 2 : 1
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "]"):
        position = look + 1
        return start..<look
      default: look += 1
      }
    }
    return nil
  }

  /// Reads `<destination>` or a bare one with balanced parentheses.
  private mutating func readDestination() -> Bool {
    if next == UInt8(ascii: "<") {
      var look = position + 1
      while look < end {
        switch bytes[look] {
        case UInt8(ascii: ">"):
          position = look + 1
          return true
        case .backslash: look += 2
        case .lineFeed, .carriageReturn, UInt8(ascii: "<"): return false
        default: look += 1
        }
      }
      return false
    }
    var depth = 0
    let start = position
    while position < end {
      let here = bytes[position]
      if here == .backslash, byte(position + 1).isPunctuation {
        position += 2
        continue
      }
      if here == UInt8(ascii: "(") {
        depth += 1
        if depth > 32 { return false }
      } else if here == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      } else if here.isWhitespace {
        if position == start { return false }
        break
      }
      position += 1
    }
    return depth == 0
  }

  /// Reads a title in quotes or parentheses.
  private mutating func readTitle() -> Bool {
    let open = next
    let close: UInt8
    switch open {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): close = open
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return false
    }
    var look = position + 1
    while look < end {
      let here = bytes[look]
      if here == close {
        position = look + 1
        return true
      }
      if here == UInt8(ascii: "("), close == UInt8(ascii: ")") { return false }
      look += here == .backslash && byte(look + 1).isPunctuation ? 2 : 1
    }
    return false
  }

  /// Reads `[label]: destination "title"` and the end of its line.
  private mutating func readDefinition() -> Bool {
    guard let label = readLabel(), bytes[label].contains(where: { !$0.isWhitespace }),
      next == UInt8(ascii: ":")
    else { return false }
    position += 1
    skipOneLineBreak()
    // (Without a destination it is no definition but text, of which nothing may be passed over.)
    let destination = position
    guard readDestination(), position > destination else { return false }
    let afterDestination = position
    skipOneLineBreak()
    if position > afterDestination, readTitle() {
      skipSpaces()
      if isAtLineEnd { return finishLine() }
    }
    position = afterDestination
    skipSpaces()
    return isAtLineEnd && finishLine()
  }

  private var isAtLineEnd: Bool { position >= end || next.isLineEnd }

  private mutating func finishLine() -> Bool {
    skipLineEnd()
    skipPrefix(following: UnsafeBufferPointer(start: nil, count: 0))
    return true
  }

  private mutating func skipOneLineBreak() {
    skipSpaces()
    if next.isLineEnd { _ = finishLine() }
  }
}
