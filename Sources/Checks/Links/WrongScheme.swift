internal import Content
internal import Diagnostics
internal import Handbook
internal import Markdown
internal import Planning

/// An address with a scheme that nobody knows and that is nearly one of ours, or with one of ours where
/// it means nothing.
///
/// ```
/// hiring.md:14:35: error: there is no scheme 'evidnce:' [wrong-scheme]
///       = did you mean 'evidence:'?
/// ```
enum WrongScheme: LinkCheck {
  /// The scheme of an include, which is no citation.
  private static let include = "page"

  private static let own = CitationScheme.allCases.map(\.rawValue) + [include]

  static func diagnostic(for link: CheckedLink) -> Diagnostic? {
    guard link.reference.kind == .link || link.reference.kind == .image,
      let scheme = scheme(of: link.reference.destination)
    else { return nil }
    if own.contains(scheme) { return misused(scheme, link) }
    // (Two edits lead from many a word to one of ours: 'action' is no misspelt 'option'.)
    guard let meant = NearMiss.nearest(to: scheme, in: own, upTo: 1) else { return nil }
    return Diagnostic(
      .wrongScheme, "there is no scheme '\(scheme):'", at: link.place,
      notes: [Note("did you mean '\(meant):'?")])
  }

  /// The letters before the first colon of an address. (Ours have no slashes behind it, and few letters.)
  private static func scheme(of destination: String) -> String? {
    let bytes = destination.utf8
    guard let colon = bytes.prefix(16).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let letters = bytes[..<colon]
    guard letters.count > 1, !bytes[colon...].starts(with: "://".utf8),
      letters.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) })
    else { return nil }
    return String(destination[..<colon])
  }

  /// What is wrong with a link or an image whose scheme is one of ours and that is neither a citation nor
  /// an embed.
  private static func misused(_ scheme: String, _ link: CheckedLink) -> Diagnostic? {
    let rest = link.reference.destination.dropFirst(scheme.utf8.count + 1)
    // (An include that stands alone and is not shown is told of by what looks for its file.)
    let range = link.reference.range
    if link.page.document.parts.contains(where: { $0.range.overlaps(range) }) { return nil }
    let message: String
    let advice: String
    if scheme != include {
      message = "'\(scheme):' is written as an image"
      advice = "write '![words](\(scheme):\(rest.isEmpty ? "id" : rest))'"
    } else if !link.isImage {
      message = "'page:' includes a page: no link leads there"
      advice = "write '[words](\(rest.isEmpty ? "page.md" : rest))'"
    } else if rest.isEmpty {
      message = "an include names no page"
      advice = "write '![words](page:part.md)'"
    } else if rest.contains(" ") || rest.contains("%20") {
      message = "no page is included whose path holds a space"
      advice = "rename the file, or write '[words](<\(rest.replacing("%20", with: " "))>)'"
    } else {
      message = "an include stands alone on its line: this one is not read"
      advice = "put it on a line of its own, outside of tables, or write '[words](\(rest))'"
    }
    return Diagnostic(.wrongScheme, message, at: link.place, notes: [Note(advice)])
  }
}
