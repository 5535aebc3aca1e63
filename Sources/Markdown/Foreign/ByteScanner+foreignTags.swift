internal import Bytes

/// Lines of other tools that begin with a tag, a slash, an asterisk or an at sign.
extension ByteScanner {
  // MARK: Slashes

  /// `/// name | title` or `///`; prose that begins with slashes is none.
  mutating func slashed() -> ForeignLine? {
    let start = position
    while next == UInt8(ascii: "/") { position += 1 }
    let fence = ContainerFence(sign: UInt8(ascii: "/"), count: position - start)
    guard fence.count >= 3 else { return nil }
    if isAtEnd { return .containerEnd(fence) }
    guard next.isSpaceOrTab else { return nil }
    skipSpaces()
    let name = word().lowercased()
    skipSpaces()
    guard !name.isEmpty else { return nil }
    if isAtEnd {
      return name.utf8.first?.isLetter == true ? .slashed(fence, name: name, title: nil) : nil
    }
    guard next == .pipe else { return nil }
    position += 1
    skipSpaces()
    return .slashed(fence, name: name, title: isAtEnd ? nil : rest)
  }

  // MARK: Tags

  /// `<Tabs>`, `<TabItem label="Title">` and what ends them.
  mutating func tabTag() -> ForeignLine? {
    let start = position
    guard bytes[end - 1] == UInt8(ascii: ">") else { return nil }
    if skip("</TabItem") { return end - position == 1 ? .containerEnd(.tag) : nil }
    if skip("</Tabs") { return end - position == 1 ? .tabs(begin: false) : nil }
    defer { position = start }
    if skip("<Tabs"), next == UInt8(ascii: ">") || next.isSpaceOrTab {
      return bytes.firstIndex(of: UInt8(ascii: ">"), in: rest) == end - 1
        ? .tabs(begin: true) : nil
    }
    position = start
    guard skip("<TabItem"), next.isSpaceOrTab,
      bytes.firstIndex(of: UInt8(ascii: ">"), in: rest) == end - 1
    else { return nil }
    let tag = rest
    return
      (Self.value(of: " label=\"", in: tag, bytes) ?? Self.value(of: " value=\"", in: tag, bytes))
      .map { .tabItem(title: $0) }
  }

  private static func value(
    of attribute: StaticString, in range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    guard let found = bytes.firstIndex(of: attribute, in: range) else { return nil }
    let start = found + attribute.utf8CodeUnitCount
    guard let close = bytes.firstIndex(of: UInt8(ascii: "\""), in: start..<range.upperBound),
      close > start
    else { return nil }
    return start..<close
  }

  /// A start tag alone in its line with the attribute `markdown`.
  mutating func markdownTag() -> ForeignLine? {
    guard end - position > 11, bytes[position + 1].isLetter, bytes[end - 1] == UInt8(ascii: ">"),
      let found = bytes.firstIndex(of: " markdown", in: rest)
    else { return nil }
    let behind = bytes[found + 9]
    guard behind == UInt8(ascii: ">") || behind == UInt8(ascii: "=") || behind.isSpaceOrTab,
      let close = bytes.firstIndex(of: UInt8(ascii: ">"), in: rest), close > found
    else { return nil }
    if bytes.starts(with: "=\"0\"", at: found + 9) { return nil }
    return close == end - 1 ? .markdownTag : markdownElement(behind: close)
  }

  /// A tag with the attribute `markdown` that ends in its line, and no other tag of its name in it.
  private func markdownElement(behind close: Int) -> ForeignLine? {
    let name = bytes[position + 1..<close].prefix { $0.isAlphanumeric }
    guard
      ["p", "div", "figcaption", "aside", "article", "dd", "center"].contains(where: {
        name.elementsEqual($0.utf8)
      })
    else { return nil }
    let tail = end - name.count - 3
    guard tail > close + 1, bytes.starts(with: "</", at: tail),
      bytes[tail + 2..<end - 1].elementsEqual(name),
      bytes.firstIndex(of: "<\(String(decoding: name, as: UTF8.self))", in: close + 1..<tail) == nil
    else { return nil }
    return .markdownElement(tag: position..<close + 1, words: close + 1..<tail)
  }

  // MARK: Words

  /// `*[word]: meaning`
  mutating func abbreviation() -> ForeignLine? {
    guard skip("*["), let close = bytes.firstIndex(of: "]:", in: rest), close > position,
      bytes.firstIndex(of: UInt8(ascii: "]"), in: rest) == close
    else { return nil }
    let meaning = bytes.trimmed(close + 2..<end)
    return meaning.isEmpty ? nil : .abbreviation(word: position..<close, meaning: meaning)
  }

  /// `@[code words](path)`
  mutating func bracketImport() -> ForeignLine? {
    guard skip("@[code"), bytes[end - 1] == UInt8(ascii: ")"),
      let close = bytes.firstIndex(of: "](", in: rest), end - close > 3
    else { return nil }
    return .bracketImport(words: position..<close, path: close + 2..<end - 1)
  }
}
