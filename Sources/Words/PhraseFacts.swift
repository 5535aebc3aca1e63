/// What is to be said, by name, before it is put in words: each name with text, a number or a list.
///
/// The walk in the browser makes the same facts (`reason.js`) and fills the same phrases.
package struct PhraseFacts: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  /// One thing that can be said.
  package enum Value: Sendable, Hashable {
    case text(String)
    case number(Int)
    /// From 0 to 1.
    case share(Double)
    /// Something that is so; what is not so is left out.
    case yes
    case list([PhraseFacts])
  }

  /// In the order in which they were set; few enough to be searched from the front.
  package private(set) var entries: [(name: Hole, value: Value)]

  package init(dictionaryLiteral elements: (Hole, Value)...) {
    entries = elements.map { (name: $0.0, value: $0.1) }
  }

  /// The value with a name; nil where nothing is known of it.
  package subscript(name: Hole) -> Value? {
    get { entries.first { $0.name == name }?.value }
    set {
      entries.removeAll { $0.name == name }
      if let newValue { entries.append((name: name, value: newValue)) }
    }
  }

  /// The text with a name; empty where there is none.
  package func text(_ name: Hole) -> String {
    if case .text(let text) = self[name] { text } else { "" }
  }

  /// The list with a name; empty where there is none.
  package func list(_ name: Hole) -> [PhraseFacts] {
    if case .list(let list) = self[name] { list } else { [] }
  }

  /// Whether there is something to say: text that is not empty, a number other than 0, a list with
  /// something in it.
  package func has(_ name: Hole) -> Bool { size(of: name) > 0 }

  /// A number itself, how long a list is, and 1 for whatever else there is.
  package func size(of name: Hole) -> Int {
    switch self[name] {
    case .text(let text): text.isEmpty ? 0 : 1
    case .number(let number): number
    case .share(let share): share > 0 ? 1 : 0
    case .yes: 1
    case .list(let list): list.count
    case nil: 0
    }
  }

  package static func == (left: PhraseFacts, right: PhraseFacts) -> Bool {
    left.entries.elementsEqual(right.entries) { $0.name == $1.name && $0.value == $1.value }
  }

  package func hash(into hasher: inout Hasher) {
    for entry in entries {
      hasher.combine(entry.name)
      hasher.combine(entry.value)
    }
  }
}

/// The names that a phrase can have holes for.
package enum Hole: String, Sendable, Hashable {
  // A decision and a set of answers.
  case decision, name, digest, key, given, drivers, notAsked, table, choices
  // How many answers were given, how many of them settled it; how many others could have been given,
  // how many of those would change it, and how many more might.
  case answered, settled, others, turning, possible, isAll, isIdle, isMine
  // An outcome: its kind, and the word that addresses and attributes have for it.
  case kind, word, chosen, cost, options, clashing, shares, share, exclusions
  case decisive, also, honoured, price, consequences, isOverruled, flips, settling, evidence
  // A rule.
  case rule, title, because, strength, option
  // A question with an answer, and what is said of them.
  case question, reply, ask, short, answer, label, answers, isAssumed, isCertain, to
  case common, alternatives
  // A walk: how far it is, and what is asked for.
  case number, more, isLast, isSame, isSettled, usual, most, rules, unknown
  // A list of rules: how many lines and sets of answers; and how much a question tells.
  case lines, total, gain
  // A piece of evidence, and the day of a record.
  case id, note, claim, status, date
  // What became of a rule: what changed in it, as it is and as it was.
  case changes, now, before
  // The parts of a day, the theme of a page, and the lower of two numbers.
  case year, month, day, theme, least
}
