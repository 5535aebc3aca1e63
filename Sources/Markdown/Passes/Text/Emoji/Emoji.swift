internal import Bytes

/// Emoji by GitHub's shortcodes: `:rocket:`.
enum Emoji {
  /// The characters of each name; read from the table when the first page needs it.
  private static let table: [String: String] = {
    var table = [String: String](minimumCapacity: 2048)
    let text = String(decoding: PackageResources.emoji_txt, as: UTF8.self)
    for line in text.utf8.split(separator: .lineFeed) {
      let words = line.split(separator: .space).map { String(Substring($0)) }
      for name in words.dropFirst() { table[name] = words[0] }
    }
    return table
  }()

  /// The characters for a name without its colons.
  static func characters(_ name: String) -> String? {
    if let characters = table[name] { return characters }
    if name.hasPrefix("flag_"), let flag = flag(of: name.dropFirst(5)) { return flag }
    // Twemoji names the person first: `man_raising_hand`.
    for person in ["man", "woman"] where name.hasPrefix("\(person)_") {
      return table["\(name.dropFirst(person.utf8.count + 1))_\(person)"]
    }
    return nil
  }

  /// The flag of a country, by two letters: Twemoji has `flag_de`.
  private static func flag(of country: Substring) -> String? {
    guard country.utf8.count == 2, country.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
      return nil
    }
    let letters = country.unicodeScalars.compactMap { Unicode.Scalar($0.value - 0x61 + 0x1F1E6) }
    return String(String.UnicodeScalarView(letters))
  }

  /// Whether a name is that of an icon of another tool: `material-check`.
  static func isIcon(_ name: String) -> Bool {
    ["material-", "fontawesome-", "octicons-", "simple-", "lucide-", "twemoji-", "mdi-"].contains {
      name.hasPrefix($0)
    } || drawn.contains(name)
  }

  /// The names of those that GitHub draws itself.
  private static let drawn: Set<String> = [
    "accessibility", "atom", "basecamp", "basecampy", "bowtie", "copilot", "dependabot", "electron",
    "feelsgood", "finnadie", "fishsticks", "goberserk", "godmode", "hurtrealbad", "neckbeard",
    "octocat", "rage1", "rage2", "rage3", "rage4", "shipit", "suspect", "trollface",
  ]

  /// The words in the name of an icon, `:octicons-file-code-24:`: "file code".
  static func words(ofIcon code: [UInt8]) -> [UInt8] {
    let name = code.drop { $0 == UInt8(ascii: ":") }.prefix { $0 != UInt8(ascii: ":") }
    if !name.contains(UInt8(ascii: "-")) { return Array(name) }
    let words = name.split(separator: UInt8(ascii: "-")).dropFirst()
      .filter { !$0.allSatisfy(\.isDigit) }
    return Array(words.joined(separator: [.space]))
  }

  /// The end of `:name:` that begins at an offset, or nil.
  static func end(
    of start: Int, in bytes: UnsafeBufferPointer<UInt8>, before limit: Int
  ) -> Int? {
    var index = start + 1
    while index < min(limit, start + 80), isNameByte(bytes[index]) { index += 1 }
    guard index < limit, index > start + 1, bytes[index] == UInt8(ascii: ":") else { return nil }
    return index + 1
  }

  /// Whether a text may hold a shortcode.
  static func mayOccur(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while let found = bytes.firstIndex(of: UInt8(ascii: ":"), in: index..<range.upperBound) {
      if end(of: found, in: bytes, before: range.upperBound) != nil { return true }
      index = found + 1
    }
    return false
  }

  /// A text with its shortcodes replaced; icons are left out.
  static func replaced(in text: String) -> String {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      var result: [UInt8] = []
      var index = 0
      while index < bytes.count {
        if bytes[index] == UInt8(ascii: ":"),
          let end = end(of: index, in: bytes, before: bytes.count)
        {
          let name = String(decoding: bytes[index + 1..<end - 1], as: UTF8.self)
          if let characters = characters(name) {
            result += characters.utf8
            index = end
            continue
          }
          if isIcon(name) {
            index = end
            while index < bytes.count, bytes[index] == .space { index += 1 }
            continue
          }
        }
        result.append(bytes[index])
        index += 1
      }
      return String(decoding: result.trimmed, as: UTF8.self)
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "+")
  }
}
