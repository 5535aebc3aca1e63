package import Archive

/// The words of a site, in one language, with those that a handbook has of its own.
///
/// Where neither the table of the language nor the handbook has a word, it is English.
package struct Words: Sendable, Hashable, Digestible {
  /// Made once, and shared by all that say something.
  private final class Table: Sendable {
    let language: String
    let phrases: [Word: Phrase]
    let foreign: Set<Word>
    let plural: PluralRule
    let digest: Digest

    init(_ language: String, _ texts: [Word: String], foreign: Set<Word>) {
      self.language = language
      self.foreign = foreign
      plural = PluralRule(language: language)
      let parser = TableParser(texts, language: language, foreign: foreign)
      phrases = Dictionary(
        uniqueKeysWithValues: texts.map { word, text in
          (word, (try? parser.phrase(of: word)) ?? Phrase(stringLiteral: text))
        })
      var digester = Digester()
      digester.combine(language)
      for word in Word.allCases { digester.combine(texts[word] ?? "") }
      digest = digester.digest
    }
  }

  private let table: Table

  /// Those of an English site.
  package static let english = Words(language: "en")

  /// - Parameters:
  ///   - language: a BCP 47 tag.
  ///   - own: what a handbook says in the place of the language's table.
  package init(language: String, own: [Word: String] = [:]) {
    let name = language.lowercased().split(separator: "-").first.map(String.init) ?? "en"
    let known = WordTable.texts(in: name).merging(own) { $1 }
    let english = WordTable.english
    let foreign = name == "en" ? [] : Set(english.keys.filter { known[$0] == nil })
    table = Table(language, english.merging(known) { $1 }, foreign: foreign)
  }

  /// A BCP 47 tag.
  package var language: String { table.language }

  /// Whether the language is English.
  package var isEnglish: Bool { language.lowercased().split(separator: "-").first == "en" }

  /// What the plural forms of the language go by.
  package var plural: PluralRule { table.plural }

  /// What a word says.
  package subscript(word: Word) -> Phrase { table.phrases[word] ?? "" }

  /// A word with its holes filled, as text.
  package func text(_ word: Word, _ facts: PhraseFacts = [:]) -> String { self[word].text(facts) }

  /// Whether a word is English on a site that is not.
  package func isForeign(_ word: Word) -> Bool { table.foreign.contains(word) }

  /// A share from 0 to 1 as a percentage.
  package func percentage(_ share: Double) -> String { text(.share, [.share: .share(share)]) }

  /// A day like `2026-11-23` as the language writes it; what is no day stays as it is.
  package func day(_ day: String) -> String {
    let parts = day.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } })
    else { return day }
    return text(
      .day,
      [
        .year: .text(String(parts[0])), .month: .text(String(parts[1])),
        .day: .text(String(parts[2])),
      ])
  }

  /// What is wrong with a handbook's own text for a word; nil where nothing is.
  ///
  /// - Parameter others: its own texts for other words, which may be named.
  package static func mistake(
    in text: String, for word: Word, language: String, beside others: [Word: String] = [:]
  ) -> String? {
    var texts = WordTable.english.merging(others) { $1 }
    texts[word] = text
    let parser = TableParser(texts, language: language, foreign: [])
    do throws(PhraseReader.Mistake) {
      let known = english[word].holes
      let unknown = try parser.phrase(of: word).holes.subtracting(known)
      guard let hole = unknown.map(\.rawValue).min() else { return nil }
      let names = known.map { "{\($0.rawValue)}" }.sorted().joined(separator: ", ")
      return "'{\(hole)}' is not known here; \(names.isEmpty ? "nothing is" : "known is \(names)")"
    } catch {
      return error.message
    }
  }

  package static func == (left: Words, right: Words) -> Bool {
    left.table === right.table || left.table.digest == right.table.digest
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(table.digest) }

  package func digest(into digester: inout Digester) { digester.combine(table.digest) }
}

/// Makes phrases of the texts of a table, which may name one another.
struct TableParser {
  /// How long a text may be with all that it names: texts that name one another twice grow fast.
  static let mostCharacters = 20_000

  private let texts: [Word: String]
  private let own: PhraseReader.Numerals
  private let english: PhraseReader.Numerals
  private let foreign: Set<Word>

  init(_ texts: [Word: String], language: String, foreign: Set<Word>) {
    self.texts = texts
    self.foreign = foreign
    let plain = { (word: Word) in (texts[word] ?? "").replacing("\\ ", with: " ") }
    let style = PercentageStyle(
      low: plain(.percentLow), high: plain(.percentHigh), unit: plain(.percentUnit),
      mark: plain(.decimalMark))
    let words = plain(.numbers).split(separator: " ").map(String.init)
    english = PhraseReader.Numerals(plural: .one, percentage: style, words: words)
    own = PhraseReader.Numerals(
      plural: PluralRule(language: language), percentage: style, words: words)
  }

  /// The phrase of a word.
  func phrase(of word: Word, within open: [Word] = []) throws(PhraseReader.Mistake) -> Phrase {
    if open.contains(word) {
      throw PhraseReader.Mistake(message: "'\(word.id)' names itself, by '{&…}'")
    }
    var lengths: [Word: Int] = [:]
    if open.isEmpty, length(of: word, &lengths) > Self.mostCharacters {
      throw PhraseReader.Mistake(
        message: "with the texts that it names it is longer than 20,000 characters")
    }
    let numerals = foreign.contains(word) ? english : own
    var reader = PhraseReader(texts[word] ?? "", numerals: numerals) {
      other throws(PhraseReader.Mistake) in try self.phrase(of: other, within: open + [word])
    }
    return try reader.read()
  }

  /// About how long a text is with all that it names; never more than is needed to know that it is too
  /// long.
  private func length(of word: Word, _ lengths: inout [Word: Int]) -> Int {
    if let length = lengths[word] { return length }
    let text = texts[word] ?? ""
    var length = text.utf8.count
    if !text.utf8.contains(UInt8(ascii: "&")) {
      lengths[word] = length
      return length
    }
    // (What names itself counts once: that is another mistake.)
    lengths[word] = 0
    for piece in text.split(separator: "{&").dropFirst(text.hasPrefix("{&") ? 0 : 1) {
      guard let named = Word.byID[String(piece.prefix { $0 != "}" })] else { continue }
      length = min(length + self.length(of: named, &lengths), Self.mostCharacters + 1)
    }
    lengths[word] = length
    return length
  }
}

/// The tables that travel in the program.
enum WordTable {
  /// The text of each word in English.
  static let english = texts(of: PackageResources.en_words)
  private static let german = texts(of: PackageResources.de_words)

  /// The text of each word; empty for a language without a table.
  static func texts(in language: String) -> [Word: String] {
    switch language {
    case "en": english
    case "de": german
    default: [:]
    }
  }

  /// The texts of a table; what names no word is left out.
  static func texts(of bytes: [UInt8]) -> [Word: String] {
    var texts: [Word: String] = [:]
    for (id, text) in entries(of: bytes) {
      if let word = Word.byID[id] { texts[word] = text }
    }
    return texts
  }

  /// The ids of a table with what is behind them, in its order.
  static func entries(of bytes: [UInt8]) -> [(id: String, text: String)] {
    var entries: [(id: String, text: String)] = []
    var block: [String] = []
    func end() {
      guard let last = entries.indices.last, !block.isEmpty else { return }
      while block.last?.isEmpty == true { block.removeLast() }
      let text = block.joined(separator: "\n").replacing("\\\n", with: "")
      if entries[last].text.isEmpty { entries[last].text = text }
      block = []
    }
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let line = String(decoding: line, as: UTF8.self)
      if line.hasPrefix("  ") || line.isEmpty {
        block.append(String(line.dropFirst(2)))
        continue
      }
      end()
      guard !line.hasPrefix("#"), let colon = line.firstIndex(of: ":") else { continue }
      let text = line[line.index(after: colon)...]
      entries.append((String(line[..<colon]), String(text.dropFirst())))
      if !text.isEmpty { block = [] }
    }
    end()
    return entries
  }
}

extension Phrase {
  /// The names of all that the phrase may tell.
  package var holes: Set<Hole> {
    parts.reduce(into: []) { holes, part in
      switch part {
      case .text: break
      case .hole(let name), .marked(let name), .percentage(let name, _), .count(let name, _):
        holes.insert(name)
      case .condition(let name, let then, let otherwise):
        holes.formUnion([name])
        holes.formUnion(then.holes.union(otherwise.holes))
      case .plural(let name, _, let forms):
        holes.insert(name)
        for form in forms { holes.formUnion(form.holes) }
      case .choice(let name, let phrases):
        holes.insert(name)
        for phrase in phrases.values { holes.formUnion(phrase.holes) }
      case .list(let name, let each, _, _, _):
        holes.insert(name)
        holes.formUnion(each.holes)
      case .escaped(let phrase): holes.formUnion(phrase.holes)
      }
    }
  }
}
