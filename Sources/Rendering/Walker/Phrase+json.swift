internal import Decisions
internal import JSON
internal import Words

extension Phrase {
  /// The phrase as `words.js` reads it: text, and parts `[kind, name, …]` that facts fill.
  var json: JSON { .array(parts.map(\.json)) }
}

extension Phrase.Part {
  fileprivate var json: JSON {
    switch self {
    case .text(let text): return .string(text)
    case .hole(let name): return part("=", name)
    case .marked(let name): return part("@", name)
    case .percentage(let name, let style):
      return part(
        "%", name, [style.low, style.high, style.unit, style.mark].map(JSON.string))
    case .count(let name, let words): return part("#", name, words.map(JSON.string))
    case .condition(let name, let then, let otherwise):
      return part("?", name, [then.json, otherwise.json])
    case .plural(let name, _, let forms): return part("1", name, forms.map(\.json))
    case .choice(let name, let choices):
      return part("|", name, [.sorted(choices.mapValues(\.json))])
    case .list(let name, let each, let separator, let last, let limit):
      let ending = limit.map { [JSON.integer($0)] } ?? []
      return part("*", name, [each.json, .string(separator), .string(last)] + ending)
    case .escaped(let inner): return ["\\", inner.json]
    }
  }

  private func part(_ kind: String, _ name: Hole, _ rest: [JSON] = []) -> JSON {
    .array([.string(kind), .string(name.rawValue)] + rest)
  }
}
