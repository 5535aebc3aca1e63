/// Letters without case and diacritics, so that `Ärger`, `ärger` and `arger` are one word.
package enum Folding {
  /// What a scalar is to a word.
  enum Class {
    /// A part of words, or of nothing.
    case letter, separator
    /// A mark over the letter before it, which folding takes off.
    case mark
    /// A character of a script without spaces, searched by pairs.
    case pair
  }

  /// What a scalar beyond ASCII is to a word. Scalars beyond the basic plane separate words.
  static func kind(of scalar: Unicode.Scalar) -> Class {
    switch scalar.value {
    case 0xC0...0x24F, 0x400...0x481, 0x48A...0x52F, 0x1E00...0x1EFF:
      return scalar.value == 0xD7 || scalar.value == 0xF7 ? .separator : .letter
    case 0x300...0x36F: return .mark
    case 0x2000...0x2BFF: return .separator
    case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF:
      return scalar.value == 0x30FB ? .separator : .pair
    case 0x10000...: return .separator
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      return .letter
    default: return .separator
    }
  }

  /// Appends a scalar, folded, as UTF-8.
  static func append(_ scalar: Unicode.Scalar, to word: inout [UInt8]) {
    for (first, folded) in ranges
    where scalar.value >= first && scalar.value - first < folded.count {
      let single = folded[Int(scalar.value - first)]
      if single != "·" {
        word += UTF8.encode(single).map(Array.init) ?? []
        return
      }
    }
    if let several = several[scalar] {
      word += several.utf8
      return
    }
    for lower in scalar.properties.lowercaseMapping.unicodeScalars
    where !(0x300...0x36F).contains(lower.value) {
      word += UTF8.encode(lower).map(Array.init) ?? []
    }
  }

  /// Letters that fold to two.
  private static let several: [Unicode.Scalar: String] = [
    "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "ǽ": "ae", "Ǽ": "ae", "ǣ": "ae", "Ǣ": "ae",
    "œ": "oe", "Œ": "oe", "þ": "th", "Þ": "th",
  ]

  /// A text, folded; what is no letter stays.
  package static func fold(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        bytes += UTF8.encode(Unicode.Scalar(lowerCase(UInt8(scalar.value)))).map(Array.init) ?? []
      } else if kind(of: scalar) != .mark {
        append(scalar, to: &bytes)
      }
    }
    return bytes
  }

  /// An ASCII letter in lower case; others as they are.
  @inline(__always) static func lowerCase(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}
