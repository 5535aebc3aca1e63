internal import Diagnostics
internal import YAML

/// Reads the nodes of one file, keeping what is wrong with them as diagnostics.
struct NodeReader {
  let file: SourceFile
  /// The ids of questions and options that were left out for a mistake of their own, so that what
  /// names them is not reported again.
  var leftOut: Set<String> = []
  private(set) var diagnostics: [Diagnostic]

  /// - Parameter diagnostics: what is known to be wrong with the file already.
  init(_ file: SourceFile, diagnostics: [Diagnostic] = []) {
    self.file = file
    self.diagnostics = diagnostics
  }

  /// A place in the file.
  func place(_ range: Range<Int>) -> Place { Place(file: file.path, range: range) }

  /// A word with its place.
  func placed(_ text: String, _ range: Range<Int>) -> PlacedText {
    PlacedText(text, at: place(range))
  }

  /// Keeps a diagnostic.
  mutating func report(
    _ code: Code, _ message: String, at place: Place, notes: [Note] = [], fix: String? = nil
  ) {
    diagnostics.append(Diagnostic(code, message, at: place, notes: notes, fix: fix))
  }

  /// Keeps a diagnostic about a word that names nothing, with the nearest that does or, where none is
  /// near, all of a few.
  ///
  /// - Parameters:
  ///   - message: the headline.
  ///   - known: the words that would be right, with their places.
  ///   - keyword: one more that would be.
  mutating func reportUnknown(
    _ code: Code, _ message: String, _ word: PlacedText, known: [PlacedText],
    keyword: String? = nil
  ) {
    // What has neither options nor questions is told so.
    if code == .unknownQuestion || code == .unknownOption,
      known.isEmpty || leftOut.contains(word.text)
    {
      return
    }
    let words = known.map(\.text)
    let nearest = NearMiss.nearest(to: word.text, in: words + [keyword].compactMap { $0 })
    var notes: [Note] = []
    if let match = known.first(where: { $0.text == nearest }) {
      notes = [Note("did you mean '\(match.text)'?", place: match.place)]
    } else if let nearest {
      notes = [Note("did you mean '\(nearest)'?")]
    } else if let first = known.first, known.count <= Self.few {
      notes = [Note(Self.choice(among: words), place: first.place)]
    }
    report(code, message, at: word.place, notes: notes, fix: nearest)
  }

  /// Up to how many words are named where none is near.
  private static let few = 12

  /// The words that would be right.
  private static func choice(among words: [String]) -> String {
    words.count == 1
      ? "there is only '\(words[0])'" : "it is one of \(words.joined(separator: ", "))"
  }

  /// The entries of a mapping by key; nil, with a diagnostic, where the node is something else.
  ///
  /// - Parameters:
  ///   - owner: what messages call the mapping, "rule 'x'".
  ///   - keys: the keys that it may have.
  ///   - code: how much another key weighs.
  mutating func fields(
    of node: YAMLNode, _ owner: String, at place: Place, keys: [String], code: Code = .unknownKey
  ) -> [String: YAMLEntry]? {
    guard let entries = entries(of: node, owner, at: place) else { return nil }
    var fields: [String: YAMLEntry] = [:]
    for entry in entries {
      if keys.contains(entry.key) {
        fields[entry.key] = entry
      } else {
        let nearest = NearMiss.nearest(to: entry.key, in: keys)
        let words = nearest.map { "did you mean '\($0)'?" } ?? Self.choice(among: keys)
        let notes = [Note(words)]
        report(
          code, "unknown key '\(entry.key)' in \(owner)", at: self.place(entry.keyRange),
          notes: notes, fix: nearest)
      }
    }
    return fields
  }

  /// The entries of a mapping; nil, with a diagnostic, where the node is something else.
  mutating func entries(of node: YAMLNode, _ owner: String, at place: Place) -> [YAMLEntry]? {
    if let entries = node.mapping { return entries }
    let message =
      node.isMissing
      ? "\(owner) is empty" : "\(owner) must be a mapping, not \(node.description)"
    report(.decision, message, at: place)
    return nil
  }

  /// The text of a key that must have one; nil, with a diagnostic, where it has none.
  mutating func text(
    _ key: String, of fields: [String: YAMLEntry], _ owner: String, at place: Place
  ) -> PlacedText? {
    guard let entry = fields[key] else {
      report(.decision, "\(owner) has no '\(key)'", at: place)
      return nil
    }
    return text(of: entry, owner)
  }

  /// The text of an entry; nil, with a diagnostic, where it is a collection or empty.
  mutating func text(of entry: YAMLEntry, _ owner: String) -> PlacedText? {
    guard let text = entry.value.scalar else {
      let message = "'\(entry.key)' of \(owner) must be text, not \(entry.value.description)"
      report(.decision, message, at: place(entry.keyRange))
      return nil
    }
    if text.isEmpty {
      report(.decision, "'\(entry.key)' of \(owner) is empty", at: place(entry.keyRange))
      return nil
    }
    return placed(text, entry.value.range)
  }

  /// The words of an entry: one, or a list of them; empty where the entry is missing.
  mutating func words(of entry: YAMLEntry?, _ owner: String) -> [PlacedText] {
    guard let entry else { return [] }
    guard let items = entry.value.sequence else {
      if entry.value.mapping == nil { return text(of: entry, owner).map { [$0] } ?? [] }
      let message = "'\(entry.key)' of \(owner) must be a word or a list of words, not a mapping"
      report(.decision, message, at: place(entry.keyRange))
      return []
    }
    var words: [PlacedText] = []
    for item in items {
      if let word = item.scalar, !word.isEmpty {
        let word = placed(word, item.range)
        if words.contains(where: { $0.text == word.text }) {
          let message = "'\(word.text)' stands twice in '\(entry.key)' of \(owner)"
          report(.duplicateID, message, at: word.place)
        } else {
          words.append(word)
        }
      } else {
        let found = item.scalar == nil ? item.description : "an empty one"
        let message = "'\(entry.key)' of \(owner) must hold words, not \(found)"
        report(.decision, message, at: place(item.range))
      }
    }
    return words
  }

  /// A number of an entry, from 0 to ``greatest``; nil, with a diagnostic, where it is none.
  mutating func number(_ node: YAMLNode, _ owner: String, at place: Place) -> Double? {
    let own = node.range.isEmpty ? place : self.place(node.range)
    if let text = node.scalar, text.utf8.first.map({ $0 >= 0x2E && $0 <= 0x39 }) == true,
      !text.utf8.contains(UInt8(ascii: "x")), let number = Double(text)
    {
      if number <= Double(Self.greatest) { return number }
      report(.decision, "\(owner) must be \(Self.greatest) at most, not '\(text)'", at: own)
      return nil
    }
    let found = node.scalar.map { $0.isEmpty ? "empty" : "'\($0)'" } ?? node.description
    report(.decision, "\(owner) must be a number that is not negative, not \(found)", at: own)
    return nil
  }

  /// Sums and products of numbers up to here stay exact enough, whatever is done with them.
  private static let greatest = 1_000_000_000

  /// Whether a word is an id; keeps a diagnostic where it is not.
  mutating func isID(_ word: PlacedText, _ kind: String) -> Bool {
    if word.text.isDecisionID {
      guard Self.reserved.contains(word.text) else { return true }
      report(.decision, "'\(word.text)' is reserved and cannot be \(kind)", at: word.place)
      return false
    }
    let message = "'\(word.text)' cannot be \(kind)"
    let note = Note("ids are lower-case letters and digits in words joined by '-'")
    report(.decision, message, at: word.place, notes: [note])
    return false
  }

  /// Words that mean something in conditions, and so name nothing.
  private static let reserved: Set<String> = ["any", "not", "at-least", "at-most"]
}

extension String {
  /// Whether the text matches `[a-z0-9]+(-[a-z0-9]+)*`.
  var isDecisionID: Bool {
    utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).allSatisfy { word in
      !word.isEmpty
        && word.allSatisfy { byte in
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
    }
  }
}
