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
