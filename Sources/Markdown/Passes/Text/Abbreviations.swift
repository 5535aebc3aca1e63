internal import HTML

/// The words that a page explains in lines like `*[HTML]: Hyper Text Markup Language`, as PHP and Python
/// have them.
struct Abbreviations {
  /// Each word, and what it means.
  private(set) var entries: [(word: [UInt8], meaning: String)] = []
  /// The numbers of the words that begin with a byte, the longest word first.
  private var byFirst: [UInt8: [Int]] = [:]

  /// Whether the page explains nothing.
  var isEmpty: Bool { entries.isEmpty }

  /// Adds a word; the last line that explains it counts.
  mutating func explain(_ word: [UInt8], _ meaning: String) {
    guard let first = word.first else { return }
    if let known = byFirst[first]?.first(where: { entries[$0].word == word }) {
      entries[known].meaning = meaning
      return
    }
    entries.append((word, meaning))
    var numbers = byFirst[first] ?? []
    let place = numbers.firstIndex { entries[$0].word.count < word.count } ?? numbers.count
    numbers.insert(entries.count - 1, at: place)
    byFirst[first] = numbers
  }

  /// The word that begins at an index of a text and ends there too: its number and its length.
  func word(
    in text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (number: Int, length: Int)? {
    guard let numbers = byFirst[text[index]] else { return nil }
    if index > 0, InlineMarks.isWord(text[index - 1]) { return nil }
    for number in numbers {
      let word = entries[number].word
      let end = index + word.count
      guard end <= text.count, text[index..<end].elementsEqual(word) else { continue }
      if end == text.count || !InlineMarks.isWord(text[end]) { return (number, word.count) }
    }
    return nil
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
