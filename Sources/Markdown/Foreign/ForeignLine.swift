/// A line, and where in it the text begins behind the marks of quotes and list items.
struct LineHead {
  /// Counted from 1.
  let line: Int
  /// From the first byte of the text to its last, white space at both ends left out.
  let text: Range<Int>
  /// The column of the text, from 0.
  let column: Int
  /// How many quotes the line opens or continues.
  let quotes: Int
  /// Whether the mark of a list item precedes the text.
  let hasListMark: Bool

  /// - Parameter range: the line, with its ending or without.
  init(line: Int, _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1].isWhitespace { end -= 1 }
    var index = range.lowerBound
    var column = 0
    var quotes = 0
    var hasListMark = false
    while index < end {
      let byte = bytes[index]
      if byte == .tab {
        column = (column / 4 + 1) * 4
        index += 1
      } else if byte == .space {
        column += 1
        index += 1
      } else if byte == UInt8(ascii: ">") {
        quotes += 1
        column += 1
        index += 1
      } else {
        let mark = Self.listMark(at: index, end, bytes)
        if mark == 0 { break }
        hasListMark = true
        column += mark
        index += mark
      }
    }
    self.line = line
    text = index..<max(index, end)
    self.column = column
    self.quotes = quotes
    self.hasListMark = hasListMark
  }

  /// How many bytes the mark of a list item has; 0 where none begins.
  private static func listMark(at start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>)
    -> Int
  {
    var index = start
    switch bytes[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): index += 1
    case 0x30...0x39:
      while index < end, bytes[index].isDigit, index - start < 9 { index += 1 }
      guard index < end, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")")
      else { return 0 }
      index += 1
    default: return 0
    }
    return index < end && bytes[index].isSpaceOrTab ? index - start : 0
  }
}

/// What a line says in the syntax of another tool, where a block begins, ends or stands with it.
enum ForeignLine: Equatable {
  /// `!!! note "Title"` and `??? note "Title"`: what is indented below it is in the box.
  case admonition(name: String, title: Range<Int>?, fold: ForeignBlock.Fold)
  /// `=== "Tab"`: what is indented below it is in the tab.
  case tab(title: Range<Int>, startsGroup: Bool)
  /// `:::note Title`, to the next line of as many colons.
  case container(colons: Int, name: String, title: Range<Int>?, isOpen: Bool)
  /// `:::`
  case containerEnd(colons: Int)
  /// `[TOC]`
  case contents
  /// `$$` alone in its line, or around the whole of it.
  case math(text: Range<Int>)
  /// `--8<-- "file"`, `{{#include file}}` and the like.
  case include(PartRequest.Form, Range<Int>)
  /// `--8<--` alone: the lines to the next one name files.
  case includeList
  /// `\{{#include file}}` and `;--8<--`: the directive itself is meant.
  case escaped
  /// `<<< file`: code from a file.
  case codeImport(Range<Int>)

  /// Whether a line's first byte can begin any of these.
  static func mayBegin(with byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "="),
      UInt8(ascii: "["), UInt8(ascii: "$"), UInt8(ascii: "-"), UInt8(ascii: ";"),
      UInt8(ascii: "{"), UInt8(ascii: "<"), .backslash:
      true
    default: false
    }
  }

  /// What a line says; nil where it says nothing of the kind.
  static func read(_ text: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> ForeignLine? {
    guard text.count >= 2, mayBegin(with: bytes[text.lowerBound]) else { return nil }
    var scanner = ByteScanner(bytes, text)
    switch bytes[text.lowerBound] {
    case UInt8(ascii: "!"):
      return scanner.skip("!!!") ? scanner.admonition(.never) : scanner.pageInclude()
    case UInt8(ascii: "?"):
      if scanner.skip("???+") { return scanner.admonition(.open) }
      return scanner.skip("???") ? scanner.admonition(.closed) : nil
    case UInt8(ascii: "="): return scanner.skip("===") ? scanner.tab() : nil
    case UInt8(ascii: ":"): return scanner.container()
    case UInt8(ascii: "["): return scanner.isContents ? .contents : nil
    case UInt8(ascii: "$"): return scanner.math()
    case UInt8(ascii: "-"): return scanner.snippet()
    case UInt8(ascii: ";"): return scanner.skip(";--8<--") ? .escaped : nil
    case .backslash:
      if scanner.skip("\\{{#") || scanner.skip("\\{{ #") { return .escaped }
      return scanner.displayedMath()
    case UInt8(ascii: "{"): return scanner.bookInclude()
    case UInt8(ascii: "<"):
      if scanner.skip("<<< ") { return .codeImport(scanner.rest) }
      return scanner.commentInclude()
    default: return nil
    }
  }
}

/// Reads a range of bytes from its start.
private struct ByteScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var position: Int
  let end: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  var next: UInt8 { position < end ? bytes[position] : 0 }
  var isAtEnd: Bool { position >= end }
  var rest: Range<Int> { position..<end }

  mutating func skip(_ text: StaticString) -> Bool {
    guard end - position >= text.utf8CodeUnitCount, bytes.starts(with: text, at: position) else {
      return false
    }
    position += text.utf8CodeUnitCount
    return true
  }

  mutating func skipSpaces() { while next.isSpaceOrTab { position += 1 } }

  /// Letters, digits, `-` and `_`.
  mutating func word() -> String {
    let start = position
    while next.isAlphanumeric || next == UInt8(ascii: "-") || next == UInt8(ascii: "_")
      || next >= 0x80
    { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// The text between double quotes, which end the line.
  mutating func quoted() -> Range<Int>? {
    guard next == UInt8(ascii: "\""), end - position >= 2, bytes[end - 1] == UInt8(ascii: "\"")
    else { return nil }
    defer { position = end }
    return position + 1..<end - 1
  }

  // MARK: Python-Markdown

  mutating func admonition(_ fold: ForeignBlock.Fold) -> ForeignLine? {
    skipSpaces()
    var name = ""
    while !isAtEnd, next != UInt8(ascii: "\"") {
      let word = word()
      if word.isEmpty { return nil }
      if name.isEmpty { name = word }
      guard isAtEnd || next.isSpaceOrTab else { return nil }
      skipSpaces()
    }
    if isAtEnd { return name.isEmpty ? nil : .admonition(name: name, title: nil, fold: fold) }
    guard let title = quoted() else { return nil }
    return .admonition(name: name, title: title, fold: fold)
  }

  mutating func tab() -> ForeignLine? {
    var startsGroup = false
    while next == UInt8(ascii: "!") || next == UInt8(ascii: "+") {
      startsGroup = startsGroup || next == UInt8(ascii: "!")
      position += 1
    }
    guard next.isSpaceOrTab else { return nil }
    skipSpaces()
    return quoted().map { .tab(title: $0, startsGroup: startsGroup) }
  }

  var isContents: Bool {
    let text = String(decoding: bytes[position..<end], as: UTF8.self).lowercased()
    return ["[toc]", "[[toc]]", "[[_toc_]]", "[_toc_]"].contains(text)
  }

  // MARK: Containers

  mutating func container() -> ForeignLine? {
    let start = position
    while next == UInt8(ascii: ":") { position += 1 }
    let colons = position - start
    guard colons >= 3 else { return nil }
    skipSpaces()
    if isAtEnd { return .containerEnd(colons: colons) }
    let isBraced = next == UInt8(ascii: "{")
    if isBraced {
      position += 1
      if next == UInt8(ascii: ".") { position += 1 }
    }
    let name = word().lowercased()
    guard let first = name.utf8.first, first.isLetter, bytes[end - 1] != UInt8(ascii: ":") else {
      return nil
    }
    if isBraced {
      guard let close = bytes.firstIndex(of: UInt8(ascii: "}"), in: rest) else { return nil }
      position = close + 1
    } else if !isAtEnd, !next.isSpaceOrTab, next != UInt8(ascii: "["), next != UInt8(ascii: "{") {
      return nil
    }
    skipSpaces()
    var isOpen = false
    var last = end
    if !isAtEnd, bytes[end - 1] == UInt8(ascii: "}"),
      let open = bytes[position..<end].lastIndex(of: UInt8(ascii: "{"))
    {
      isOpen = bytes[open + 1..<end - 1].elementsEqual("open".utf8)
      last = open
      while last > position, bytes[last - 1].isSpaceOrTab { last -= 1 }
    }
    var title: Range<Int>? = position < last ? position..<last : nil
    if let range = title, bytes[range.lowerBound] == UInt8(ascii: "["),
      bytes[range.upperBound - 1] == UInt8(ascii: "]")
    {
      title = range.lowerBound + 1..<range.upperBound - 1
    }
    return .container(colons: colons, name: name, title: title, isOpen: isOpen)
  }

  // MARK: Mathematics

  mutating func math() -> ForeignLine? {
    guard skip("$$") else { return nil }
    if isAtEnd { return .math(text: end..<end) }
    guard end - position > 2, bytes.starts(with: "$$", at: end - 2) else { return nil }
    let inner = position..<end - 2
    return bytes.firstIndex(of: "$$", in: inner) == nil ? .math(text: inner) : nil
  }

  mutating func displayedMath() -> ForeignLine? {
    guard skip("\\[") else { return nil }
    if isAtEnd { return .math(text: end..<end) }
    guard end - position > 2, bytes.starts(with: "\\]", at: end - 2) else { return nil }
    return .math(text: position..<end - 2)
  }

  // MARK: Includes

  mutating func snippet() -> ForeignLine? {
    while next == UInt8(ascii: "-") { position += 1 }
    guard skip("8<") else { return nil }
    guard next == UInt8(ascii: "-") else { return nil }
    while next == UInt8(ascii: "-") { position += 1 }
    if isAtEnd { return .includeList }
    skipSpaces()
    let quote = next
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), end - position > 2,
      bytes[end - 1] == quote
    else { return nil }
    return .include(.snippet, position + 1..<end - 1)
  }

  mutating func bookInclude() -> ForeignLine? {
    guard skip("{{") else { return nil }
    skipSpaces()
    let form: PartRequest.Form
    if skip("#include ") || skip("#rustdoc_include ") {
      form = .book
    } else if skip("#playground ") {
      form = .playground
    } else {
      return nil
    }
    guard end - position > 2, bytes.starts(with: "}}", at: end - 2),
      bytes.firstIndex(of: "}}", in: position..<end) == end - 2
    else { return nil }
    return .include(form, trimmed(position..<end - 2))
  }

  /// `![words](page:path.md#region)`, alone in its line.
  mutating func pageInclude() -> ForeignLine? {
    guard skip("!["), let close = bytes.firstIndex(of: "](page:", in: rest),
      bytes[end - 1] == UInt8(ascii: ")"),
      bytes.firstIndex(of: UInt8(ascii: ")"), in: close..<end) == end - 1,
      bytes.firstIndex(of: UInt8(ascii: "]"), in: rest) == close, end - close > 8
    else { return nil }
    return .include(.page, close + 7..<end - 1)
  }

  mutating func commentInclude() -> ForeignLine? {
    guard skip("<!--") else { return nil }
    skipSpaces()
    guard skip("@include:"), end - position > 3, bytes.starts(with: "-->", at: end - 3) else {
      return nil
    }
    return .include(.comment, trimmed(position..<end - 3))
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, bytes[lower].isSpaceOrTab { lower += 1 }
    while upper > lower, bytes[upper - 1].isSpaceOrTab { upper -= 1 }
    return lower..<upper
  }
}
