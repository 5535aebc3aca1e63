package import Markdown

extension Reference.Kind {
  /// The scheme of a citation or an embed; nil for others.
  package var scheme: CitationScheme? {
    switch self {
    case .citation(let scheme), .embed(let scheme): scheme
    case .link, .image, .rawHTML: nil
    }
  }
}
