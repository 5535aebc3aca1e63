internal import Bytes

/// What lines say in the syntax of other tools, each read from its first byte.
extension ByteScanner {
  // MARK: Python-Markdown

  /// `!!!` or `???`, behind it: a kind, other words, and a title in quotes.
  mutating func admonition(_ fold: ForeignBlock.Fold) -> ForeignLine? {
    skipSpaces()
    var name = ""
    var isInline = false
    var words: Range<Int>?
    while !isAtEnd, next != UInt8(ascii: "\"") {
      let start = position
      let word = word()
      if word.isEmpty { return nil }
      if !name.isEmpty {
        if word == "inline" || word == "end" {
          isInline = isInline || word == "inline"
        } else {
          words = (words?.lowerBound ?? start)..<position
        }
      }
      if name.isEmpty { name = word }
      guard isAtEnd || next.isSpaceOrTab else { return nil }
      skipSpaces()
    }
    if isAtEnd, name.isEmpty { return nil }
    var title: Range<Int>?
    if !isAtEnd {
      title = quoted()
      if title == nil { return nil }
    }
    return .admonition(name: name, title: title, fold: fold, isInline: isInline, words: words)
  }

  /// `===`, behind it: `!`, `+` and a title in quotes.
  mutating func tab() -> ForeignLine? {
    var startsGroup = false
    var isChosen = false
    while next == UInt8(ascii: "!") || next == UInt8(ascii: "+") {
      startsGroup = startsGroup || next == UInt8(ascii: "!")
      isChosen = isChosen || next == UInt8(ascii: "+")
      position += 1
    }
    guard next.isSpaceOrTab else { return nil }
    skipSpaces()
    return quoted().map { .tab(title: $0, startsGroup: startsGroup, isChosen: isChosen) }
  }

  /// Whether it is the place for a list of contents.
  var isContents: Bool {
    let text = String(decoding: bytes[position..<end], as: UTF8.self).lowercased()
    return ["[toc]", "[[toc]]", "[[_toc_]]", "[_toc_]"].contains(text)
  }

  /// Whether it is the place that Python-Markdown has for footnotes.
  var isPlaceOfNotes: Bool {
    bytes[position..<end].elementsEqual("///Footnotes Go Here///".utf8)
  }

  // MARK: Definitions

  /// `:` and white space, behind it: text. Nil where there is anything else, and nothing is read.
  mutating func definition() -> ForeignLine? {
    guard end - position > 2, bytes[position + 1].isSpaceOrTab else { return nil }
    position += 1
    skipSpaces()
    return isAtEnd ? nil : .definition(text: rest)
  }

  // MARK: Containers

  /// `:::`, with a name or without.
  mutating func container() -> ForeignLine? {
    let start = position
    while next == UInt8(ascii: ":") { position += 1 }
    let colons = position - start
    guard colons >= 3 else { return nil }
    let fence = ContainerFence(sign: UInt8(ascii: ":"), count: colons)
    skipSpaces()
    if isAtEnd { return .containerEnd(fence) }
    if colons == 3, isPluginName { return .generated }
    // (Pandoc lets the line end as it begins: `::: warning :::`.)
    var end = self.end
    while end > position, bytes[end - 1] == UInt8(ascii: ":") { end -= 1 }
    if self.end - end >= 3, end > position, bytes[end - 1].isSpaceOrTab {
      while end > position, bytes[end - 1].isSpaceOrTab { end -= 1 }
    } else {
      end = self.end
    }
    let isBraced = next == UInt8(ascii: "{")
    var isDirective = false
    var name: String
    if isBraced {
      guard let close = bytes.firstIndex(of: UInt8(ascii: "}"), in: position..<end) else {
        return nil
      }
      let words = bytes[position + 1..<close].split(whereSeparator: \.isSpaceOrTab)
      let kind = words.first { $0.first == UInt8(ascii: ".") }?.dropFirst() ?? words.first
      isDirective = kind.map { $0.startIndex == position + 1 } ?? false
      name = kind.map { String(decoding: $0, as: UTF8.self).lowercased() } ?? ""
      // A division with nothing but an id.
      if name.hasPrefix("#") { name = "div" }
      position = close + 1
    } else {
      name = word().lowercased()
    }
    guard let first = name.utf8.first, first.isLetter, bytes[end - 1] != UInt8(ascii: ":") else {
      return nil
    }
    if !isBraced, position < end, !next.isSpaceOrTab, next != UInt8(ascii: "["),
      next != UInt8(ascii: "{")
    {
      return nil
    }
    skipSpaces()
    var attributes = ""
    var last = end
    if position < end, bytes[end - 1] == UInt8(ascii: "}"),
      let open = bytes[position..<end].lastIndex(of: UInt8(ascii: "{"))
    {
      attributes = String(decoding: bytes[bytes.trimmed(open + 1..<end - 1)], as: UTF8.self)
      last = open
      while last > position, bytes[last - 1].isSpaceOrTab { last -= 1 }
    }
    var title: Range<Int>? = position < last ? position..<last : nil
    if let range = title, bytes[range.lowerBound] == UInt8(ascii: "["),
      bytes[range.upperBound - 1] == UInt8(ascii: "]")
    {
      title = range.lowerBound + 1..<range.upperBound - 1
    }
    return .container(
      fence, name: name, title: title, attributes: attributes, isDirective: isDirective)
  }

  /// Whether nothing is left but what a plugin of MkDocs takes for an order: the dotted name of a
  /// piece of code (mkdocstrings), or the name of a plugin for commands.
  private var isPluginName: Bool {
    let words = bytes.part(bytes.trimmed(rest))
    let plugins = ["mkdocs-click", "mkdocs-typer", "mkdocs-typer2"]
    if plugins.contains(where: { words.elementsEqual($0.utf8) }) { return true }
    guard let first = words.first, first.isLetter || first == UInt8(ascii: "_"),
      let last = words.last, last != UInt8(ascii: ".")
    else { return false }
    return words.contains(UInt8(ascii: "."))
      && words.allSatisfy { $0.isAlphanumeric || "_.:".utf8.contains($0) }
  }

  // MARK: Mathematics

  /// `$$`, alone or around all.
  mutating func math() -> ForeignLine? {
    guard skip("$$") else { return nil }
    if isAtEnd { return .math(text: end..<end) }
    guard end - position > 2, bytes.starts(with: "$$", at: end - 2) else { return nil }
    let inner = position..<end - 2
    return bytes.firstIndex(of: "$$", in: inner) == nil ? .math(text: inner) : nil
  }

  /// `\[`, alone or around all up to `\]`; mdBook has two backslashes. `\begin{align}` begins a formula of
  /// several lines.
  mutating func displayedMath() -> ForeignLine? {
    if skip("\\begin{") {
      let name = word()
      return Self.environments.contains(name) ? .math(text: end..<end) : nil
    }
    let isDoubled = skip("\\\\[")
    guard isDoubled || skip("\\[") else { return nil }
    if isAtEnd { return .math(text: end..<end) }
    let last = end - (isDoubled ? 3 : 2)
    guard last > position, bytes.starts(with: isDoubled ? "\\\\]" : "\\]", at: last) else {
      return nil
    }
    // (Brackets around a link are no formula.)
    if bytes.firstIndex(of: "](", in: position..<last) != nil { return nil }
    return .math(text: position..<last)
  }

  private static let environments: Set<String> = [
    "align", "aligned", "alignat", "array", "bmatrix", "cases", "eqnarray", "equation", "flalign",
    "gather", "gathered", "matrix", "multline", "pmatrix", "split",
  ]

  // MARK: Includes

  /// `--8<--`, alone or with a file in quotes.
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

  /// `{{#include file}}` and its kin.
  mutating func bookInclude() -> ForeignLine? {
    guard skip("{{") else { return otherInclude() }
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
    return .include(form, bytes.trimmed(position..<end - 2))
  }

  /// `{!file!}` of the extension include, and `{% include-markdown "file" %}` of the plugin of that name.
  private mutating func otherInclude() -> ForeignLine? {
    if skip("{!") {
      guard end - position > 2, bytes.starts(with: "!}", at: end - 2),
        bytes.firstIndex(of: "!}", in: rest) == end - 2
      else { return nil }
      let path = bytes.trimmed(position..<end - 2)
      return path.isEmpty ? nil : .include(.snippet, path)
    }
    guard skip("{%") else { return nil }
    skipSpaces()
    guard skip("include-markdown"), bytes.starts(with: "%}", at: end - 2) else { return nil }
    let spec = bytes.trimmed(position..<end - 2)
    guard spec.count > 2, let quote = bytes[spec].first, quote == 0x22 || quote == 0x27,
      bytes.firstIndex(of: quote, in: spec.lowerBound + 1..<spec.upperBound) == spec.upperBound - 1
    else { return nil }
    return .include(.snippet, spec.lowerBound + 1..<spec.upperBound - 1)
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

  /// `<!--@include: file-->`; where there is anything else, nothing is read.
  mutating func commentInclude() -> ForeignLine? {
    guard bytes.starts(with: "<!--", at: position), skip("<!--") else { return nil }
    skipSpaces()
    guard skip("@include:"), end - position > 3, bytes.starts(with: "-->", at: end - 3) else {
      return nil
    }
    return .include(.comment, bytes.trimmed(position..<end - 3))
  }
}
