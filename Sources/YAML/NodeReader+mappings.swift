package import Diagnostics

/// The entries of a mapping whose keys are known beforehand.
package struct Fields {
  /// What messages call the mapping.
  package let owner: String
  /// What a message about the whole mapping points at.
  package let place: SourceRange
  /// The entries whose keys mean something.
  let entries: [YAMLEntry]
  /// The entries whose keys mean nothing.
  package let unknown: [YAMLEntry]

  /// The entry of a key.
  package subscript(key: String) -> YAMLEntry? { entries.first { $0.key == key } }
}

extension NodeReader {
  /// The entries of a mapping by key; nil, with a diagnostic, where the node is something else.
  ///
  /// - Parameters:
  ///   - owner: what messages call the mapping, "rule 'x'".
  ///   - place: what a message about the whole mapping points at.
  ///   - keys: the keys that it may have.
  ///   - unknown: the code for another key; nil where the caller reports it.
  package mutating func fields(
    of node: YAMLNode, _ owner: String, at place: SourceRange, keys: [String],
    unknown: Code? = .unknownKey
  ) -> Fields? {
    guard let entries = entries(of: node, owner, at: place) else { return nil }
    var known: [YAMLEntry] = []
    var others: [YAMLEntry] = []
    for entry in entries {
      if keys.contains(entry.key) { known.append(entry) } else { others.append(entry) }
    }
    if let unknown {
      for entry in others {
        let message = "unknown key '\(entry.key)' in \(owner)"
        if let meant = Self.meant(by: entry.key, among: keys) {
          report(
            unknown, message, at: self.place(entry.keyRange),
            notes: [Note("did you mean '\(meant)'?")],
            fix: meant)
        } else if entry.value.isMissing, isBehindComma(entry.keyRange) {
          report(
            unknown, message, at: self.place(entry.keyRange),
            notes: [Note("put text that has a comma in it in quotes")])
        } else {
          reportChoice(unknown, message, placed(entry.key, entry.keyRange), among: keys)
        }
      }
    }
    return Fields(owner: owner, place: place, entries: known, unknown: others)
  }

  /// The key that another word stands for.
  private static func meant(by word: String, among keys: [String]) -> String? {
    let words = ["reason": "because", "why": "because", "then": "choose", "if": "when"]
    return words[word.lowercased()].flatMap { keys.contains($0) ? $0 : nil }
  }

  /// Whether a key follows a comma on its line, as a piece of a text does that a comma cuts.
  private func isBehindComma(_ key: Range<Int>) -> Bool {
    var index = key.lowerBound
    while index > 0, file.bytes[index - 1] == 0x20 { index -= 1 }
    return index > 0 && file.bytes[index - 1] == UInt8(ascii: ",")
  }

  /// The entries of a mapping; nil, with a diagnostic, where the node is something else.
  package mutating func entries(
    of node: YAMLNode, _ owner: String, at place: SourceRange
  ) -> [YAMLEntry]? {
    if let entries = node.mapping { return entries }
    if node.isMissing, isLenient { return [] }
    reportValue(
      node.isMissing
        ? "\(owner) is empty" : "\(owner) must be a mapping, not \(node.description)",
      at: place)
    return nil
  }

  /// The entries of the mapping that a key holds; none, with a diagnostic, where it holds something
  /// else.
  package mutating func entries(_ key: String, of fields: Fields) -> [YAMLEntry] {
    guard let entry = fields[key] else { return [] }
    return entries(of: entry.value, "'\(key)' of \(fields.owner)", at: place(entry.keyRange)) ?? []
  }

  /// The items of a list of mappings, each with the place of its first key.
  package mutating func items(of entry: YAMLEntry) -> [(YAMLNode, SourceRange)] {
    guard let items = entry.value.sequence else {
      reportValue(
        entry.value.isMissing
          ? "'\(entry.key)' is empty"
          : "'\(entry.key)' must be a list, not \(entry.value.description)",
        at: place(entry.keyRange))
      return []
    }
    return items.map { item in
      (item, place(item.mapping?.first?.keyRange ?? item.range))
    }
  }

  /// Whether a word is an id; keeps a diagnostic where it is not.
  ///
  /// - Parameters:
  ///   - kind: what messages call it, "the id of a rule".
  ///   - reserved: words that mean something else there.
  package mutating func isID(
    _ word: PlacedText, _ kind: String, reserved: [String] = []
  ) -> Bool {
    if word.text.isID {
      guard reserved.contains(word.text) else { return true }
      reportValue("'\(word.text)' is reserved and cannot be \(kind)", at: word.place)
      return false
    }
    reportValue(
      "'\(word.text)' cannot be \(kind)", at: word.place,
      note: "ids are lower-case letters and digits in words joined by '-'")
    return false
  }
}

extension String {
  /// Whether the text matches `[a-z0-9]+(-[a-z0-9]+)*`.
  package var isID: Bool {
    utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).allSatisfy { word in
      !word.isEmpty
        && word.allSatisfy { byte in
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
    }
  }
}
