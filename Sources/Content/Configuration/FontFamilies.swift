/// The fonts that text is set in, the first that a reader has: a list as style sheets write it.
///
/// Nothing else passes, so that the list can be put into a style sheet as it is.
package struct FontFamilies: Sendable, Hashable {
  /// Names and strings with commas between them, as in `"Source Serif 4", Georgia, serif`.
  package let css: String

  /// Words that style sheets keep for themselves, so that no font can have their name without
  /// quotes; one of them would make the whole list invalid.
  private static let reserved: Set<String> = [
    "default", "inherit", "initial", "revert", "revert-layer", "unset",
  ]

  /// Nil where the text is not such a list.
  package init?(_ text: String) {
    var families: [String] = []
    var rest = Array(text.unicodeScalars)[...]
    while true {
      rest = rest.drop { $0 == " " }
      let quote = rest.first.flatMap { $0 == "\"" || $0 == "'" ? $0 : nil }
      guard let family = quote.map({ Self.string(&rest, in: $0) }) ?? Self.name(&rest) else {
        return nil
      }
      families.append(family)
      rest = rest.drop { $0 == " " }
      guard let comma = rest.popFirst() else { break }
      if comma != "," { return nil }
    }
    css = families.joined(separator: ", ")
  }

  /// Takes a string off the beginning; nil where it does not end, is empty, or holds what could end
  /// it in another reader's eyes.
  private static func string(
    _ text: inout ArraySlice<Unicode.Scalar>, in quote: Unicode.Scalar
  ) -> String? {
    let inside = text.dropFirst().prefix { $0 != quote }
    let isPlain = inside.allSatisfy { $0 != "\\" && $0.value >= 0x20 && $0.value != 0x7F }
    if inside.isEmpty || !isPlain || inside.endIndex == text.endIndex { return nil }
    defer { text = text[(inside.endIndex + 1)...] }
    return string(of: text[...inside.endIndex])
  }

  /// Takes a name without quotes off the beginning: identifiers with spaces between them.
  private static func name(_ text: inout ArraySlice<Unicode.Scalar>) -> String? {
    let name = text.prefix { $0 != "," }
    let words = name.split(separator: " ").map(string)
    if words.isEmpty || !words.allSatisfy(isIdentifier) { return nil }
    if words.count == 1, reserved.contains(words[0].lowercased()) { return nil }
    text = text[name.endIndex...]
    return words.joined(separator: " ")
  }

  /// Whether a word is an identifier of style sheets that needs no escape (CSS Syntax Level 3,
  /// section 4.3.11).
  private static func isIdentifier(_ word: String) -> Bool {
    var scalars = word.unicodeScalars[...]
    if scalars.first == "-" { scalars.removeFirst() }
    guard let first = scalars.first, isLetter(first) || first == "_" else { return false }
    return scalars.allSatisfy { isLetter($0) || "0123456789-_".unicodeScalars.contains($0) }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z": true
    default: scalar.value >= 0xC0 && scalar.properties.isAlphabetic
    }
  }

  private static func string(of scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }
}
