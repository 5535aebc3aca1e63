/// Numbers as printable ASCII that needs no escape in a script: 92 digits, `!` to `~` without `"`
/// and `\`.
enum Digits {
  /// Appends the digit for 0 to 91.
  @inline(__always)
  static func append(digit: Int, to bytes: inout [UInt8]) {
    var code = digit + 0x21
    if code >= 0x22 { code += 1 }
    if code >= 0x5C { code += 1 }
    bytes.append(UInt8(truncatingIfNeeded: code))
  }

  /// Appends a number: 60 of the digits end one, the other 32 carry five bits and go on.
  @inline(__always)
  static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 60 {
      rest -= 60
      append(digit: 60 + (rest & 31), to: &bytes)
      rest >>= 5
    }
    append(digit: rest, to: &bytes)
  }
}

/// Writes sorted words, each as the number of characters that it shares with the one before, and the
/// rest.
struct FrontCoder {
  var bytes: [UInt8] = []
  private var last: [UInt8] = []

  mutating func append(_ word: [UInt8]) {
    var count = 0
    while count < last.count, count < word.count, last[count] == word[count] { count += 1 }
    while count > 0, count < word.count, word[count] & 0xC0 == 0x80 { count -= 1 }
    // The search counts characters, all of which lie in the basic plane.
    let characters = word[..<count].count { $0 & 0xC0 != 0x80 }
    Digits.append(digit: min(characters, 91), to: &bytes)
    bytes += word[count...]
    last = word
  }
}
