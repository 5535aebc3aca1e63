/// Reads the grammar file; the head of that file says what each directive means.
struct GrammarReader {
  /// The grammar of each language, by its name and by each alias.
  private(set) var grammars: [String: Grammar] = [:]
  /// Lines that mean nothing, as `line number: text`; empty, as a test proves.
  private(set) var mistakes: [String] = []
  private var names: [String] = []
  private var grammar = Grammar()

  init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let words = line.split(separator: " ").map { String($0) }
      guard let directive = words.first, directive != ";" else { continue }
      if !read(directive, Array(words.dropFirst())) { mistakes.append("\(number + 1): \(line)") }
    }
    finish()
  }

  private mutating func finish() {
    for name in names { grammars[name] = grammar }
  }

  private mutating func read(_ directive: String, _ words: [String]) -> Bool {
    switch directive {
    case "=":
      finish()
      names = words
      grammar = Grammar()
    case "like":
      guard let other = words.first.flatMap({ grammars[$0] }) else { return false }
      grammar = other
    case "keywords", "types", "builtins":
      let kind: CodeToken.Kind =
        directive == "keywords" ? .keyword : directive == "types" ? .type : .builtin
      for word in words { grammar.words[hash(word)] = kind }
    case "prefix": for word in words { grammar.prefixes.insert(hash(word)) }
    case "names": for byte in words.joined().utf8 { grammar.addNameCharacter(byte) }
    case "keys":
      grammar.keys = Array((words.first ?? "").utf8)
      grammar.keysNeedSpace = words.contains("spaced")
    case "calls": grammar.hasCalls = true
    case "capitals": grammar.hasCapitals = true
    case "fold": grammar.folds = true
    case "tags": grammar.hasTags = true
    case "patterns": grammar.hasPatterns = true
    case "line":
      guard words.count == 2, let kind = Self.kinds[words[1]] else { return false }
      grammar.lines.append(Grammar.Line(open: Array(words[0].utf8), kind: kind))
    default: return readSpan(directive, words)
    }
    return true
  }

  private mutating func readSpan(_ directive: String, _ words: [String]) -> Bool {
    let flags = Set(words).intersection(Self.flags)
    let marks = words.filter { !Self.flags.contains($0) }.map { Array($0.utf8) }
    guard let open = marks.first, marks.count <= 2 else { return false }
    let shape: Grammar.Span.Shape
    let kind: CodeToken.Kind
    switch directive {
    case "comment":
      shape = .comment(
        needsSpace: flags.contains("spaced"), isNested: flags.contains("nested"))
      kind = .comment
    case "string":
      guard marks.count == 2 else { return false }
      shape = .string(
        isMulti: flags.contains("multi"), isRaw: flags.contains("raw"),
        doubles: flags.contains("double"), isShort: flags.contains("short"))
      kind = .string
    case "attribute": (shape, kind) = (.name(atLineStart: false), .attribute)
    case "directive": (shape, kind) = (.name(atLineStart: true), .attribute)
    case "variable": (shape, kind) = (.name(atLineStart: false), .variable)
    default: return false
    }
    let close = marks.count == 2 ? marks[1] : []
    grammar.add(Grammar.Span(shape: shape, kind: kind, open: open, close: close))
    return true
  }

  private func hash(_ word: String) -> UInt64 {
    Grammar.hash(word.utf8, folding: grammar.folds)
  }

  private static let flags: Set<String> = ["spaced", "nested", "multi", "raw", "double", "short"]
  private static let kinds: [String: CodeToken.Kind] = [
    "heading": .heading, "attribute": .attribute, "comment": .comment, "added": .added,
    "removed": .removed,
  ]
}
