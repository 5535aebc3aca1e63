internal import Diagnostics
internal import Words
internal import YAML

/// What single keys of the configuration say.
extension Configuration {
  /// The tag of a language; nil where none is said, or it is none.
  static func language(of fields: Fields, _ reader: inout NodeReader) -> String? {
    guard let tag = reader.text("language", of: fields) else { return nil }
    if LanguageTag.isWellFormed(tag.text) { return tag.text }
    let dashed = tag.text.replacing("_", with: "-")
    let note =
      LanguageTag.isWellFormed(dashed)
      ? "did you mean '\(dashed)'?" : "a tag of BCP 47, like 'en', 'de-CH' or 'zh-Hant'"
    reader.reportValue(
      "'language' of the configuration must be a language tag, not '\(tag.text)'", at: tag.place,
      note: note)
    return nil
  }

  /// A web address; nil where none is said, or it is none.
  static func address(
    _ key: String, of fields: Fields, _ reader: inout NodeReader
  ) -> String? {
    guard let text = reader.text(key, of: fields) else { return nil }
    let isBase = key == "base-url"
    if WebAddress.isAddress(text.text),
      !isBase || !text.text.utf8.contains(where: { $0 == 0x3F || $0 == 0x23 })
    {
      return text.text
    }
    reader.reportValue(
      "'\(key)' of the configuration must be an http or https address, not '\(text.text)'",
      at: text.place,
      note: isBase
        ? "like https://example.org/handbook, without '?' and '#'"
        : "like https://example.org/handbook; spaces and quotes are written as %20 and %22")
    return nil
  }

  /// The folder of a server in which the site lies, from the root.
  static func basePath(
    of fields: Fields, for baseURL: String?, _ reader: inout NodeReader
  ) -> String? {
    guard let text = reader.text("base-path", of: fields) else { return nil }
    let path = text.text.hasSuffix("/") ? text.text : "\(text.text)/"
    let isPath =
      path.hasPrefix("/") && !path.contains("//") && !path.contains { "?#\" \t".contains($0) }
    if !isPath {
      reader.reportValue(
        "'base-path' of the configuration must be a path like /handbook/, not '\(text.text)'",
        at: text.place)
      return nil
    }
    if let baseURL, !"\(baseURL)/".hasSuffix(path) {
      reader.reportValue(
        "'base-path' is '\(text.text)', and 'base-url' has another path", at: text.place,
        note: "one of the two is enough")
      return nil
    }
    return path
  }

  /// A web address with `{path}` in it.
  static func pattern(
    _ key: String, of fields: Fields, _ reader: inout NodeReader
  ) -> String? {
    guard let text = reader.text(key, of: fields) else { return nil }
    if WebAddress.isPattern(text.text) { return text.text }
    reader.reportValue(
      "'\(key)' of the configuration must be an http or https address with {path} in it, not "
        + "'\(text.text)'",
      at: text.place,
      note: "like https://example.org/repository/edit/main/Content/{path}")
    return nil
  }

  /// Whether days come from git.
  static func showsChanges(_ fields: Fields, _ reader: inout NodeReader) -> Bool {
    guard let text = reader.text("updated", of: fields) else { return false }
    if text.text == "git" { return true }
    reader.reportValue(
      "'updated' of the configuration must be git, not '\(text.text)'", at: text.place,
      note: "without it no page shows when it last changed")
    return false
  }

  /// What is asked of the days of reviews.
  static func review(_ fields: Fields, _ reader: inout NodeReader) -> ReviewQuestion {
    var question = ReviewQuestion()
    question.asOf = reader.date("today", of: fields).flatMap { Day($0.text) }
    if let text = reader.text("stale-after", of: fields) {
      question.period = Period(text.text)
      if question.period == nil {
        reader.reportValue(
          "'stale-after' of the configuration must be a length of time, not '\(text.text)'",
          at: text.place, note: "like 90d, 6w, 12m or 2y")
      }
    }
    return question
  }

  /// The lists of moved addresses that are written.
  static func redirects(
    _ fields: Fields, _ reader: inout NodeReader
  ) -> [RedirectForm] {
    if fields["redirects"].map(\.value.isMissing) ?? true { return RedirectForm.allCases }
    var forms: Set<RedirectForm> = []
    for word in reader.texts("redirects", of: fields) {
      if let form = RedirectForm(rawValue: word.text) {
        forms.insert(form)
      } else {
        let names = RedirectForm.allCases.map(\.rawValue).joined(separator: ", ")
        reader.reportValue(
          "'redirects' of the configuration must hold some of \(names), not '\(word.text)'",
          at: word.place)
      }
    }
    return RedirectForm.allCases.filter(forms.contains)
  }

  /// The kind of message that an entry is about.
  static func code(_ entry: YAMLEntry, _ reader: inout NodeReader) -> Code? {
    if let code = Code(rawValue: entry.key) { return code }
    let nearest = NearMiss.nearest(to: entry.key, in: Code.allCases.map(\.rawValue))
    reader.report(
      .unknownKey, "no check is called '\(entry.key)'", at: reader.place(entry.keyRange),
      notes: nearest.map { [Note("did you mean '\($0)'?")] } ?? [], fix: nearest)
    return nil
  }

  /// The words that the handbook says in its own way.
  static func words(
    of fields: Fields, in language: String, _ reader: inout NodeReader
  ) -> [Word: String] {
    var texts: [(word: Word, text: PlacedText)] = []
    for entry in reader.entries("words", of: fields) {
      guard let (word, text) = word(entry, &reader) else { continue }
      if let mistake = Words.mistake(in: text.text, for: word, language: language) {
        reader.reportValue("'\(word.id)' cannot be read: \(mistake)", at: text.place)
      } else {
        texts.append((word, text))
      }
    }
    // What is right by itself may be wrong beside others, which it names.
    let all = Dictionary(texts.map { ($0.word, $0.text.text) }) { $1 }
    var words = all
    for (word, text) in texts {
      let mistake = Words.mistake(in: text.text, for: word, language: language, beside: all)
      guard let mistake else { continue }
      reader.reportValue("'\(word.id)' cannot be read: \(mistake)", at: text.place)
      words[word] = nil
    }
    return words
  }

  /// A word with its text; nil where there is none of the id.
  private static func word(
    _ entry: YAMLEntry, _ reader: inout NodeReader
  ) -> (Word, PlacedText)? {
    guard let word = Word.byID[entry.key] else {
      let nearest = NearMiss.nearest(to: entry.key, in: Word.byID.keys.sorted())
      let note = nearest.map { "did you mean '\($0)'?" }
      reader.reportValue(
        "no word has the id '\(entry.key)'", at: reader.place(entry.keyRange),
        note: note ?? "the manual lists them all, under 'Languages'")
      return nil
    }
    return reader.text(of: entry, "'words'").map { (word, $0) }
  }

  /// The severity of a check; nil where it is switched off, and nil in that where it is none.
  static func severity(_ entry: YAMLEntry, _ reader: inout NodeReader) -> Severity?? {
    switch entry.value.scalar {
    case "error": return .error
    case "warn", "warning": return .warning
    case "off": return .some(nil)
    default:
      let place = entry.value.isMissing ? entry.keyRange : entry.value.range
      reader.reportValue("a check is one of error, warn, off", at: reader.place(place))
      return nil
    }
  }

  /// A text without a slash at its end.
  static func withoutTrailingSlash(_ text: String) -> String {
    text.hasSuffix("/") ? String(text.dropLast()) : text
  }
}
