internal import JSON
internal import Words

/// Writes the words into the scripts of the theme, which name them by their ids.
///
/// ```js
/// WORD("copy")                                     // "Copy"
/// WORD("link-to", title, heading.textContent)      // ("Link to “" + heading.textContent + "”")
/// PLURAL(size)                                     // (size === 1 ? 0 : 1)
/// ```
///
/// Behind the id comes each name of the word with an expression without side effects.
enum ScriptWords {
  /// A script with the words in their places.
  static func filled(_ script: [UInt8], from words: Words) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(script.count + 1024)
    var index = 0
    while index < script.count {
      let byte = script[index]
      guard byte == UInt8(ascii: "W") || byte == UInt8(ascii: "P"),
        let name = ["WORD(", "PLURAL("].first(where: { script[index...].starts(with: $0.utf8) })
      else {
        result.append(byte)
        index += 1
        continue
      }
      let (arguments, end) = arguments(of: script, from: index + name.utf8.count)
      index = end
      result +=
        (name == "WORD("
        ? expression(arguments, words) : "(\(words.plural.script(arguments.first ?? "0")))").utf8
    }
    return result
  }

  /// What is between the brackets, at its commas; and where the script goes on behind them.
  private static func arguments(of script: [UInt8], from start: Int) -> ([String], Int) {
    var arguments: [String] = []
    var depth = 0
    var first = start
    var index = start
    func argument() -> String {
      String(decoding: script[first..<index], as: UTF8.self).trimmed
    }
    while index < script.count {
      switch script[index] {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")") where depth == 0:
        arguments.append(argument())
        return (arguments, index + 1)
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ",") where depth == 0:
        arguments.append(argument())
        first = index + 1
      default: break
      }
      index += 1
    }
    return (arguments, index)
  }

  private static func expression(_ arguments: [String], _ words: Words) -> String {
    let id = (arguments.first ?? "").replacing("\"", with: "")
    guard let word = Word.byID[id] else { return "\"\"" }
    var values: [String: String] = [:]
    var index = 1
    while index + 1 < arguments.count {
      values[arguments[index]] = arguments[index + 1]
      index += 2
    }
    return expression(words[word], values, words.isForeign(word) ? .one : words.plural)
  }

  /// A phrase as an expression that is text.
  private static func expression(
    _ phrase: Phrase, _ values: [String: String], _ plural: PluralRule
  ) -> String {
    let parts = phrase.parts.map { part($0, values, plural) }
    if parts.isEmpty { return "\"\"" }
    if parts.count == 1, case .text = phrase.parts[0] { return parts[0] }
    // (What begins with text is text.)
    let isText = if case .text = phrase.parts[0] { true } else { false }
    return "(\(((isText ? [] : ["\"\""]) + parts).joined(separator: " + ")))"
  }

  private static func part(
    _ part: Phrase.Part, _ values: [String: String], _ plural: PluralRule
  ) -> String {
    func value(_ name: Hole) -> String { "(\(values[name.rawValue] ?? "\"\""))" }
    switch part {
    case .text(let text): return string(text)
    case .hole(let name), .marked(let name): return value(name)
    case .condition(let name, let then, let otherwise):
      let branches = [then, otherwise].map { expression($0, values, plural) }
      return "(\(value(name)) ? \(branches[0]) : \(branches[1]))"
    case .plural(let name, let rule, let forms):
      let list = forms.map { expression($0, values, plural) }
      let form = rule.script(value(name))
      return "[\(list.joined(separator: ", "))][Math.min(\(form), \(list.count - 1))]"
    case .choice(let name, let phrases):
      let members = phrases.sorted { $0.key < $1.key }.map {
        "\(string($0.key)): \(expression($0.value, values, plural))"
      }
      return "({\(members.joined(separator: ", "))}[\(value(name))] || \"\")"
    // (No script says them by itself.)
    case .percentage, .count, .list, .escaped: return "\"\""
    }
  }

  private static func string(_ text: String) -> String {
    var writer = JSONWriter(isForScripts: true)
    writer.string(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension String {
  /// Without spaces at its ends.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
