internal import Decisions
internal import HTML

extension Phrase {
  /// The phrase with its holes filled, as HTML.
  ///
  /// - Parameter mark: what stands for text that names what its facts are about.
  func html(_ facts: PhraseFacts, marking mark: (String, PhraseFacts) -> HTML) -> HTML {
    pieces(facts).reduce(into: HTML()) { html, piece in
      switch piece {
      case .text(let text): html += HTML(text: text)
      case .marked(let text, let facts): html += mark(text, facts)
      }
    }
  }
}
