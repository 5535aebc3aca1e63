internal import Diagnostics
internal import YAML

/// Reads the keys of a YAML mapping by name and type, and reports what nobody asked for.
struct MappingReader {
  private let entries: [YAMLEntry]
  private let file: SourceFile
  private var diagnostics: [Diagnostic]
  private var asked: [String] = []

  /// Reads a node; where it is missing (`key:` with nothing behind), all its keys are absent.
  init(_ node: YAMLNode, file: SourceFile, diagnostics: [Diagnostic] = []) {
    self.file = file
    self.diagnostics = diagnostics
    entries = node.mapping ?? []
    if node.mapping == nil, !node.isMissing {
      report(.yaml, "expected a mapping of keys to values, not \(node.description)", at: node.range)
    }
  }

  /// The text of a key, or nil where it is absent or empty.
  mutating func text(_ key: String) -> String? { placedText(key)?.text }

  /// The text of a key with its range, or nil where it is absent or empty.
  mutating func placedText(_ key: String) -> (text: String, range: Range<Int>)? {
    guard let value = value(key) else { return nil }
    guard let text = value.scalar else {
      report(.yaml, "'\(key)' is text, not \(value.description)", at: value.range)
      return nil
    }
    return text.isEmpty ? nil : (text, value.range)
  }

  /// The texts of a key that holds a list, or one text; without empty ones.
  mutating func texts(_ key: String) -> [String] { placedTexts(key).map(\.text) }

  /// The texts of a key that holds a list, or one text, with their ranges; without empty ones.
  mutating func placedTexts(_ key: String) -> [(text: String, range: Range<Int>)] {
    guard let value = value(key) else { return [] }
    if let text = value.scalar { return text.isEmpty ? [] : [(text, value.range)] }
    guard let items = value.sequence else {
      report(.yaml, "'\(key)' is a list, not \(value.description)", at: value.range)
      return []
    }
    var texts: [(text: String, range: Range<Int>)] = []
    for item in items {
      if let text = item.scalar {
        if !text.isEmpty { texts.append((text, item.range)) }
      } else {
        report(.yaml, "'\(key)' is a list of texts, not of \(item.description)", at: item.range)
      }
    }
    return texts
  }

  /// The number of a key.
  mutating func number(_ key: String) -> Double? {
    guard let value = value(key), !value.isMissing else { return nil }
    guard let number = value.scalar.flatMap(Double.init), number.isFinite else {
      report(.yaml, "'\(key)' is a number, not \(shown(value))", at: value.range)
      return nil
    }
    return number
  }

  /// The truth value of a key: `true` or `false`, `yes` or `no`, `on` or `off`.
  mutating func truth(_ key: String) -> Bool? {
    guard let value = value(key), !value.isMissing else { return nil }
    switch value.scalar?.lowercased() {
    case "true", "yes", "on": return true
    case "false", "no", "off": return false
    default:
      report(.yaml, "'\(key)' is true or false, not \(shown(value))", at: value.range)
      return nil
    }
  }

  /// The date of a key, as `2026-11-23`.
  mutating func date(_ key: String) -> String? { placedDate(key)?.text }

  /// The date of a key with its range.
  mutating func placedDate(_ key: String) -> (text: String, range: Range<Int>)? {
    guard let value = value(key), !value.isMissing else { return nil }
    guard let text = value.scalar, CalendarDate.isValid(text) else {
      report(.yaml, "'\(key)' is a date like 2026-11-23, not \(shown(value))", at: value.range)
      return nil
    }
    return (text, value.range)
  }

  /// The entries of a key that holds a mapping.
  mutating func mapping(_ key: String) -> [YAMLEntry]? {
    guard let value = value(key), !value.isMissing else { return nil }
    guard let entries = value.mapping else {
      report(.yaml, "'\(key)' is a mapping, not \(value.description)", at: value.range)
      return nil
    }
    return entries
  }

  /// The node of a key, of whatever kind.
  mutating func value(_ key: String) -> YAMLNode? { entry(key)?.value }

  /// A key with its node, of whatever kind.
  mutating func entry(_ key: String) -> YAMLEntry? {
    asked.append(key)
    return entries.first { $0.key == key }
  }

  /// Adds a diagnostic, with a note that names the candidate nearest to a word, if one is near.
  mutating func report(
    _ code: Code, _ message: String, at range: Range<Int>,
    nearest candidates: [String] = [], to word: String = ""
  ) {
    var notes: [Note] = []
    if let nearest = NearMiss.nearest(to: word, in: candidates) {
      notes.append(Note("did you mean '\(nearest)'?"))
    }
    let place = Place(file: file.path, range: range)
    add(Diagnostic(code, message, at: place, notes: notes))
  }

  /// Adds a diagnostic, with a note that says the way out.
  mutating func report(_ code: Code, _ message: String, at range: Range<Int>, note: String) {
    let place = Place(file: file.path, range: range)
    add(Diagnostic(code, message, at: place, notes: [Note(note)]))
  }

  /// Adds a diagnostic.
  mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// The keys that nobody asked for.
  var unknownEntries: [YAMLEntry] { entries.filter { !asked.contains($0.key) } }

  /// All diagnostics, the keys that nobody asked for among them.
  ///
  /// - Parameter what: names the mapping in the message ("the configuration").
  mutating func finish(what: String) -> [Diagnostic] {
    for entry in unknownEntries {
      let message = "\(what) has no key '\(entry.key)'"
      report(.unknownKey, message, at: entry.keyRange, nearest: asked, to: entry.key)
    }
    return diagnostics
  }

  /// The diagnostics so far, without those about unknown keys.
  var reported: [Diagnostic] { diagnostics }

  private func shown(_ value: YAMLNode) -> String {
    value.scalar.map { "'\($0)'" } ?? value.description
  }
}
