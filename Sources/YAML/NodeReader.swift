package import Diagnostics

/// Reads the nodes of one data file by key and type, and keeps what is wrong with them.
///
/// Messages name what a value belongs to, its *owner*: "rule 'x'", "the configuration".
package struct NodeReader {
  package let file: SourceFile
  /// What is wrong with the file.
  package private(set) var diagnostics: [Diagnostic]
  /// What was left out for a mistake of its own, so that what names it is not reported again.
  package var leftOut: Set<LeftOut> = []

  /// The code for a value that is not of the kind that its key has.
  let code: Code
  /// Whether to read as other tools do: a key with nothing behind it is as good as none, and `yes`
  /// and `on` are true.
  let isLenient: Bool

  /// Something with an id that was left out.
  package struct LeftOut: Hashable {
    /// The code that reports what is unknown of this kind.
    let code: Code
    let id: String

    package init(_ code: Code, _ id: String) {
      self.code = code
      self.id = id
    }
  }

  /// - Parameters:
  ///   - code: the code for a value that is not of the kind that its key has.
  ///   - isLenient: whether a key with nothing behind it is as good as none, and `yes` is true.
  ///   - diagnostics: what is known to be wrong with the file already.
  package init(
    _ file: SourceFile, code: Code, isLenient: Bool = false, diagnostics: [Diagnostic] = []
  ) {
    self.file = file
    self.code = code
    self.isLenient = isLenient
    self.diagnostics = diagnostics
  }

  /// A place in the file.
  package func place(_ range: Range<Int>) -> SourceRange {
    SourceRange(file: file.path, range: range)
  }

  /// A word with its place.
  package func placed(_ text: String, _ range: Range<Int>) -> PlacedText {
    PlacedText(text, at: place(range))
  }

  // MARK: Mistakes

  /// Keeps a diagnostic.
  package mutating func report(
    _ code: Code, _ message: String, at place: SourceRange, notes: [Note] = [],
    fix: String? = nil
  ) {
    diagnostics.append(Diagnostic(code, message, at: place, notes: notes, fix: fix))
  }

  /// Keeps a diagnostic as it is.
  package mutating func keep(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Makes an error of what is known about a place.
  mutating func raise(_ code: Code, at place: SourceRange) {
    for index in diagnostics.indices where diagnostics[index].place == place {
      diagnostics[index].code = code
      diagnostics[index].severity = .error
    }
  }

  /// Keeps a diagnostic about a value, with the code for values.
  ///
  /// - Parameter note: what would be right.
  package mutating func reportValue(
    _ message: String, at place: SourceRange, note: String? = nil
  ) {
    report(code, message, at: place, notes: note.map { [Note($0)] } ?? [])
  }

  /// Keeps a diagnostic about a word that names nothing, with the nearest that does or, where none
  /// is near, all of a few.
  ///
  /// Nothing is kept where the word names something that was left out.
  ///
  /// - Parameters:
  ///   - message: the headline.
  ///   - known: the words that would be right, with their places.
  ///   - keyword: one more that would be.
  package mutating func reportUnknown(
    _ code: Code, _ message: String, _ word: PlacedText, known: [PlacedText],
    keyword: String? = nil
  ) {
    if leftOut.contains(LeftOut(code, word.text)) { return }
    let words = known.map(\.text)
    let nearest = NearMiss.nearest(to: word.text, in: words + [keyword].compactMap { $0 })
    var notes: [Note] = []
    if let match = known.first(where: { $0.text == nearest }) {
      notes = [Note("did you mean '\(match.text)'?", place: match.place)]
    } else if let nearest {
      notes = [Note("did you mean '\(nearest)'?")]
    } else if let first = known.first, known.count <= Self.few {
      notes = [Note(Self.choice(among: words), place: first.place)]
    }
    report(code, message, at: word.place, notes: notes, fix: nearest)
  }

  /// Keeps a diagnostic about a word that is none of a few.
  package mutating func reportChoice(
    _ code: Code, _ message: String, _ word: PlacedText, among words: [String]
  ) {
    let nearest = NearMiss.nearest(to: word.text, in: words)
    let note = nearest.map { "did you mean '\($0)'?" } ?? Self.choice(among: words)
    report(code, message, at: word.place, notes: [Note(note)], fix: nearest)
  }

  /// Up to how many words are named where none is near.
  private static let few = 12

  /// The words that would be right.
  private static func choice(among words: [String]) -> String {
    words.count == 1
      ? "there is only '\(words[0])'" : "it is one of \(words.joined(separator: ", "))"
  }
}
