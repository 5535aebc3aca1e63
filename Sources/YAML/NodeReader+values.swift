package import Diagnostics

extension NodeReader {
  /// The text of a key that must have one; nil, with a diagnostic, where it has none.
  package mutating func requiredText(_ key: String, of fields: Fields) -> PlacedText? {
    required(key, of: fields).flatMap { text(of: $0, fields.owner) }
  }

  /// The entry of a key that must be there; nil, with a diagnostic, where it is not.
  package mutating func required(_ key: String, of fields: Fields) -> YAMLEntry? {
    if let entry = fields[key], !(isLenient && entry.value.isEmptyText) { return entry }
    if let misspelt = fields.unknown.first(where: {
      NearMiss.nearest(to: $0.key, in: [key]) != nil
    }) {
      // What is wrong is the key that was written, which is said already, if not as an error.
      raise(code, at: place(misspelt.keyRange))
      return nil
    }
    reportValue("\(fields.owner) has no '\(key)'", at: fields.place)
    return nil
  }

  /// The text of a key; nil where it is absent and, with a diagnostic, where it is something else.
  package mutating func text(_ key: String, of fields: Fields) -> PlacedText? {
    fields[key].flatMap { text(of: $0, fields.owner) }
  }

  /// The text of an entry; nil, with a diagnostic, where it is a collection or empty.
  package mutating func text(of entry: YAMLEntry, _ owner: String) -> PlacedText? {
    guard let text = entry.value.scalar else {
      reportValue(
        "'\(entry.key)' of \(owner) must be text, not \(entry.value.description)",
        at: place(entry.keyRange))
      return nil
    }
    if text.isEmpty {
      if !isLenient {
        reportValue("'\(entry.key)' of \(owner) is empty", at: place(entry.keyRange))
      }
      return nil
    }
    reportCut(entry, owner)
    return placed(text, entry.value.range)
  }

  /// Warns where a `#` with a word behind it ends a text, which was hardly meant as a comment:
  /// `claim: Issue #42`.
  private mutating func reportCut(_ entry: YAMLEntry, _ owner: String) {
    let (bytes, range) = (file.bytes, entry.value.range)
    var index = range.upperBound
    guard index + 2 < bytes.count, bytes[index] == 0x20, !range.isEmpty else { return }
    while index + 2 < bytes.count, bytes[index] == 0x20 { index += 1 }
    guard bytes[index] == UInt8(ascii: "#"), bytes[index + 1] > 0x20,
      bytes[index + 1] != UInt8(ascii: "#")
    else { return }
    switch bytes[range.lowerBound] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "|"), UInt8(ascii: ">"): return
    default: break
    }
    var diagnostic = Diagnostic(
      code, "'\(entry.key)' of \(owner) ends before the '#': YAML takes the rest for a comment",
      at: place(index..<index + 1), notes: [Note("put the whole text in quotes")])
    diagnostic.severity = .warning
    keep(diagnostic)
  }

  /// The texts of a key: one, or a list of them; none where it is absent.
  ///
  /// - Parameters:
  ///   - isSet: whether a text that occurs twice is a mistake.
  ///   - limit: how many texts there may be.
  package mutating func texts(
    _ key: String, of fields: Fields, isSet: Bool = false, upTo limit: Int = .max
  ) -> [PlacedText] {
    guard let entry = fields[key] else { return [] }
    let words = texts(of: entry, fields.owner, isSet: isSet)
    if words.count <= limit { return words }
    reportValue(
      "'\(key)' of \(fields.owner) may hold at most \(limit) words, not \(words.count)",
      at: place(entry.keyRange))
    return Array(words.prefix(limit))
  }

  /// The texts of an entry: one, or a list of them.
  package mutating func texts(
    of entry: YAMLEntry, _ owner: String, isSet: Bool = false
  ) -> [PlacedText] {
    guard let items = entry.value.sequence else {
      if entry.value.mapping == nil { return text(of: entry, owner).map { [$0] } ?? [] }
      reportValue(
        "'\(entry.key)' of \(owner) must be a word or a list of words, not a mapping",
        at: place(entry.keyRange))
      return []
    }
    var words: [PlacedText] = []
    var known: Set<String> = []
    for item in items {
      guard let text = item.scalar, !text.isEmpty else {
        if isLenient, item.scalar != nil { continue }
        let found = item.scalar == nil ? item.description : "an empty one"
        reportValue(
          "'\(entry.key)' of \(owner) must hold words, not \(found)", at: place(item.range))
        continue
      }
      let word = placed(text, item.range)
      if isSet, !known.insert(text).inserted {
        report(
          .duplicateID, "'\(text)' occurs twice in '\(entry.key)' of \(owner)", at: word.place)
      } else {
        words.append(word)
      }
    }
    return words
  }

  /// The number of a key; nil where it is absent and, with a diagnostic, where it is none.
  package mutating func number(
    _ key: String, of fields: Fields,
    in range: ClosedRange<Double> = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
  ) -> Double? {
    guard let entry = fields[key], !(isLenient && entry.value.isEmptyText) else { return nil }
    return number(
      entry.value, "'\(key)' of \(fields.owner)", at: place(entry.keyRange), in: range)
  }

  /// A number in a range; nil, with a diagnostic, where the node is none.
  ///
  /// - Parameters:
  ///   - what: what messages call it.
  ///   - place: what a message points at where there is nothing.
  package mutating func number(
    _ node: YAMLNode, _ what: String, at place: SourceRange, in range: ClosedRange<Double>
  ) -> Double? {
    let own = node.range.isEmpty ? place : self.place(node.range)
    let found = node.scalar.map { $0.isEmpty ? "empty" : "'\($0)'" } ?? node.description
    guard let number = node.scalar.flatMap(Self.number) else {
      let kind = range.lowerBound == 0 ? "a number that is not negative" : "a number"
      reportValue("\(what) must be \(kind), not \(found)", at: own)
      return nil
    }
    if range.contains(number) { return number }
    if number < range.lowerBound, range.lowerBound == 0 {
      reportValue("\(what) must be a number that is not negative, not \(found)", at: own)
    } else {
      let limit = number < range.lowerBound ? range.lowerBound : range.upperBound
      let words = number < range.lowerBound ? "at least" : "at most"
      reportValue("\(what) must be \(words) \(Self.written(limit)), not \(found)", at: own)
    }
    return nil
  }

  /// The number that a text is in decimal digits, with an exponent or without.
  static func number(_ text: String) -> Double? {
    let isDecimal = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "+"), UInt8(ascii: "e"), UInt8(ascii: "E"):
        true
      default: false
      }
    }
    guard isDecimal, let number = Double(text) else { return nil }
    return number
  }

  /// A limit as messages write it.
  private static func written(_ number: Double) -> String {
    Int(exactly: number).map { "\($0)" } ?? "\(number)"
  }

  /// The truth value of a key, `true` or `false`, for a lenient reader `yes` or `no` and `on` or
  /// `off` too; nil where it is absent and, with a diagnostic, where it is something else.
  package mutating func truth(_ key: String, of fields: Fields) -> Bool? {
    guard let entry = fields[key], !(isLenient && entry.value.isEmptyText) else { return nil }
    switch entry.value.scalar.map({ isLenient ? $0.lowercased() : $0 }) {
    case "true": return true
    case "false": return false
    case "yes" where isLenient, "on" where isLenient: return true
    case "no" where isLenient, "off" where isLenient: return false
    default:
      reportValue(
        "'\(key)' of \(fields.owner) must be true or false, not \(Self.shown(entry.value))",
        at: place(entry.value.range.isEmpty ? entry.keyRange : entry.value.range))
      return nil
    }
  }

  /// The date of a key, as `2026-11-23`; nil where it is absent and, with a diagnostic, where it is
  /// none.
  package mutating func date(_ key: String, of fields: Fields) -> PlacedText? {
    guard let entry = fields[key], !(isLenient && entry.value.isEmptyText) else { return nil }
    guard let text = entry.value.scalar, CalendarDate.isValid(text) else {
      reportValue(
        "'\(key)' of \(fields.owner) must be a date like 2026-11-23, not "
          + Self.shown(entry.value),
        at: place(entry.value.range.isEmpty ? entry.keyRange : entry.value.range))
      return nil
    }
    return placed(text, entry.value.range)
  }

  private static func shown(_ node: YAMLNode) -> String {
    node.scalar.map { $0.isEmpty ? "empty" : "'\($0)'" } ?? node.description
  }
}

extension YAMLNode {
  /// Whether the node is text without a character.
  fileprivate var isEmptyText: Bool { scalar == "" }
}
