/// Words with holes, which facts fill.
///
/// Written as a string: `"Rules disagree: \(each: .clashing, "\(.title)", " or ")"`. A phrase is data,
/// so that the browser fills the same one; `words.js` reads it there, and both give the same text.
package struct Phrase: Sendable, Hashable {
  /// A piece of a phrase.
  package indirect enum Part: Sendable, Hashable {
    case text(String)
    /// What is known by this name.
    case hole(Hole)
    /// The same, where it names what the facts are about: it may be shown as a link or in bold.
    case marked(Hole)
    /// A share as a percentage.
    case percentage(Hole, PercentageStyle)
    /// How many there are: as one of these words, which begin with that for none, else in digits.
    case count(Hole, [String])
    /// One of two phrases: whether there is something to say of the name.
    case condition(Hole, then: Phrase, otherwise: Phrase)
    /// One of the phrases: the form that the number takes in the language.
    case plural(Hole, PluralRule, [Phrase])
    /// The phrase of the word that is known by this name; none where it is another word.
    case choice(Hole, [String: Phrase])
    /// A phrase for each entry of a list.
    case list(Hole, each: Phrase, separator: String, last: String, limit: Int?)
    /// A phrase on one line, with what Markdown would read as markup escaped.
    case escaped(Phrase)
  }

  /// A piece of a filled phrase.
  package enum Piece: Sendable, Hashable {
    case text(String)
    /// Text that names what the facts are about, and may be shown as a link or in bold.
    case marked(String, PhraseFacts)

    /// The words alone.
    package var text: String {
      switch self {
      case .text(let text), .marked(let text, _): text
      }
    }
  }

  package let parts: [Part]

  /// The phrase of the word that is known by a name.
  package static func choose(_ name: Hole, _ phrases: [String: Phrase]) -> Phrase {
    Phrase(parts: [.choice(name, phrases)])
  }

  /// The phrase with its holes filled, as text.
  package func text(_ facts: PhraseFacts = [:]) -> String {
    var text = ""
    fill(facts) { text += $0.text }
    return text
  }

  /// The phrase with its holes filled, piece by piece.
  package func pieces(_ facts: PhraseFacts) -> [Piece] {
    var pieces: [Piece] = []
    fill(facts) { pieces.append($0) }
    return pieces
  }

  /// Hands the phrase with its holes filled to `write`, piece by piece.
  package func fill(_ facts: PhraseFacts, _ write: (Piece) -> Void) {
    for part in parts {
      switch part {
      case .text(let text): write(.text(text))
      case .hole(let name): write(.text(facts.words(name)))
      case .marked(let name): write(.marked(facts.words(name), facts))
      case .percentage(let name, let style):
        if case .share(let share) = facts[name] { write(.text(style.text(share))) }
      case .count(let name, let words):
        let size = facts.size(of: name)
        write(.text(words.indices.contains(size) ? words[size] : String(size)))
      case .condition(let name, let then, let otherwise):
        (facts.has(name) ? then : otherwise).fill(facts, write)
      case .plural(let name, let rule, let forms):
        let form = min(rule.form(of: facts.size(of: name)), forms.count - 1)
        if form >= 0 { forms[form].fill(facts, write) }
      case .choice(let name, let phrases): phrases[facts.text(name)]?.fill(facts, write)
      case .list(let name, let each, let separator, let last, let limit):
        let entries = facts.list(name).prefix(limit ?? .max)
        for (index, entry) in entries.enumerated() {
          if index > 0 { write(.text(index == entries.count - 1 ? last : separator)) }
          each.fill(entry, write)
        }
      case .escaped(let phrase): write(.text(Self.escaped(phrase.text(facts))))
      }
    }
  }

  package static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "&":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "\n", "\r": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension PhraseFacts {
  /// What fills a hole.
  fileprivate func words(_ name: Hole) -> String {
    switch self[name] {
    case .text(let text): text
    case .number(let number): String(number)
    case .share, .yes, .list, nil: ""
    }
  }
}

extension Phrase: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { parts = text.isEmpty ? [] : [.text(text)] }

  package init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }

  /// What can be written in `\(…)`.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var parts: [Part] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ text: String) {
      if !text.isEmpty { parts.append(.text(text)) }
    }

    /// What is known by a name.
    package mutating func appendInterpolation(_ name: Hole) { parts.append(.hole(name)) }

    /// Another phrase.
    package mutating func appendInterpolation(_ phrase: Phrase) { parts += phrase.parts }

    /// What is known by a name, as a link or in bold where that is possible.
    package mutating func appendInterpolation(marked name: Hole) { parts.append(.marked(name)) }

    /// A share as a percentage.
    package mutating func appendInterpolation(percent name: Hole) {
      parts.append(.percentage(name, .english))
    }

    /// How many there are, up to twelve as a word.
    package mutating func appendInterpolation(spelled name: Hole, isFirst: Bool = false) {
      let words = "no one two three four five six seven eight nine ten eleven twelve"
      parts.append(
        .count(
          name,
          words.split(separator: " ").map { word in
            isFirst ? word.prefix(1).uppercased() + word.dropFirst() : String(word)
          }))
    }

    /// A phrase where there is something to say of a name, else another.
    package mutating func appendInterpolation(
      if name: Hole, _ phrase: Phrase, else other: Phrase = ""
    ) {
      parts.append(.condition(name, then: phrase, otherwise: other))
    }

    /// A phrase for exactly one, another for any other number.
    package mutating func appendInterpolation(count name: Hole, one: Phrase, many: Phrase) {
      parts.append(.plural(name, .one, [one, many]))
    }

    /// A phrase for each entry of a list, up to a limit.
    ///
    /// - Parameter last: what separates the last entry, where it is not the separator.
    package mutating func appendInterpolation(
      each name: Hole, _ phrase: Phrase, _ separator: String = ", ", last: String? = nil,
      limit: Int? = nil
    ) {
      parts.append(
        .list(
          name, each: phrase, separator: separator, last: last ?? separator, limit: limit))
    }

    /// A phrase in which Markdown finds no markup.
    package mutating func appendInterpolation(escaped phrase: Phrase) {
      parts.append(.escaped(phrase))
    }
  }
}
