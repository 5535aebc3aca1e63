internal import Archive

/// The words of some entries, collected: what one worker does.
package struct PartialIndex: Sendable {
  /// Words as they are written, folded.
  var words = WordList()
  /// The term of each word.
  var termOfWord: [Int32] = []
  /// How often each word occurs, titles and headings counted more.
  var countOfWord: [Int32] = []
  /// Stems.
  var terms = WordList()
  /// Those of the first section, then those of the second, and so on.
  var postings = RawValues<Posting>()
  /// Where the postings of each section end.
  var endsOfPostings: [Int] = []
  /// How many sections each entry has.
  package var sectionCounts: [Int32] = []
  /// How many words each section has, and how many bytes of text.
  var lengths: [Int32] = []
  var sizes: [Int32] = []
  /// Of each section the part that its words weigh: all, or less where it is a note.
  var shares: [Double] = []
  /// What may be shown of each section.
  var excerpts = Excerpts()

  private let isEnglish: Bool
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

  /// The words, terms and postings, until all are collected.
  private var wordTable: WordTable
  private var termTable: WordTable
  private var collected: [Posting] = []

  /// - Parameter capacity: of the tables of words, a power of two.
  init(isEnglish: Bool, capacity: Int = 4096) {
    self.isEnglish = isEnglish
    (wordTable, termTable) = (WordTable(capacity: capacity), WordTable(capacity: capacity))
  }

  /// Adds an entry.
  mutating func add(_ entry: SearchEntry) {
    sectionCounts.append(Int32(entry.sections.count))
    for (number, section) in entry.sections.enumerated() {
      start = collected.count
      if number == 0 {
        add(entry.title, entry.kind.isNote ? .noteTitle : .title)
        add(entry.names, entry.kind.isNote ? .noteNames : .names)
        for tag in entry.tags { add(tag, .tags) }
        add(entry.description, .description)
      } else {
        add(section.heading, .heading)
      }
      lengths.append(section.text.withUnsafeBufferPointer { add($0) })
      endsOfPostings.append(collected.count)
      sizes.append(Int32(section.text.count))
      shares.append(entry.kind.isNote ? 0.5 : 1)
    }
  }

  /// Ends the collection, and gives back what only more entries would need.
  mutating func trim() {
    postings = RawValues(collected.withUnsafeBufferPointer { Array($0) })
    collected = []
    (words, terms) = (WordList(wordTable), WordList(termTable))
    (wordTable, termTable) = (WordTable(capacity: 1), WordTable(capacity: 1))
    excerpts.trim()
    (searchedTermOfWord, current, found) = ([], [], [])
    (scanner, chooser) = (WordScanner(), PassageChooser())
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
    let passage = collected.withUnsafeBufferPointer { chooser.best($0, from: start) }
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
    swap(&postings, &collected)
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
    swap(&postings, &collected)
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
      let sum = Int(collected[posting].field) + (searchedTermOfWord[word] < 0 ? weight / 4 : weight)
      collected[posting].field = UInt16(clamping: sum)
    }
    swap(&scanner, &self.scanner)
    swap(&found, &self.found)
  }

  /// The posting of a term in this section.
  @inline(__always)
  private mutating func posting(of term: Int) -> Int {
    if current[term] >= start { return current[term] }
    current[term] = collected.count
    collected.append(Posting(term: UInt32(truncatingIfNeeded: term), count: 0, field: 0))
    return current[term]
  }

  /// The number of a word, which is stemmed where it is new.
  @inline(__always)
  private mutating func number(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let word = wordTable.number(of: bytes)
    if word == termOfWord.count { learn(Array(bytes)) }
    return word
  }

  private mutating func learn(_ word: [UInt8]) {
    let term = termTable.number(of: (isEnglish ? Porter2.stem(word) : word)[...])
    if term == current.count { current.append(-1) }
    termOfWord.append(Int32(truncatingIfNeeded: term))
    countOfWord.append(0)
    let isStopWord = isEnglish && StopWords.english.contains(word)
    searchedTermOfWord.append(isStopWord ? -1 : Int32(truncatingIfNeeded: term))
  }
}

/// That a term is in a section, and how much it says there.
struct Posting: Sendable, BitwiseCopyable {
  /// The number of the term.
  var term: UInt32
  /// How often it is in the text.
  var count: UInt16
  /// What its place in a title, a heading and so on weighs, in sixteenths.
  var field: UInt16
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
