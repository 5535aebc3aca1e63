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
        let mark = ListMark.length(at: index, before: end, bytes)
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
}

/// What a line says in the syntax of another tool, where a block begins, ends or stands with it.
enum ForeignLine: Equatable {
  /// `!!! note "Title"` and `??? note "Title"`: what is indented below it is in the box, which may
  /// stand beside the text: `!!! note inline end`. The words behind the name are those without a meaning.
  case admonition(
    name: String, title: Range<Int>?, fold: ForeignBlock.Fold, isInline: Bool, words: Range<Int>?)
  /// `=== "Tab"`: what is indented below it is in the tab.
  case tab(title: Range<Int>, startsGroup: Bool, isChosen: Bool)
  /// `:::note Title`, to the next line of as many colons; the attributes are those in braces behind it. A
  /// directive of MyST, `:::{note}`, may have options in the lines below.
  case container(
    ContainerFence, name: String, title: Range<Int>?, attributes: String, isDirective: Bool)
  /// Backticks or tildes, as many, around a box.
  case boxFence(count: Int, BoxFence)
  /// `::: package.module`: what a plugin puts there, with its options indented below it.
  case generated
  /// `/// note | Title`, to the next line of as many slashes.
  case slashed(ContainerFence, name: String, title: Range<Int>?)
  /// `:::`, `///` or `</TabItem>`
  case containerEnd(ContainerFence)
  /// `<TabItem label="Title">`, to `</TabItem>`.
  case tabItem(title: Range<Int>)
  /// `<Tabs>` and `</Tabs>`, and whether tabs begin there.
  case tabs(begin: Bool)
  /// `<div markdown>`: what is in it is Markdown.
  case markdownTag
  /// `<figcaption markdown>words</figcaption>`: the tag and the words.
  case markdownElement(tag: Range<Int>, words: Range<Int>)
  /// `*[HTML]: Hyper Text Markup Language`
  case abbreviation(word: Range<Int>, meaning: Range<Int>)
  /// `: text`: what the term before it means, with what is indented below it.
  case definition(text: Range<Int>)
  /// `[TOC]`, or `///Footnotes Go Here///`: what each page has in its own place.
  case contents
  /// `[^1]:` alone in its line: the text of the footnote is below it.
  case bareFootnote
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
  /// `@[code js{2}](file)`: the same, the words and the file.
  case bracketImport(words: Range<Int>, path: Range<Int>)

  /// Whether a line's first byte can begin any of these.
  static func mayBegin(with byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "="),
      UInt8(ascii: "["), UInt8(ascii: "$"), UInt8(ascii: "-"), UInt8(ascii: ";"),
      UInt8(ascii: "{"), UInt8(ascii: "<"), UInt8(ascii: "/"), UInt8(ascii: "*"),
      UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "~"), .backslash:
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
    case UInt8(ascii: ":"): return scanner.definition() ?? scanner.container()
    case UInt8(ascii: "["):
      if scanner.isContents { return .contents }
      return FootnoteScanner.isBare(text, in: bytes) ? .bareFootnote : nil
    case UInt8(ascii: "$"): return scanner.math()
    case UInt8(ascii: "-"): return scanner.snippet()
    case UInt8(ascii: ";"): return scanner.skip(";--8<--") ? .escaped : nil
    case .backslash:
      if scanner.skip("\\{{#") || scanner.skip("\\{{ #") { return .escaped }
      return scanner.displayedMath()
    case UInt8(ascii: "`"), UInt8(ascii: "~"): return scanner.boxFence()
    case UInt8(ascii: "{"): return scanner.bookInclude()
    case UInt8(ascii: "<"):
      if scanner.skip("<<< ") { return .codeImport(scanner.rest) }
      return scanner.commentInclude() ?? scanner.tabTag() ?? scanner.markdownTag()
    case UInt8(ascii: "/"): return scanner.isPlaceOfNotes ? .contents : scanner.slashed()
    case UInt8(ascii: "*"): return scanner.abbreviation()
    case UInt8(ascii: "@"): return scanner.bracketImport()
    default: return nil
    }
  }
}

/// What a container begins and ends with: `:::`, `///` or, for a tag, no signs at all.
struct ContainerFence: Equatable {
  let sign: UInt8
  let count: Int

  /// That of `<TabItem>`.
  static let tag = ContainerFence(sign: UInt8(ascii: "<"), count: 0)
}
