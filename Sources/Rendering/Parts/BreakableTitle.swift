internal import HTML

/// A title for a narrow column: its long words may break at their humps and before what joins them,
/// `withUnsafe|Pointer|(to:)`, rather than anywhere.
enum BreakableTitle {
  /// Shorter words stay whole.
  private static let least = 20

  static func html(_ title: String) -> HTML {
    guard title.utf8.count >= least else { return HTML(text: title) }
    return title.split(separator: " ", omittingEmptySubsequences: false).map { word -> HTML in
      word.count < least ? HTML(text: String(word)) : broken(word)
    }.joined(separator: " ")
  }

  private static func broken(_ word: Substring) -> HTML {
    var html = HTML()
    var part = ""
    for character in word {
      let isHump = character.isUppercase && part.last?.isLowercase == true
      if !part.isEmpty, isHump || "(.[{/_@".contains(character) {
        html += "\(part)<wbr>"
        part = ""
      }
      part.append(character)
    }
    return html + HTML(text: part)
  }
}
