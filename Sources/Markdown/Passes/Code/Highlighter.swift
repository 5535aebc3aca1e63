internal import Bytes

/// Finds what in a piece of code has a colour of its own.
///
/// One scan from left to right, by the grammar of the language; it knows marks, names and lines, and
/// no syntax, so that it never fails and code that is not complete looks right too.
struct Highlighter {
  let code: UnsafeBufferPointer<UInt8>
  let grammar: Grammar
  private(set) var tokens: [CodeToken] = []
  private var index = 0
  /// For each span of the grammar, up to where it is known that none is closed in its line.
  private var unclosed: [Int]

  /// The grammars of all languages, read once.
  static let grammars = GrammarReader(PackageResources.languages_grammar).grammars

  /// The tokens of the code, in order; none for a language that is not known.
  static func tokens(of code: UnsafeBufferPointer<UInt8>, language: String) -> [CodeToken] {
    if language.isEmpty { return [] }
    // Other tools put words of their own behind a comma: `rust,ignore`.
    let name = language.prefix { $0 != "," }
    guard let grammar = grammars[String(name)] ?? grammars[name.lowercased()] else { return [] }
    var highlighter = Highlighter(code: code, grammar: grammar)
    if grammar.hasTags { highlighter.scanTags() } else { highlighter.scan() }
    return highlighter.tokens
  }

  init(code: UnsafeBufferPointer<UInt8>, grammar: Grammar) {
    self.code = code
    self.grammar = grammar
    unclosed = [Int](repeating: 0, count: grammar.spans.count)
  }

  /// Adds a token; one that touches the last of its kind becomes part of it.
  mutating func add(_ kind: CodeToken.Kind, _ range: Range<Int>) {
    if range.isEmpty { return }
    if let last = tokens.last, last.kind == kind, last.range.upperBound == range.lowerBound {
      tokens[tokens.count - 1].range = last.range.lowerBound..<range.upperBound
    } else {
      tokens.append(CodeToken(kind: kind, range: range))
    }
  }

  private mutating func scan() {
    var isLineStart = true
    while index < code.count {
      let byte = code[index]
      if isLineStart, isFirstInLine, let line = grammar.lines.first(where: { begins($0.open) }) {
        let end = code.firstIndex(of: .lineFeed, in: index..<code.count) ?? code.count
        add(line.kind, index..<end)
        index = end
        continue
      }
      if byte == .lineFeed {
        isLineStart = true
        index += 1
        continue
      }
      if byte.isWhitespace {
        index += 1
        continue
      }
      let kind = grammar.classes[Int(byte)]
      if byte == UInt8(ascii: "/"), grammar.hasPatterns, let end = patternEnd() {
        add(.string, index..<end)
        index = end
      } else if kind & Grammar.beginsSpan != 0, let end = span(isLineStart) {
        index = end
      } else if byte.isDigit {
        number()
      } else if kind & Grammar.isName != 0 {
        name()
      } else {
        index += 1
      }
      isLineStart = false
    }
  }

  /// The end of a pattern between slashes that begins here: `/[/]\//g`; nil where the slash divides, or
  /// begins a remark.
  private func patternEnd() -> Int? {
    var look = index + 1
    guard look < code.count, code[look] != UInt8(ascii: "/"), code[look] != UInt8(ascii: "*"),
      mayBeginPattern
    else { return nil }
    var isInClass = false
    // (A longer one is none, so that no long line is read again and again.)
    while look < code.count, look - index < 500, code[look] != .lineFeed {
      switch code[look] {
      case .backslash: look += 1
      case UInt8(ascii: "["): isInClass = true
      case UInt8(ascii: "]"): isInClass = false
      case UInt8(ascii: "/") where !isInClass:
        look += 1
        while look < code.count, code[look].isLetter { look += 1 }
        return look
      default: break
      }
      look += 1
    }
    return nil
  }

  /// Whether what comes before a slash calls for a value: a sign, a keyword, or nothing.
  private var mayBeginPattern: Bool {
    var before = index
    while before > 0, code[before - 1].isWhitespace { before -= 1 }
    guard before > 0 else { return true }
    let byte = code[before - 1]
    if grammar.classes[Int(byte)] & Grammar.isName != 0 {
      return tokens.last.map { $0.kind == .keyword && $0.range.upperBound == before } ?? false
    }
    // (An arrow calls for a value, a tag does not.)
    if byte == UInt8(ascii: ">") { return before > 1 && code[before - 2] == UInt8(ascii: "=") }
    return !")]}<\"'`".utf8.contains(byte)
  }

  private var isFirstInLine: Bool { index == 0 || code[index - 1] == .lineFeed }

  private func begins(_ mark: [UInt8], at offset: Int? = nil) -> Bool {
    mark.withUnsafeBufferPointer { code.starts(with: $0, at: offset ?? index) }
  }

  /// Reads a span that begins here, and returns its end.
  private mutating func span(_ isLineStart: Bool) -> Int? {
    for (number, span) in grammar.spans.enumerated() where begins(span.open) {
      let inside = index + span.open.count
      let end: Int?
      switch span.shape {
      case .comment(let needsSpace, let isNested):
        let isSpaced = index == 0 || code[index - 1].isWhitespace
        end = needsSpace && !isSpaced ? nil : commentEnd(span, inside, isNested)
      case .string: end = isApostrophe(span) ? nil : stringEnd(span, inside)
      case .name(let atLineStart):
        end = atLineStart && !isLineStart ? nil : nameEnd(span, number, inside)
      }
      guard let end else { continue }
      let isKey = span.kind == .string && isKey(at: end)
      add(isKey ? .key : span.kind, index..<end)
      return end
    }
    return nil
  }

  /// Whether a `'` is within a word, as in "don't", where no prefix of a string is.
  private func isApostrophe(_ span: Grammar.Span) -> Bool {
    guard span.open == [UInt8(ascii: "'")], index > 0,
      grammar.classes[Int(code[index - 1])] & Grammar.isName != 0
    else { return false }
    return tokens.last.map { $0.kind != .string || $0.range.upperBound != index } ?? true
  }

  private func commentEnd(_ span: Grammar.Span, _ start: Int, _ isNested: Bool) -> Int {
    if span.close.isEmpty {
      return code.firstIndex(of: .lineFeed, in: start..<code.count) ?? code.count
    }
    var depth = 1
    var look = start
    while look < code.count {
      if begins(span.close, at: look) {
        look += span.close.count
        depth -= 1
        if depth == 0 { return look }
      } else if isNested, begins(span.open, at: look) {
        look += span.open.count
        depth += 1
      } else {
        look += 1
      }
    }
    return code.count
  }

  /// The end of a string; where it is never closed, the end of the line or of the code.
  private func stringEnd(_ span: Grammar.Span, _ start: Int) -> Int? {
    guard case .string(let isMulti, let isRaw, let doubles, let isShort) = span.shape else {
      return nil
    }
    var look = start
    while look < code.count {
      // One scalar or one escape: in Rust, `'a` alone is no character.
      let isSecond = look > start && code[look] & 0xC0 != 0x80 && code[start] != .backslash
      if isShort, isSecond && !begins(span.close, at: look) || look - start > 10 { return nil }
      if code[look] == .backslash, !isRaw {
        look += 2
      } else if begins(span.close, at: look) {
        let end = look + span.close.count
        if !doubles || !begins(span.close, at: end) { return end }
        look = end + span.close.count
      } else if code[look] == .lineFeed, !isMulti {
        return isShort ? nil : look
      } else {
        look += 1
      }
    }
    return isShort ? nil : code.count
  }

  /// The end of a prefix and the name behind it; nil where there is no name, or no end in the line.
  private mutating func nameEnd(_ span: Grammar.Span, _ number: Int, _ start: Int) -> Int? {
    var look = start
    if !span.close.isEmpty {
      if start <= unclosed[number] { return nil }
      while look < code.count, code[look] != .lineFeed {
        if begins(span.close, at: look) { return look + span.close.count }
        look += 1
      }
      unclosed[number] = look
      return nil
    }
    while look < code.count, grammar.classes[Int(code[look])] & Grammar.isName != 0 { look += 1 }
    while span.kind == .attribute, look + 1 < code.count, code[look] == UInt8(ascii: "."),
      grammar.classes[Int(code[look + 1])] & Grammar.isName != 0
    {
      look += 1
      while look < code.count, grammar.classes[Int(code[look])] & Grammar.isName != 0 { look += 1 }
    }
    return look > start || span.open.count > 1 ? look : nil
  }

  private mutating func number() {
    let start = index
    var hasSign = false
    while index < code.count {
      let byte = code[index]
      let isSign =
        !hasSign && (byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")) && index > start
        && code[index - 1] | 0x20 == UInt8(ascii: "e")
        && !code[start..<index].contains(UInt8(ascii: "x"))
      let isPoint =
        byte == UInt8(ascii: ".") && index + 1 < code.count && code[index + 1].isDigit
      if isSign { hasSign = true }
      guard byte.isAlphanumeric || byte == UInt8(ascii: "_") || isPoint || isSign else { break }
      index += 1
    }
    if isKey(at: index) { add(.key, start..<index) } else { add(.number, start..<index) }
  }

  private mutating func name() {
    let start = index
    while index < code.count, grammar.classes[Int(code[index])] & Grammar.isName != 0 { index += 1 }
    let word = code[start..<index]
    let hash = Grammar.hash(word, folding: grammar.folds)
    if grammar.prefixes.contains(hash), index < code.count,
      grammar.spans.contains(where: { $0.kind == .string && begins($0.open) })
    {
      add(.string, start..<index)
    } else if isKey(at: index) {
      add(.key, start..<index)
    } else if let kind = grammar.words[hash] {
      add(kind, start..<index)
    } else if grammar.hasCalls, index < code.count, code[index] == UInt8(ascii: "(") {
      add(.function, start..<index)
    } else if grammar.hasCapitals, let first = word.first, first >= 0x41, first <= 0x5A {
      add(.type, start..<index)
    }
  }

  /// Whether what ends at an offset is the key of what follows.
  private func isKey(at end: Int) -> Bool {
    if grammar.keys.isEmpty { return false }
    var look = end
    while look < code.count, code[look].isSpaceOrTab { look += 1 }
    guard look < code.count, grammar.keys.contains(code[look]) else { return false }
    if !grammar.keysNeedSpace { return true }
    return look + 1 == code.count || code[look + 1].isWhitespace
  }
}

/// A stretch of code that has a colour of its own.
struct CodeToken: Hashable {
  /// What it is; the raw value is the class of its span.
  enum Kind: String, CaseIterable {
    case keyword = "hl-k"
    case string = "hl-s"
    case comment = "hl-c"
    case number = "hl-n"
    case type = "hl-t"
    case function = "hl-f"
    /// A name or a value that the language itself gives: `print`, `nil`, `true`.
    case builtin = "hl-b"
    /// A decorator, an attribute, a directive of the preprocessor.
    case attribute = "hl-a"
    case variable = "hl-v"
    /// The key of a mapping, the name of a property.
    case key = "hl-p"
    /// A heading or a section.
    case heading = "hl-h"
    case added = "hl-i"
    case removed = "hl-d"
    /// The name of a tag.
    case tag = "hl-g"
  }

  let kind: Kind
  /// Offsets in the code; tokens are in order and never overlap.
  var range: Range<Int>
}
