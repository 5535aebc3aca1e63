/// Tags for languages: `en`, `de-CH`, `zh-Hant`.
enum LanguageTag {
  /// Whether a text is a well-formed tag (RFC 5646, section 2.1); the grandfathered ones are not.
  static func isWellFormed(_ text: String) -> Bool {
    var parts = text.split(separator: "-", omittingEmptySubsequences: false)[...]
    guard
      parts.allSatisfy({ (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(isAlphanumeric) })
    else { return false }
    if parts.first?.lowercased() == "x" { return parts.count > 1 }
    guard let language = parts.popFirst(), language.utf8.count >= 2,
      language.utf8.allSatisfy(isLetter)
    else { return false }
    if language.utf8.count <= 3 {
      parts = parts.dropFirst(
        parts.prefix(3).prefix { $0.utf8.count == 3 && $0.utf8.allSatisfy(isLetter) }.count)
    }
    if let script = parts.first, script.utf8.count == 4, script.utf8.allSatisfy(isLetter) {
      parts.removeFirst()
    }
    if let region = parts.first, isRegion(region) { parts.removeFirst() }
    while let variant = parts.first, isVariant(variant) { parts.removeFirst() }
    while let singleton = parts.first, singleton.utf8.count == 1 {
      parts.removeFirst()
      if singleton.lowercased() == "x" { return !parts.isEmpty }
      let values = parts.prefix { $0.utf8.count >= 2 }
      if values.isEmpty { return false }
      parts = parts.dropFirst(values.count)
    }
    return parts.isEmpty
  }

  private static func isRegion(_ part: Substring) -> Bool {
    part.utf8.count == 2 && part.utf8.allSatisfy(isLetter)
      || part.utf8.count == 3 && part.utf8.allSatisfy(isDigit)
  }

  private static func isVariant(_ part: Substring) -> Bool {
    part.utf8.count >= 5 || part.utf8.count == 4 && part.utf8.first.map(isDigit) == true
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
}
