/// English words without their endings: Porter2.
///
/// The algorithm is Martin Porter's, as published on snowballstem.org/algorithms/english/stemmer.html;
/// steps and regions are named as there. `Theme/search-stems.js` holds the same one for queries.
package enum Porter2 {
  /// The stem of a folded word; anything but three or more ASCII letters stays as it is.
  package static func stem(_ word: [UInt8]) -> [UInt8] {
    if word.count < 3 || word.contains(where: { !($0 >= 0x61 && $0 <= 0x7A) && $0 != 0x27 }) {
      return word
    }
    if let special = special[word] { return special }
    var stem = Stem(word)
    stem.removeApostrophe()
    stem.findRegions()
    stem.removePlural()
    if unchanged.contains(stem.bytes) { return stem.bytes }
    stem.removePast()
    stem.replaceY()
    stem.replaceDouble()
    stem.replaceTriple()
    stem.removeSuffix()
    stem.removeFinal()
    return stem.bytes.map { $0 == Stem.consonantY ? UInt8(ascii: "y") : $0 }
  }

  /// Words that the rules would spoil.
  private static let special: [[UInt8]: [UInt8]] = {
    let pairs: [(String, String)] = [
      ("skis", "ski"), ("skies", "sky"), ("dying", "die"), ("lying", "lie"), ("tying", "tie"),
      ("idly", "idl"), ("gently", "gentl"), ("ugly", "ugli"), ("early", "earli"), ("only", "onli"),
      ("singly", "singl"), ("sky", "sky"), ("news", "news"), ("howe", "howe"), ("atlas", "atlas"),
      ("cosmos", "cosmos"), ("bias", "bias"), ("andes", "andes"),
    ]
    return Dictionary(uniqueKeysWithValues: pairs.map { (Array($0.utf8), Array($1.utf8)) })
  }()

  /// Words that end here once step 1a is done.
  private static let unchanged: Set<[UInt8]> = Set(
    ["inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"].map {
      Array($0.utf8)
    })
}

/// A word while ``Porter2`` takes it apart.
struct Stem {
  /// Stands for a `y` that is a consonant.
  static let consonantY = UInt8(ascii: "Y")

  private(set) var bytes: [UInt8]
  /// Where the regions R1 and R2 begin.
  private var r1: Int
  private var r2: Int

  init(_ word: [UInt8]) {
    bytes = word
    if bytes.first == 0x27 { bytes.removeFirst() }
    for index in bytes.indices where bytes[index] == UInt8(ascii: "y") {
      if index == 0 || Self.isVowel(bytes[index - 1]) { bytes[index] = Self.consonantY }
    }
    r1 = bytes.count
    r2 = bytes.count
  }

  // MARK: Regions

  /// R1 begins behind the first consonant behind a vowel, or behind a few known beginnings; R2 is
  /// the same within R1.
  mutating func findRegions() {
    r1 = region(from: 0)
    for beginning in ["gener", "commun", "arsen"] where bytes.starts(with: beginning.utf8) {
      r1 = beginning.utf8.count
    }
    r2 = region(from: r1)
  }

  private func region(from start: Int) -> Int {
    var index = start + 1
    while index < bytes.count {
      if !Self.isVowel(bytes[index]), Self.isVowel(bytes[index - 1]) { return index + 1 }
      index += 1
    }
    return bytes.count
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    default: false
    }
  }

  // MARK: Endings

  private func ends(in suffix: StaticString) -> Bool {
    let count = suffix.utf8CodeUnitCount
    if count > bytes.count { return false }
    return suffix.withUTF8Buffer { bytes[(bytes.count - count)...].elementsEqual($0) }
  }

  /// Puts `replacement` in the place of an ending of `count` bytes.
  private mutating func replace(_ count: Int, by replacement: StaticString) {
    bytes.removeLast(count)
    replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private func hasVowel(before end: Int) -> Bool { bytes[..<end].contains(where: Self.isVowel) }

  /// A vowel between consonants (the last not `w`, `x` or `Y`), or one that opens the word before a
  /// consonant; at the end of `bytes[..<end]`.
  private func endsInShortSyllable(before end: Int) -> Bool {
    guard end >= 2 else { return false }
    let (last, vowel) = (bytes[end - 1], bytes[end - 2])
    if Self.isVowel(last) || !Self.isVowel(vowel) { return false }
    if end == 2 { return true }
    if last == UInt8(ascii: "w") || last == UInt8(ascii: "x") || last == Self.consonantY {
      return false
    }
    return !Self.isVowel(bytes[end - 3])
  }

  private var isShort: Bool { r1 >= bytes.count && endsInShortSyllable(before: bytes.count) }

  // MARK: Steps

  /// Step 0.
  mutating func removeApostrophe() {
    if ends(in: "'s'") {
      replace(3, by: "")
    } else if ends(in: "'s") {
      replace(2, by: "")
    } else if ends(in: "'") {
      replace(1, by: "")
    }
  }

  /// Step 1a.
  mutating func removePlural() {
    if ends(in: "sses") {
      replace(4, by: "ss")
    } else if ends(in: "ied") || ends(in: "ies") {
      replace(3, by: bytes.count > 4 ? "i" : "ie")
    } else if ends(in: "us") || ends(in: "ss") {
      return
    } else if ends(in: "s"), bytes.count >= 2, hasVowel(before: bytes.count - 2) {
      replace(1, by: "")
    }
  }

  /// Step 1b.
  mutating func removePast() {
    if ends(in: "eedly") || ends(in: "eed") {
      let count = ends(in: "eed") ? 3 : 5
      if bytes.count - count >= r1 { replace(count, by: "ee") }
      return
    }
    let endings: [(StaticString, Int)] = [("ingly", 5), ("edly", 4), ("ing", 3), ("ed", 2)]
    guard let (_, count) = endings.first(where: { ends(in: $0.0) }),
      hasVowel(before: bytes.count - count)
    else { return }
    replace(count, by: "")
    if ends(in: "at") || ends(in: "bl") || ends(in: "iz") {
      replace(0, by: "e")
    } else if endsInDouble {
      bytes.removeLast()
    } else if isShort {
      replace(0, by: "e")
    }
  }

  private var endsInDouble: Bool {
    guard bytes.count >= 2, let last = bytes.last, bytes[bytes.count - 2] == last else {
      return false
    }
    // "add", "egg" and "off" are whole.
    if bytes.count == 3, "aeo".utf8.contains(bytes[0]) { return false }
    return "bdfgmnprt".utf8.contains(last)
  }

  /// Step 1c.
  mutating func replaceY() {
    guard bytes.count > 2, let last = bytes.last,
      last == UInt8(ascii: "y") || last == Self.consonantY,
      !Self.isVowel(bytes[bytes.count - 2])
    else { return }
    replace(1, by: "i")
  }

  /// Step 2.
  mutating func replaceDouble() {
    for (ending, replacement) in Self.doubles where ends(in: ending) {
      let count = ending.utf8CodeUnitCount
      if bytes.count - count >= r1 { replace(count, by: replacement) }
      return
    }
    if ends(in: "ogi") {
      if bytes.count - 3 >= r1, bytes.count > 3, bytes[bytes.count - 4] == UInt8(ascii: "l") {
        replace(3, by: "og")
      }
    } else if ends(in: "li"), bytes.count - 2 >= r1, bytes.count > 2,
      "cdeghkmnrt".utf8.contains(bytes[bytes.count - 3])
    {
      replace(2, by: "")
    }
  }

  /// The longest first.
  private static let doubles: [(StaticString, StaticString)] = [
    ("ization", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"),
    ("iveness", "ive"), ("tional", "tion"), ("biliti", "ble"), ("lessli", "less"),
    ("entli", "ent"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("ousli", "ous"),
    ("iviti", "ive"), ("fulli", "ful"), ("enci", "ence"), ("anci", "ance"), ("abli", "able"),
    ("izer", "ize"), ("ator", "ate"), ("alli", "al"), ("bli", "ble"),
  ]

  /// Step 3.
  mutating func replaceTriple() {
    for (ending, replacement) in Self.triples where ends(in: ending) {
      let count = ending.utf8CodeUnitCount
      if bytes.count - count >= r1 { replace(count, by: replacement) }
      return
    }
    if ends(in: "ative"), bytes.count - 5 >= r2 { replace(5, by: "") }
  }

  /// The longest first.
  private static let triples: [(StaticString, StaticString)] = [
    ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"),
    ("ical", "ic"), ("ness", ""), ("ful", ""),
  ]

  /// Step 4.
  mutating func removeSuffix() {
    for ending in Self.suffixes where ends(in: ending) {
      let count = ending.utf8CodeUnitCount
      if bytes.count - count >= r2 { replace(count, by: "") }
      return
    }
    if ends(in: "ion"), bytes.count - 3 >= r2, bytes.count > 3 {
      let before = bytes[bytes.count - 4]
      if before == UInt8(ascii: "s") || before == UInt8(ascii: "t") { replace(3, by: "") }
    }
  }

  /// The longest first.
  private static let suffixes: [StaticString] = [
    "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous",
    "ive", "ize", "al", "er", "ic",
  ]

  /// Step 5.
  mutating func removeFinal() {
    let last = bytes.count - 1
    if ends(in: "e") {
      if last >= r2 || (last >= r1 && !endsInShortSyllable(before: last)) { replace(1, by: "") }
    } else if ends(in: "ll"), last >= r2 {
      replace(1, by: "")
    }
  }
}

/// English words that say nothing by themselves: searched in titles and headings only, and never
/// required.
enum StopWords {
  static let english: Set<[UInt8]> = Set(
    """
    a about all also am an and are as at be been but by can could did does for from had has \
    have he her his how i in into is it its just may me more most much must my no nor of on \
    one only or other our out over shall she should so such than that the their them then \
    there these they this those to too up us was we were what which who whom why will with \
    would you your vs versus
    """.split(separator: " ").map { Array($0.utf8) })
}
