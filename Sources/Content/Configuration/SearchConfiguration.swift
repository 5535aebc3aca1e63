internal import Diagnostics
internal import YAML

/// What `search:` of `fingerpost.yml` says.
package struct SearchConfiguration: Sendable, Hashable {
  /// Words and phrases in groups; those of a group mean the same.
  package var synonyms: [[String]] = []
  /// Patterns of pages that come after others which say as much.
  package var lower: [Glob] = []

  package init() {}
}

/// Reads `search: {synonyms: …, lower: …}`.
enum SearchConfigurationReader {
  /// What `search` may hold.
  static let shape = Shape([
    .optional(
      "synonyms",
      .list(of: .list(of: .text, 2...mostForms), 0...InputLimits.patterns),
      "Lists of words and phrases, each of which finds the others too."),
    .optional("lower", .texts, "Patterns of pages that come after others that say as much."),
  ])

  /// How many words may mean the same.
  private static let mostForms = 8
  /// How many words a phrase may have.
  private static let mostWords = 4

  /// The settings; what cannot be read is left out and reported.
  static func read(_ entry: YAMLEntry, _ reader: inout NodeReader) -> SearchConfiguration {
    var configuration = SearchConfiguration()
    guard
      let fields = reader.fields(
        of: entry.value, "'search' of the configuration", at: reader.place(entry.keyRange),
        keys: shape.names)
    else { return configuration }
    if let synonyms = fields["synonyms"] { configuration.synonyms = groups(synonyms, &reader) }
    configuration.lower = reader.texts(
      "lower", of: fields, upTo: InputLimits.patterns
    ).map { Glob($0.text) }
    return configuration
  }

  private static func groups(_ entry: YAMLEntry, _ reader: inout NodeReader) -> [[String]] {
    guard let items = entry.value.sequence else {
      if entry.value.isMissing { return [] }
      reader.reportValue(
        "'synonyms' must be a list of lists of words, not \(entry.value.description)",
        at: reader.place(entry.value.range), note: example)
      return []
    }
    if items.count > InputLimits.patterns {
      reader.reportValue(
        "'synonyms' may hold at most \(InputLimits.patterns) lists, not \(items.count)",
        at: reader.place(entry.keyRange))
    }
    return items.prefix(InputLimits.patterns).compactMap { group($0, &reader) }
  }

  /// The forms of a group; nil, with a diagnostic, where there are not two of them.
  private static func group(_ node: YAMLNode, _ reader: inout NodeReader) -> [String]? {
    guard let items = node.sequence else {
      reader.reportValue(
        "an entry of 'synonyms' must be a list of words, not \(node.description)",
        at: reader.place(node.range), note: example)
      return nil
    }
    var forms: [String] = []
    for item in items {
      guard let form = item.scalar, !form.isEmpty else {
        let found = item.scalar == nil ? item.description : "an empty one"
        reader.reportValue(
          "'synonyms' must hold words, not \(found)", at: reader.place(item.range))
        return nil
      }
      let words = form.split(whereSeparator: \.isWhitespace)
      let hasText = form.contains { $0.isLetter || $0.isNumber }
      if words.count > mostWords || !hasText {
        reader.reportValue(
          hasText
            ? "a phrase of 'synonyms' may have at most \(mostWords) words, not \(words.count)"
            : "'\(form)' of 'synonyms' has no letter and no digit",
          at: reader.place(item.range))
        continue
      }
      if forms.contains(where: { $0.lowercased() == form.lowercased() }) {
        reader.report(
          .duplicateID, "'\(form)' occurs twice in a list of 'synonyms'",
          at: reader.place(item.range))
        continue
      }
      forms.append(form)
    }
    if items.count > mostForms {
      reader.reportValue(
        "a list of 'synonyms' may hold at most \(mostForms) words, not \(items.count)",
        at: reader.place(node.range))
      return Array(forms.prefix(mostForms))
    }
    if forms.count > 1 { return forms }
    if items.count < 2 {
      reader.reportValue(
        "a list of 'synonyms' needs two words or more", at: reader.place(node.range),
        note: example)
    }
    return nil
  }

  private static let example = "like - [k8s, kubernetes]"
}
