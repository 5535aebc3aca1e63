internal import HTML

/// The words that a page explains in lines like `*[HTML]: Hyper Text Markup Language`, as PHP and Python
/// have them.
struct Abbreviations {
  /// Each word, and what it means.
  private(set) var entries: [(word: [UInt8], meaning: String)] = []
  /// The numbers of the words that begin alike, the longest first: by their letters up to the first
  /// sign, or by the sign with which they begin.
  private var byBeginning: [[UInt8]: [Int]] = [:]
  /// How many words that begin alike are kept.
  private static let mostAlike = 50

  /// Whether the page explains nothing.
  var isEmpty: Bool { entries.isEmpty }

  /// Adds a word; the last line that explains it counts.
  mutating func explain(_ word: [UInt8], _ meaning: String) {
    if word.isEmpty { return }
    let beginning = word.withUnsafeBufferPointer { Array($0[Self.beginning(in: $0, at: 0)]) }
    var numbers = byBeginning[beginning] ?? []
    if let known = numbers.first(where: { entries[$0].word == word }) {
      entries[known].meaning = meaning
      return
    }
    if numbers.count >= Self.mostAlike { return }
    entries.append((word, meaning))
    let place = numbers.firstIndex { entries[$0].word.count < word.count } ?? numbers.count
    numbers.insert(entries.count - 1, at: place)
    byBeginning[beginning] = numbers
  }

  /// The word that begins at an index of a text and ends there too: its number and its length.
  func word(
    in text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (number: Int, length: Int)? {
    if index > 0, InlineMarks.isWord(text[index - 1]), InlineMarks.isWord(text[index]) {
      return nil
    }
    guard let numbers = byBeginning[Array(text[Self.beginning(in: text, at: index)])] else {
      return nil
    }
    for number in numbers {
      let word = entries[number].word
      let end = index + word.count
      guard end <= text.count, text[index..<end].elementsEqual(word) else { continue }
      let isWhole = end == text.count || !InlineMarks.isWord(text[end])
      if isWhole || !InlineMarks.isWord(text[end - 1]) { return (number, word.count) }
    }
    return nil
  }

  private static func beginning(
    in text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Range<Int> {
    var end = index
    while end < text.count, InlineMarks.isWord(text[end]) { end += 1 }
    return index..<max(end, index + 1)
  }
}

extension Rewriter {
  /// The token for a word that the page explains; nil where none begins at an index.
  func abbreviationToken(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> TextToken? {
    abbreviations.word(in: text, at: index).map { found in
      TextToken(kind: .abbreviation(found.number), range: index..<index + found.length)
    }
  }

  /// A word with what it means.
  func node(forAbbreviation number: Int, _ word: [UInt8]) -> Node {
    let element = Node.make(.customInline)
    let text = Node.make(.text)
    let meaning = abbreviations.entries[number].meaning
    element.setOnEnter(("<abbr title=\"\(meaning)\">" as HTML).bytes)
    element.setOnExit("</abbr>" as StaticString)
    text.setLiteral(word)
    element.append(text)
    return element
  }
}
