internal import Decisions

extension JSON {
  /// A phrase as `words.js` reads it: text, and parts `[kind, name, …]` that facts fill.
  mutating func phrase(_ phrase: Phrase) {
    array(phrase.parts) { json, part in
      if case .text(let text) = part { return json.string(text) }
      json.raw("[")
      json.part(part)
      json.raw("]")
    }
  }

  private mutating func part(_ part: Phrase.Part) {
    switch part {
    case .text(let text): string(text)
    case .hole(let name): open("=", name)
    case .marked(let name): open("@", name)
    case .percentage(let name, let style):
      open("%", name)
      raw(style.hasTenths ? ",1" : ",0")
      for text in [style.low, style.high, style.unit] {
        raw(",")
        string(text)
      }
    case .condition(let name, let then, let otherwise):
      open("?", name)
      phrases([then, otherwise])
    case .plural(let name, let one, let many):
      open("1", name)
      phrases([one, many])
    case .choice(let name, let choices):
      open("|", name)
      raw(",{")
      for (index, choice) in choices.sorted(by: { $0.key < $1.key }).enumerated() {
        if index > 0 { raw(",") }
        string(choice.key)
        raw(":")
        phrase(choice.value)
      }
      raw("}")
    case .list(let name, let each, let separator, let last, let limit):
      open("*", name)
      phrases([each])
      for text in [separator, last] {
        raw(",")
        string(text)
      }
      if let limit {
        raw(",")
        number(limit)
      }
    case .escaped(let inner):
      string("\\")
      phrases([inner])
    }
  }

  private mutating func open(_ kind: String, _ name: Hole) {
    string(kind)
    raw(",")
    string(name.rawValue)
  }

  private mutating func phrases(_ phrases: [Phrase]) {
    for phrase in phrases {
      raw(",")
      self.phrase(phrase)
    }
  }
}
