/// What follows the fence of a code block: the language, and how the code is to be shown.
package struct CodeInfo: Sendable, Hashable {
  /// The first word, as written; empty where there is none.
  package var language = ""
  /// `title="…"`
  package var title: String?
  /// `tab="…"`: the block is one of several of which one is seen at a time.
  package var tab: String?
  /// `{2,4-6}`: the lines to mark, counted from 1 in what is shown.
  package var marked: [ClosedRange<Int>] = []
  /// `diff`: lines that begin with `+` or `-` are shown as added or removed.
  package var isDiff = false
  /// `lines=3-9`: the lines to show, counted from 1.
  package var lines: ClosedRange<Int>?
  /// `src="path"`: the file whose text is shown instead, as written.
  package var source: String?
  /// `src="path#name"`: the region of the file, between `fingerpost:begin name` and
  /// `fingerpost:end name`.
  package var region: String?
  /// `linenums="1"`, `:line-numbers=1`: the number of the first line, where lines are numbered.
  package var firstNumber: Int?
  /// The kind of diagram that the code is, for ``Word/diagram``, which is said in the place of a title.
  package var diagram: String?
  /// `[name]`, as VitePress has it: the name of a file, or the label of a tab in a group of blocks.
  var label: String?
  /// `hidelines=…`, as mdBook has it: lines that begin with this are not shown.
  var hidden: String?
  /// Whether it is a directive of MyST: ```` ```{note} ````.
  var isDirective = false
  /// Whether numbers in brackets in its comments refer to a list below it.
  var isAnnotated = false
  /// Whether it is a directive of MyST that holds code, perhaps behind options: ```` ```{code-cell} ````.
  var holdsOptions = false
  /// The words that mean nothing here, in their order.
  var unknown: [String] = []
  /// What stands for lines and names none, in its order: `9-5`.
  var misread: [String] = []

  /// The languages of diagrams that other tools draw, and what kind of diagram each is.
  static let diagrams = [
    "mermaid": "mermaid", "dot": "graphviz", "graphviz": "graphviz", "plantuml": "plantuml",
    "puml": "plantuml", "d2": "d-two", "ditaa": "ditaa", "vega-lite": "vega-lite",
    "geojson": "geojson", "topojson": "topojson", "stl": "stl",
  ]
  /// The kinds, as markers number them.
  static let diagramKinds = Set(diagrams.values).sorted()

  /// No words at all.
  package init() {}

  /// Reads an info string, in our own words or in those of MkDocs, mdBook, Docusaurus or VitePress.
  package init(_ info: String) {
    var bytes = Array(info.utf8)
    // `{ .yaml .annotate title="…" }` is all attributes.
    if bytes.first == UInt8(ascii: "{"), bytes.last == UInt8(ascii: "}"), bytes.count > 2,
      bytes[1...].first(where: { $0 != .space }).map({ !$0.isDigit }) == true
    {
      bytes = Array(bytes[1..<bytes.count - 1])
      isAttributes = true
      isDirective = Self.directives.contains(String(decoding: bytes.trimmed, as: UTF8.self))
    } else if bytes.first == UInt8(ascii: "{") {
      let name = bytes[1...].prefix { $0 != UInt8(ascii: "}") }
      holdsOptions = Self.codeDirectives.contains(String(decoding: name, as: UTF8.self))
      isDirective = Self.directives.contains(String(decoding: name, as: UTF8.self))
      if holdsOptions { bytes = Array(bytes[(name.count + 2)...]) }
    }
    var index = 0
    var isFirst = true
    while index < bytes.count {
      if bytes[index].isWhitespace {
        index += 1
        continue
      }
      // (Rustdoc is told why: `ignore (needs a network)`.)
      if bytes[index] == UInt8(ascii: "("), isIgnored {
        index = bytes[index...].firstIndex(of: UInt8(ascii: ")")).map { $0 + 1 } ?? bytes.count
      } else if bytes[index] == UInt8(ascii: "{") {
        let end = bytes[index...].firstIndex(of: UInt8(ascii: "}")) ?? bytes.count
        let inner = bytes[(index + 1)..<max(end, index + 1)]
        mark(inner)
        if !isFirst, inner.contains(where: \.isLetter) { readBraces(inner) }
        index = min(end + 1, bytes.count)
      } else if bytes[index] == UInt8(ascii: "["), !isFirst,
        let end = bytes[index...].firstIndex(of: UInt8(ascii: "]"))
      {
        label = String(decoding: bytes[index + 1..<end], as: UTF8.self)
        index = end + 1
      } else {
        let (name, value) = Self.word(bytes, &index, isFirst: isFirst)
        let isNumbered = isFirst && name.hasSuffix(":line-numbers")
        if isNumbered, let value { firstNumber = Int(value) }
        if let value, !isNumbered {
          set(name, value)
        } else if isFirst {
          // (An id may come before the language.)
          if isAttributes, name.hasPrefix("#") { continue }
          setLanguage(name)
        } else {
          flag(name)
        }
      }
      isFirst = false
    }
    isAttributes = false
    if title == nil, tab == nil { title = label }
  }

  /// Whether the code is none that rustdoc tests.
  var isIgnored = false
  /// Whether words are read that are attributes in braces.
  private var isAttributes = false

  /// Words in braces behind a language: `{.class}`, `{no-title}`.
  private mutating func readBraces(_ inner: ArraySlice<UInt8>) {
    let wasAttributes = isAttributes
    isAttributes = true
    let bytes = Array(inner)
    var index = 0
    while index < bytes.count {
      if bytes[index].isWhitespace || bytes[index] == UInt8(ascii: ",")
        || bytes[index] == UInt8(ascii: "{")
      {
        index += 1
        continue
      }
      let (name, value) = Self.word(bytes, &index, isFirst: false, endsAtComma: true)
      if let value {
        set(name, value)
      } else if name.utf8.contains(where: \.isLetter) {
        flag(name)
      }
    }
    isAttributes = wasAttributes
  }

  /// The first word: a language, perhaps with words of mdBook or VitePress behind it.
  private mutating func setLanguage(_ word: String) {
    var word = Substring(word)
    if word.hasPrefix(".") { word = word.dropFirst() }
    if let colon = word.firstIndex(of: ":"),
      word[colon...].hasPrefix(":line-numbers")
        || word[colon...].hasPrefix(":no-line-numbers")
    {
      if word[colon...].hasPrefix(":line-numbers") { firstNumber = firstNumber ?? 1 }
      word = word[..<colon]
    }
    // (What rustdoc and mdBook do with Rust is nothing to a reader.)
    let parts = word.split(separator: ",", omittingEmptySubsequences: false)
    language = String(parts.first ?? "")
    isIgnored = language == "ignore"
    for part in parts.dropFirst() where !part.isEmpty {
      let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
      if pair.count == 2 { set(pair[0], pair[1]) } else { flag(String(part)) }
    }
    if language.hasSuffix("-vue") { language.removeLast(4) }
  }

  /// Whether the block is shown as libcmark would, but for colours.
  var isPlain: Bool {
    title == nil && tab == nil && marked.isEmpty && !isDiff && lines == nil && source == nil
      && diagram == nil && firstNumber == nil
  }

  private mutating func flag(_ word: String) {
    let name = String(word.drop { $0 == "," })
    isIgnored = isIgnored || name == "ignore"
    if name == "annotate" || name == ".annotate" {
      isAnnotated = true
    } else if name == "diff" {
      isDiff = true
    } else if Self.numberWords.contains(name) {
      firstNumber = firstNumber ?? 1
    } else if isAttributes, name.hasPrefix(".") || name.hasPrefix("#") {
      return
    } else if !Self.wordsWithoutEffect.contains(name), !Self.isOfRustdoc(name),
      !name.allSatisfy({ !$0.isLetter })
    {
      unknown.append(name)
    }
  }

  /// Whether a word says to rustdoc how code is tested: an edition, a mistake that it has, where not.
  private static func isOfRustdoc(_ name: String) -> Bool {
    if name.hasPrefix("edition20") || name.hasPrefix("ignore-") { return true }
    return name.utf8.count == 5 && name.utf8.first == UInt8(ascii: "E")
      && name.utf8.dropFirst().allSatisfy(\.isDigit)
  }

  /// What the lines begin with that are not shown; those of Rust always.
  var hiddenPrefix: [UInt8] {
    if let hidden { return Array(hidden.utf8) }
    return language == "rust" || language == "rs" ? [UInt8(ascii: "#")] : []
  }

  /// Whether the title holds tags or icons, which are shown as they are written.
  var hasMarkupInTitle: Bool {
    guard let title = title ?? tab else { return false }
    return title.contains("</") || title.contains("<br") || title.contains("&lt;")
      || [":material-", ":octicons-", ":fontawesome-", ":simple-"].contains { title.contains($0) }
  }

  private mutating func set(_ name: String, _ value: String) {
    switch name {
    case "title", "filename", "caption": title = value
    case "hl_lines":
      for part in value.split(separator: " ") { mark(ArraySlice(part.utf8)) }
    case "tab": tab = value
    case "hidelines": hidden = value
    case "lines":
      let numbers = LineNumbers(ArraySlice(value.utf8))
      lines = numbers.ranges.first
      let isFlag = ["true", "false", "all", "none"].contains(value)
      if !isFlag, numbers.ranges.count != 1 || !numbers.misread.isEmpty {
        misread.append("lines=\(value)")
      }
    case "region": region = value
    case "linenums", "linenos", "lineNumbers", "line-numbers", "showLineNumbers", "linenostart",
      "startLine", "startFrom":
      number(value)
    case "src":
      let parts = value.split(separator: "#", maxSplits: 1)
      source = parts.first.map { String($0) } ?? ""
      if parts.count == 2 { region = String(parts[1]) }
    default:
      if !Self.keysWithoutEffect.contains(name), !name.hasPrefix("data-") { unknown.append(name) }
    }
  }

  /// Numbers the lines, from what begins a value: `1`, `"10 2"`, `true`; not where it says no.
  private mutating func number(_ value: String) {
    if let first = Int(value.prefix { $0.isNumber }) {
      firstNumber = min(first, 1_000_000)
    } else if !["false", "no", "off"].contains(value.lowercased()) {
      firstNumber = firstNumber ?? 1
    }
  }

  /// Reads `name`, `name=value` or `name="value"`.
  ///
  /// - Parameters:
  ///   - isFirst: it may be a language with words behind commas, which may have values.
  ///   - endsAtComma: a comma ends it, but for one in quotes.
  private static func word(
    _ bytes: [UInt8], _ index: inout Int, isFirst: Bool, endsAtComma: Bool = false
  ) -> (name: String, value: String?) {
    let start = index
    var isList = false
    func ends(_ byte: UInt8) -> Bool {
      byte.isWhitespace || endsAtComma && byte == UInt8(ascii: ",")
    }
    while index < bytes.count, !ends(bytes[index]), bytes[index] != UInt8(ascii: "{") {
      isList = isList || isFirst && bytes[index] == UInt8(ascii: ",")
      if bytes[index] == UInt8(ascii: "="), !isList { break }
      index += 1
    }
    let name = String(decoding: bytes[start..<index], as: UTF8.self)
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return (name, nil) }
    index += 1
    let quote = index < bytes.count ? bytes[index] : 0
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let from = index + 1
      let end = bytes[from...].firstIndex(of: quote) ?? bytes.count
      index = min(end + 1, bytes.count)
      return (name, String(decoding: bytes[from..<end], as: UTF8.self))
    }
    let from = index
    while index < bytes.count, !ends(bytes[index]) { index += 1 }
    return (name, String(decoding: bytes[from..<index], as: UTF8.self))
  }

  /// Marks lines: `2,4-6`. (What has letters may be anything in another tool.)
  private mutating func mark(_ text: ArraySlice<UInt8>) {
    let numbers = LineNumbers(text)
    marked += numbers.ranges
    if !text.contains(where: \.isLetter), text.contains(where: \.isDigit) {
      misread += numbers.misread
    }
  }
}
