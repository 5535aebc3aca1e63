/// Numbers anchors as GitHub does, one page at a time.
///
/// The rule is that of GitHub's own renderer, as the fixtures of github-slugger record it: small
/// letters, spaces become hyphens, and all but word characters, hyphens and spaces goes. An anchor
/// that is taken gets the next free number behind it, in constant time for each double.
struct Slugger {
  /// The last number given to each anchor; 0 for one without a number.
  private var taken = [String: Int](minimumCapacity: 12)

  init() {}

  /// The anchor for a heading's text, in UTF-8.
  mutating func slug(_ text: [UInt8]) -> String { unique(Self.plain(text)) }

  /// Takes an anchor that the author has chosen; false where it was taken before.
  @discardableResult mutating func reserve(_ id: String) -> Bool {
    if taken[id] != nil { return false }
    taken[id] = 0
    return true
  }

  private mutating func unique(_ anchor: String) -> String {
    guard var number = taken[anchor] else {
      taken[anchor] = 0
      return anchor
    }
    var candidate: String
    repeat {
      number += 1
      candidate = "\(anchor)-\(number)"
    } while taken[candidate] != nil
    taken[anchor] = number
    taken[candidate] = 0
    return candidate
  }

  /// The anchor before it is numbered.
  static func plain(_ text: [UInt8]) -> String {
    var anchor: [UInt8] = []
    anchor.reserveCapacity(text.count)
    for byte in text {
      if byte >= 0x80 { return plainBeyondASCII(text) }
      if byte == .space {
        anchor.append(UInt8(ascii: "-"))
      } else if byte.isAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
        anchor.append(byte.lowercased)
      }
    }
    return String(decoding: anchor, as: UTF8.self)
  }

  /// The anchor that Python-Markdown gives, before it is numbered: white space and hyphens become one
  /// hyphen, and what is no letter or figure goes. Nil where letters beyond ASCII are in it.
  static func python(_ text: [UInt8]) -> String? {
    var words: [UInt8] = []
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      guard let byte = scalar.isASCII ? UInt8(exactly: scalar.value) : nil else {
        if scalar.properties.isAlphabetic { return nil }
        continue
      }
      if byte.isAlphanumeric || byte.isWhitespace || "-_".utf8.contains(byte) {
        words.append(byte.lowercased)
      }
    }
    var anchor: [UInt8] = []
    for byte in words.trimmed {
      let isJoint = byte.isWhitespace || byte == UInt8(ascii: "-")
      if isJoint, anchor.last == UInt8(ascii: "-") { continue }
      anchor.append(isJoint ? UInt8(ascii: "-") : byte)
    }
    return anchor.isEmpty ? nil : String(decoding: anchor, as: UTF8.self)
  }

  private static func plainBeyondASCII(_ text: [UInt8]) -> String {
    var anchor = String.UnicodeScalarView()
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if scalar == " " {
        anchor.append("-")
      } else if scalar == "-" || isWord(scalar) {
        anchor.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(anchor)
  }

  /// Letters, marks, numbers that count, and what joins words, as of Unicode 14: GitHub drops what
  /// it does not know yet.
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    guard let age = scalar.properties.age, age.major <= 14 else { return false }
    if scalar.properties.isAlphabetic { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
      .connectorPunctuation:
      return true
    default: return false
    }
  }
}
