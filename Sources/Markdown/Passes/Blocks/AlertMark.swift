internal import Bytes

/// What stands in the brackets that make an alert of a quote: `[!NOTE]`, and with words behind a bar as
/// Obsidian, Docsify and the extension quotes of Python-Markdown have them: `[!note | inline]`,
/// `[!TIP|label:Title]`.
struct AlertMark {
  /// How it looks; nil where it is no kind of alert.
  let kind: AlertKind?
  /// The name of the kind as written, and in lower case.
  let written: String
  let name: String
  /// Whether nobody has a kind of the name.
  let isUnknown: Bool
  /// The bytes of it all.
  let length: Int
  /// The title that the words behind the bar are.
  private(set) var title: [UInt8]?
  /// Whether the words put the box beside the text.
  private(set) var isBeside = false
  /// Whether a word is neither, and left out.
  private(set) var hasOtherWords = false

  /// Reads the mark at the start of a text; nil where there is none.
  ///
  /// GitHub has five kinds. The others are boxes only where the configuration of MkDocs stands beside the
  /// page, since GitHub shows them as quotes.
  init?(_ text: UnsafeBufferPointer<UInt8>, _ options: MarkdownOptions) {
    guard text.starts(with: "[!", at: 0),
      let close = text.firstIndex(of: UInt8(ascii: "]"), in: 2..<min(text.count, 200)),
      !text[2..<close].contains(where: \.isLineEnd)
    else { return nil }
    let pieces = text[2..<close].split(separator: .pipe, omittingEmptySubsequences: false)
    let isPlain = pieces.count == 1
    let parts = pieces.map { piece in
      let bounds = piece.startIndex..<piece.endIndex
      return String(decoding: text[isPlain ? bounds : text.trimmed(bounds)], as: UTF8.self)
    }
    written = parts[0]
    name = written.lowercased()
    length = close + 1
    guard name.utf8.first?.isLetter == true,
      name.utf8.allSatisfy({ $0.isAlphanumeric || "-_ ".utf8.contains($0) }),
      isPlain || options.hasForeignSyntax
    else { return nil }
    let known = AlertKind(rawValue: name)
    let foreign = AlertKind.foreign(name)
    let isPython = options.dialect.isPython
    isUnknown = known == nil && !(isPython && foreign != nil)
    // (The extension quotes makes a box of any word, as boxes with '!!!' are.)
    kind = known ?? (isPython && !name.contains(" ") ? foreign ?? .note : nil)
    for part in parts.dropFirst() { read(part) }
  }

  /// Reads the words between two bars.
  private mutating func read(_ words: String) {
    let key = words.prefix { $0 != ":" }.lowercased()
    if words.contains(":"), key == "label" {
      title = Array(words.dropFirst("label:".utf8.count).drop { $0 == " " }.utf8)
    } else if words.contains(":"), Self.looks.contains(key) || words.isEmpty {
      return
    } else if Self.places.contains(words.lowercased()) {
      isBeside = true
    } else if title == nil, words.contains(" ") || words.first?.isUppercase == true {
      title = Array(words.utf8)
    } else if !words.isEmpty {
      hasOtherWords = true
    }
  }

  /// What Docsify says of how a box looks.
  private static let looks: Set<String> = [
    "style", "icon", "iconvisibility", "labelvisibility", "classname",
  ]
  private static let places: Set<String> = [
    "inline", "inline end", "inline-end", "end", "left", "right",
  ]
}
