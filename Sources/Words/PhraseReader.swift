/// Reads a phrase as the tables of words write it; `Tables/en.words` says how.
struct PhraseReader {
  /// What is wrong with a phrase.
  struct Mistake: Error, Hashable {
    let message: String
  }

  /// How numbers are written in the language of the phrase.
  struct Numerals: Sendable, Hashable {
    var plural = PluralRule.one
    var percentage = PercentageStyle.english
    /// From none upwards.
    var words: [String] = []
  }

  private let scalars: [Unicode.Scalar]
  private var index = 0
  private let numerals: Numerals
  /// The phrase of another word; nil where there is none.
  private let phrase: (Word) throws(Mistake) -> Phrase

  init(
    _ text: String, numerals: Numerals,
    referringTo phrase: @escaping (Word) throws(Mistake) -> Phrase
  ) {
    scalars = Array(text.unicodeScalars)
    self.numerals = numerals
    self.phrase = phrase
  }

  /// The whole as a phrase.
  mutating func read() throws(Mistake) -> Phrase {
    let phrase = try parts(until: [])
    if index < scalars.count {
      throw Mistake(message: "'}' closes nothing; as a sign it is '\\}'")
    }
    return phrase
  }

  /// The parts up to one of the ends, which stays to be read, or to a brace that closes.
  private mutating func parts(until ends: Set<Unicode.Scalar>) throws(Mistake) -> Phrase {
    var parts: [Phrase.Part] = []
    var text = ""
    func take() {
      if !text.isEmpty { parts.append(.text(text)) }
      text = ""
    }
    while index < scalars.count, scalars[index] != "}", !ends.contains(scalars[index]) {
      let scalar = scalars[index]
      index += 1
      switch scalar {
      case "\\" where index < scalars.count:
        text.unicodeScalars.append(scalars[index] == "n" ? "\n" : scalars[index])
        index += 1
      case "{":
        take()
        parts += try braces()
      default: text.unicodeScalars.append(scalar)
      }
    }
    take()
    return Phrase(parts: parts)
  }

  /// What is between braces, of which the first is read.
  private mutating func braces() throws(Mistake) -> [Phrase.Part] {
    if take("!") { return [.escaped(try last())] }
    if take("&") {
      let id = name()
      try close()
      guard let word = Word.byID[id] else { throw Mistake(message: "no word has the id '\(id)'") }
      return try phrase(word).parts
    }
    let word = name()
    guard let hole = Hole(rawValue: word) else {
      throw Mistake(
        message: word.isEmpty
          ? "'{' opens nothing; as a sign it is '\\{'" : "nothing is called '\(word)' in a phrase")
    }
    if take("?") {
      let then = try parts(until: ["|"])
      _ = take("|")
      return [.condition(hole, then: then, otherwise: try last())]
    }
    if take("#") { return [.plural(hole, numerals.plural, try alternatives())] }
    if take("=") { return [.choice(hole, try choices())] }
    if take("*") { return [try list(of: hole)] }
    if take("@") { return try closed(.marked(hole)) }
    if take("%") { return try closed(.percentage(hole, numerals.percentage)) }
    if take("~") {
      let words = take("A") ? numerals.words.map(Self.capitalized) : numerals.words
      return try closed(.count(hole, words))
    }
    return try closed(.hole(hole))
  }

  private mutating func closed(_ part: Phrase.Part) throws(Mistake) -> [Phrase.Part] {
    try close()
    return [part]
  }

  /// The parts up to the brace that closes, which is read too.
  private mutating func last() throws(Mistake) -> Phrase {
    let phrase = try parts(until: [])
    try close()
    return phrase
  }

  /// The phrases between bars, up to the brace that closes.
  private mutating func alternatives() throws(Mistake) -> [Phrase] {
    var phrases = [try parts(until: ["|"])]
    while take("|") { phrases.append(try parts(until: ["|"])) }
    try close()
    return phrases
  }

  private mutating func choices() throws(Mistake) -> [String: Phrase] {
    var choices: [String: Phrase] = [:]
    repeat {
      let key = name()
      guard take(":") else {
        throw Mistake(message: "a choice is written as {name=a:first|b:other}")
      }
      choices[key] = try parts(until: ["|"])
    } while take("|")
    try close()
    return choices
  }

  /// The list of what is said of each, with its separators and its limit.
  private mutating func list(of hole: Hole) throws(Mistake) -> Phrase.Part {
    let fields = try alternatives()
    let texts = fields.dropFirst().map { $0.text() }
    let separator = texts.first ?? ", "
    return .list(
      hole, each: fields[0], separator: separator, last: texts.dropFirst().first ?? separator,
      limit: texts.count > 2 ? Int(texts[2]) : nil)
  }

  private mutating func name() -> String {
    var name = ""
    while index < scalars.count, scalars[index].properties.isAlphabetic || scalars[index] == "-" {
      name.unicodeScalars.append(scalars[index])
      index += 1
    }
    return name
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard index < scalars.count, scalars[index] == scalar else { return false }
    index += 1
    return true
  }

  private mutating func close() throws(Mistake) {
    if !take("}") { throw Mistake(message: "a '{' is not closed by '}' where it could be") }
  }

  private static func capitalized(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }
}
