internal import Bytes

/// Marks within a line that Python-Markdown's extensions read: `==x==`, `^^x^^`, `x^2^`, `H~2~O` and
/// `++ctrl+c++`, and those that we only name.
enum InlineMarks {
  /// What a pair of single marks does to the text between them.
  enum Script {
    /// `x^2^`
    case raised
    /// `H~2~O`
    case lowered
  }

  /// Whether a text may hold any.
  static func mayOccur(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    bytes.firstIndex(of: UInt8(ascii: "^"), in: range) != nil
      || bytes.firstIndex(of: "==", in: range) != nil
      || bytes.firstIndex(of: "++", in: range) != nil
      || bytes.firstIndex(of: "%%", in: range) != nil
      || bytes.firstIndex(of: "[=", in: range) != nil
  }

  /// The text between a single mark at an index and its partner, both right behind a word, a bracket
  /// or the other mark; nil where there is none. (White space is no index but for a space that is escaped,
  /// nor is much of anything.)
  ///
  /// - Parameter isLoose: the mark may also begin a word: `^P^`.
  static func script(
    in text: UnsafeBufferPointer<UInt8>, at index: Int, isLoose: Bool
  ) -> Range<Int>? {
    let mark = text[index]
    let before = index > 0 ? text[index - 1] : .space
    guard isLoose || isWord(before) || ")~^".utf8.contains(before), before != mark,
      before != .backslash, before != UInt8(ascii: "[")
    else { return nil }
    let start = index + 1
    var end = start
    var hasWord = false
    while end < text.count, end - start < 40, text[end] != mark {
      if text[end] == .backslash, end + 1 < text.count, text[end + 1] == .space {
        end += 2
        continue
      }
      guard isWord(text[end]) || "+-.,()".utf8.contains(text[end]) else { return nil }
      hasWord = hasWord || isWord(text[end])
      end += 1
    }
    guard end < text.count, text[end] == mark else { return nil }
    if end + 1 < text.count, text[end + 1] == mark { return nil }
    // A plus or a minus alone is a charge: `Na^+^`.
    let isCharge = end - start == 1 && "+-".utf8.contains(text[start])
    return hasWord || isCharge ? start..<end : nil
  }

  /// Whether a range is a figure, perhaps with a sign, as in formulas of chemistry.
  static func isFigure(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    text[range].allSatisfy { $0.isDigit || "+-".utf8.contains($0) }
  }

  // MARK: Keys

  /// The names of keys in `++ctrl+alt+del++` at an index, and the index behind it; nil where there
  /// are none.
  static func keys(
    in text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (names: [String], end: Int)? {
    guard text.starts(with: "++", at: index) else { return nil }
    if index > 0, isWord(text[index - 1]) || text[index - 1] == UInt8(ascii: "+") { return nil }
    var names: [String] = []
    var position = index + 2
    while position < text.count, names.count < 8 {
      let start = position
      if text[position] == UInt8(ascii: "\"") {
        // What is on the key, in quotes.
        guard let close = text.firstIndex(of: UInt8(ascii: "\""), in: start + 1..<text.count),
          close > start + 1, close - start < 40
        else { return nil }
        names.append(String(decoding: text[start...close], as: UTF8.self))
        position = close + 1
      } else {
        while position < text.count, text[position].isAlphanumeric || text[position] == 0x2D {
          position += 1
        }
        guard position > start, position - start < 24 else { return nil }
        names.append(String(decoding: text[start..<position], as: UTF8.self))
      }
      guard position < text.count, text[position] == UInt8(ascii: "+") else { return nil }
      position += 1
      if position < text.count, text[position] == UInt8(ascii: "+") {
        position += 1
        if position < text.count, isWord(text[position]) { return nil }
        // (One word between signs could be a variable of a program.)
        return names.count > 1 || isKey(names[0]) ? (names, position) : nil
      }
    }
    return nil
  }

  private static func isKey(_ name: String) -> Bool {
    if name.utf8.count == 1 { return true }
    let number = name.hasPrefix("f") ? Int(name.dropFirst()) : nil
    let digit = name.hasPrefix("num") ? Int(name.dropFirst(3)) : nil
    return namedKeys.contains(name) || number.map { (1...24).contains($0) } == true
      || digit.map { (0...9).contains($0) } == true || name.hasPrefix("\"")
  }

  private static let namedKeys: Set<String> = [
    "alt", "alt-graph", "apostrophe", "arrow-down", "arrow-left", "arrow-right", "arrow-up",
    "backslash", "backspace", "backtab", "backtick", "bar", "brace-left", "brace-right",
    "bracket-left", "bracket-right", "break", "browser-back", "browser-favorites",
    "browser-forward", "browser-home", "browser-refresh", "browser-search", "browser-stop", "caps",
    "caps-lock", "clear", "cmd", "colon", "comma", "command", "context-menu", "control", "copy",
    "ctrl", "del", "delete", "dot", "double-quote", "down", "eject", "end", "enter", "equal", "esc",
    "escape", "exclam", "fingerprint", "fn", "function", "grave", "greater", "help", "home",
    "hyphen", "ins", "insert", "left", "left-alt", "left-button", "left-command", "left-control",
    "left-ctrl", "left-meta", "left-option", "left-shift", "left-super", "left-windows", "less",
    "mail", "media", "media-next-track", "media-pause", "media-play", "media-play-pause",
    "media-prev-track", "media-stop", "menu", "meta", "middle-button", "minus", "num-asterisk",
    "num-clear", "num-delete", "num-enter", "num-equal", "num-lock", "num-minus", "num-plus",
    "num-separator", "num-slash", "option", "page-down", "page-up", "pause", "period", "pgdn",
    "pgup", "pipe", "plus", "power", "print", "print-screen", "prtsc", "question", "quote", "reset",
    "return", "right", "right-alt", "right-button", "right-command", "right-control", "right-ctrl",
    "right-meta", "right-option", "right-shift", "right-super", "right-windows", "scroll-lock",
    "select", "semicolon", "shift", "single-quote", "slash", "sleep", "space", "spacebar", "super",
    "tab", "tilde", "underscore", "up", "volume-down", "volume-mute", "volume-up", "win", "windows",
    "x-button1", "x-button2", "zoom",
  ]

  /// What is on a key: `Page Up` for `page-up`, and what stands in quotes.
  static func label(ofKey name: String) -> String {
    if name.hasPrefix("\"") { return String(name.dropFirst().dropLast()) }
    return name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: " ")
  }

  // MARK: Comments

  /// Whether `%% comment %%` begins at an index.
  static func isComment(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard text.starts(with: "%%", at: index), index + 2 < text.count,
      text[index + 2] != UInt8(ascii: "%"), index == 0 || !isWord(text[index - 1]),
      let close = text.firstIndex(of: "%%", in: index + 2..<text.count), close > index + 2
    else { return false }
    let isSpaced = text[index + 2].isWhitespace
    if isSpaced != text[close - 1].isWhitespace { return false }
    return close + 2 >= text.count || !isWord(text[close + 2])
  }

  /// Whether a byte belongs to a word.
  static func isWord(_ byte: UInt8) -> Bool { byte.isAlphanumeric || byte >= 0x80 }
}
