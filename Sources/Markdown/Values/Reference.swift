/// A link, an image, a citation or an embed: all that names something outside its own text.
package struct Reference: Sendable, Hashable {
  /// What kind of mention it is.
  package enum Kind: Sendable, Hashable {
    /// `[text](destination)`, `[text][label]`, `<https://…>`, or a bare URL.
    case link
    /// `![alt](destination)`.
    case image
    /// `<rule:id>` or `[words](rule:id)`: a link whose scheme is one of ``CitationScheme``.
    case citation(CitationScheme)
    /// `![words](decision:id)`: an image whose scheme is one of ``CitationScheme``.
    case embed(CitationScheme)
    /// `href`, `src` or the like in raw HTML.
    case rawHTML(attribute: String)

    /// Whether the file is shown in the page.
    package var isImage: Bool {
      switch self {
      case .image: true
      case .rawHTML(let attribute): attribute == "src" || attribute == "srcset"
      case .link, .citation, .embed: false
      }
    }
  }

  package let kind: Kind
  /// As CommonMark has it: entities and backslash escapes resolved, nothing else changed. For a
  /// citation or an embed, what follows the scheme and its colon.
  package let destination: String
  /// The plain text of the link, or the alternative text of the image; empty where a citation
  /// gives no words of its own.
  package let text: String
  /// The title in quotes behind the destination, if any.
  package let title: String?
  /// From the `[`, `![` or `<` to the end of the construct, or to the end of its first line: offsets
  /// in bytes from the start of the file.
  package let range: Range<Int>

  package init(
    kind: Kind,
    destination: String,
    text: String,
    title: String? = nil,
    range: Range<Int>
  ) {
    self.kind = kind
    self.destination = destination
    self.text = text
    self.title = title
    self.range = range
  }
}

/// The schemes by which a page cites (as a link) or embeds (as an image) what the handbook knows.
package enum CitationScheme: String, Sendable, Hashable, CaseIterable {
  case rule
  case evidence
  case option
  case question
  case decision
  case term
  /// Only embeds: evidence as a range chart, ids separated by commas.
  case chart
  /// Only embeds: what favours each option of a decision.
  case compare
}
