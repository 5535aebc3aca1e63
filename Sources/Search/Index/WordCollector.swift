internal import Archive

/// Collects the words of some entries: what one worker does.
struct WordCollector {
  private let isEnglish: Bool
  // What a ``PartialIndex`` consists of.
  private var words = WordTable(capacity: 4096)
  private var termOfWord: [Int32] = []
  private var countOfWord: [Int32] = []
  private var terms = WordTable(capacity: 4096)
  private var postings: [Posting] = []
  private var endsOfPostings: [Int] = []
  private var sectionCounts: [Int32] = []
  private var lengths: [Int32] = []
  private var sizes: [Int32] = []
  private var shares: [Double] = []
  private var excerpts = ExcerptCollector()

  /// The term of each word; -1 where a word in the text says nothing.
  private var searchedTermOfWord: [Int32] = []
  private var scanner = WordScanner()
  private var chooser = PassageChooser()
  /// The numbers of the words of a field or of a part of a text, and then their postings; kept to save
  /// allocations.
  private var found: [Int] = []
  /// The posting of each term in the section that is being read, if it is not below `start`.
  private var current: [Int] = []
  private var start = 0

  init(isEnglish: Bool) { self.isEnglish = isEnglish }

  /// Adds an entry.
  mutating func add(_ entry: SearchEntry) {
    sectionCounts.append(Int32(entry.sections.count))
    for (number, section) in entry.sections.enumerated() {
      start = postings.count
      if number == 0 {
        add(entry.title, entry.kind.isNote ? .noteTitle : .title)
        add(entry.names, entry.kind.isNote ? .noteNames : .names)
        for tag in entry.tags { add(tag, .tags) }
        add(entry.description, .description)
      } else {
        add(section.heading, .heading)
      }
      lengths.append(section.text.withUnsafeBufferPointer { add($0) })
      endsOfPostings.append(postings.count)
      sizes.append(Int32(section.text.count))
      shares.append(entry.kind.isNote ? 0.5 : 1)
    }
  }

  /// All that was collected.
  consuming func finish() -> PartialIndex {
    PartialIndex(
      words: WordList(words), termOfWord: termOfWord, countOfWord: countOfWord,
      terms: WordList(terms), postings: RawValues(postings),
      endsOfPostings: endsOfPostings, sectionCounts: sectionCounts, lengths: lengths, sizes: sizes,
      shares: shares, excerpts: excerpts.finish())
  }

  /// Adds the text of a section; returns how many words it has.
  private mutating func add(_ text: UnsafeBufferPointer<UInt8>) -> Int32 {
    // Taken out, so that none is copied when it changes.
    var (scanner, chooser, found) = (WordScanner(), PassageChooser(), [Int]())
    swap(&scanner, &self.scanner)
    swap(&chooser, &self.chooser)
    swap(&found, &self.found)
    var length = 0
    var part = 0
    for end in chooser.begin(text).dropFirst() + [text.count] {
      found.removeAll(keepingCapacity: true)
      scanner.scan(UnsafeBufferPointer(rebasing: text[part..<end])) { found.append(number(of: $0)) }
      count(&found)
      length += found.count
      chooser.append(found)
      part = end
    }
    let passage = postings.withUnsafeBufferPointer { chooser.best($0, from: start) }
    excerpts.append(text, from: passage)
    swap(&scanner, &self.scanner)
    swap(&chooser, &self.chooser)
    swap(&found, &self.found)
    return Int32(truncatingIfNeeded: length)
  }

  /// Counts the words of a text, and puts in their place the postings of those that say something.
  ///
  /// (By buffers: this is done for each word of a handbook.)
  private mutating func count(_ words: inout [Int]) {
    let start = start
    var postings: [Posting] = []
    swap(&postings, &self.postings)
    var kept = 0
    words.withUnsafeMutableBufferPointer { words in
      countOfWord.withUnsafeMutableBufferPointer { for word in words { $0[word] += 1 } }
      searchedTermOfWord.withUnsafeBufferPointer { terms in
        current.withUnsafeMutableBufferPointer { current in
          for word in words where terms[word] >= 0 {
            let term = Int(terms[word])
            if current[term] < start {
              current[term] = postings.count
              postings.append(Posting(term: UInt32(truncatingIfNeeded: term), count: 0, field: 0))
            }
            words[kept] = current[term]
            kept += 1
          }
        }
      }
      postings.withUnsafeMutableBufferPointer { postings in
        for posting in words[..<kept] where postings[posting].count < .max {
          postings[posting].count += 1
        }
      }
    }
    words.removeLast(words.count - kept)
    swap(&postings, &self.postings)
  }

  /// Adds the words of a field.
  private mutating func add(_ text: String, _ field: Field) {
    if text.isEmpty { return }
    var text = text
    var (scanner, found) = (WordScanner(), [Int]())
    swap(&scanner, &self.scanner)
    swap(&found, &self.found)
    found.removeAll(keepingCapacity: true)
    text.withUTF8 { bytes in
      scanner.scan(bytes) { found.append(number(of: $0)) }
      if field.isHeading, bytes.contains(0x2D) {
        Compounds.scan(bytes) { found.append($0.withUnsafeBufferPointer { number(of: $0) }) }
      }
    }
    // Parts of a word are not counted beside it.
    let count = text.utf8.count { $0 == 0x20 } + 1 - found.count { searchedTermOfWord[$0] < 0 }
    let weight = field.weight(among: max(count, 1))
    for word in found {
      countOfWord[word] += 4
      let posting = posting(of: Int(termOfWord[word]))
      let sum = Int(postings[posting].field) + (searchedTermOfWord[word] < 0 ? weight / 4 : weight)
      postings[posting].field = UInt16(clamping: sum)
    }
    swap(&scanner, &self.scanner)
    swap(&found, &self.found)
  }

  /// The posting of a term in this section.
  @inline(__always)
  private mutating func posting(of term: Int) -> Int {
    if current[term] >= start { return current[term] }
    current[term] = postings.count
    postings.append(Posting(term: UInt32(truncatingIfNeeded: term), count: 0, field: 0))
    return current[term]
  }

  /// The number of a word, which is stemmed where it is new.
  @inline(__always)
  private mutating func number(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let word = words.number(of: bytes)
    if word == termOfWord.count { learn(Array(bytes)) }
    return word
  }

  private mutating func learn(_ word: [UInt8]) {
    let term = terms.number(of: (isEnglish ? Porter2.stem(word) : word)[...])
    if term == current.count { current.append(-1) }
    termOfWord.append(Int32(truncatingIfNeeded: term))
    countOfWord.append(0)
    let isStopWord = isEnglish && StopWords.english.contains(word)
    searchedTermOfWord.append(isStopWord ? -1 : Int32(truncatingIfNeeded: term))
  }
}

/// Where a word is, and what that weighs.
enum Field {
  case title, names, tags, heading, description, noteTitle, noteNames

  /// Whether it is what readers see of a title or a heading.
  var isHeading: Bool { self == .title || self == .heading || self == .noteTitle }

  /// The weight of a word among `count` words of the field, in sixteenths: one of few says more.
  func weight(among count: Int) -> Int {
    let boost: Double =
      switch self {
      case .title: 9
      case .names: 6
      case .tags: 4
      case .heading: 3.5
      case .description: 1
      case .noteTitle: 3
      case .noteNames: 4
      }
    return Int(16 * boost / (0.55 + Double(min(count, 24)) / 9))
  }
}

extension SearchEntry.Kind {
  /// Whether it says a sentence or two: a page about the same says more, and comes first.
  fileprivate var isNote: Bool { self == .evidence || self == .term }
}
