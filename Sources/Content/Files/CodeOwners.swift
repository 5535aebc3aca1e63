/// Who owns which files of a repository, as its CODEOWNERS file says, in the form of GitHub or of
/// GitLab.
///
/// ```
/// *                  @org/editors
/// /docs/hiring/      @grace hr@example.org
///
/// [Data][2] @org/data
/// *.evidence.yml
/// ```
///
/// Of the patterns that fit a file the last one counts; in GitLab's form that is so in each section,
/// and the sections add up.
package struct CodeOwners: Sendable, Hashable {
  /// A part of the file in which the last pattern counts. (GitHub's form has one.)
  private struct Section: Hashable {
    /// Who owns what a pattern without owners fits.
    var usual: [String] = []
    var entries: [Entry] = []
  }

  private struct Entry: Hashable {
    let pattern: PathPattern
    /// Nil where the line names none.
    let owners: [String]?
  }

  private var sections: [Section] = [Section()]

  /// - Parameters:
  ///   - text: the file.
  ///   - isGitLabs: whether it lies where only GitLab looks for it; one with sections is GitLab's
  ///     wherever it lies.
  package init(_ text: String, isGitLabs: Bool = false) {
    let lines = text.split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " || $0 == "\t" } }
    let isGitLabs = isGitLabs || lines.contains { $0.hasPrefix("[") || $0.hasPrefix("^[") }
    for line in lines where !line.isEmpty && !line.hasPrefix("#") {
      if isGitLabs, let usual = Self.usualOwners(line) {
        sections.append(Section(usual: usual))
        continue
      }
      let words = Self.words(of: line).prefix { !$0.hasPrefix("#") }
      guard let path = words.first else { continue }
      let owners = words.count > 1 ? Self.owners(words.dropFirst()) : nil
      let pattern = PathPattern(path, isAnywhere: isGitLabs)
      sections[sections.count - 1].entries.append(Entry(pattern: pattern, owners: owners))
    }
  }

  /// Who owns a file, each once, in the order of the file.
  ///
  /// - Parameter path: from the top of the repository.
  package func owners(of path: String) -> [String] {
    var owners: [String] = []
    for section in sections {
      if section.entries.contains(where: { $0.pattern.isNegated && $0.pattern.fits(path) }) {
        continue
      }
      guard let entry = section.entries.last(where: { $0.pattern.fits(path) }) else { continue }
      for owner in entry.owners ?? section.usual
      where !owners.contains(owner) {
        owners.append(owner)
      }
    }
    return owners
  }

  /// The owners in the head of a section, `^[Name][2] @a @b`; nil for any other line.
  private static func usualOwners(_ line: Substring) -> [String]? {
    var rest = line.hasPrefix("^") ? line.dropFirst() : line
    guard rest.hasPrefix("["), let end = rest.firstIndex(of: "]") else { return nil }
    rest = rest[rest.index(after: end)...]
    if rest.hasPrefix("["), let end = rest.firstIndex(of: "]") {
      rest = rest[rest.index(after: end)...]
    }
    return owners(words(of: rest)[...])
  }

  /// Names and addresses, up to a comment. Roles, which GitLab writes as `@@developer`, name nobody.
  private static func owners(_ words: ArraySlice<String>) -> [String] {
    words.prefix { !$0.hasPrefix("#") }.filter { $0.contains("@") && !$0.hasPrefix("@@") }
  }

  /// The words of a line; a space behind a backslash belongs to its word.
  private static func words(of line: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    var isEscaped = false
    for character in line {
      if isEscaped {
        word += character == " " || character == "#" ? "\(character)" : "\\\(character)"
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == " " || character == "\t" {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}

/// A pattern of CODEOWNERS: one of git's, but for `docs/*`, which fits no file in a folder of `docs`.
private struct PathPattern: Hashable {
  private let glob: Glob
  private let fitsBelow: Bool
  /// What each path begins with that it fits.
  private let beginning: String

  var isNegated: Bool { glob.isNegated }

  /// - Parameter isAnywhere: whether a pattern with a slash fits in any folder unless it begins with
  ///   one, as GitLab has it.
  init(_ text: String, isAnywhere: Bool) {
    fitsBelow = !text.hasSuffix("/*")
    let path = text.hasPrefix("!") ? text.dropFirst() : text[...]
    let isAnchored = path.hasPrefix("/")
    let isBare = !path.dropLast().contains("/")
    let isLoose = isAnywhere && !isAnchored && !isBare
    glob = isLoose ? Glob("\(text.hasPrefix("!") ? "!" : "")**/\(path)") : Glob(text)
    let literal = path.dropFirst(isAnchored ? 1 : 0).prefix { !"*?[\\".contains($0) }
    let isFolder = literal.hasSuffix("/") && literal.count == path.count - (isAnchored ? 1 : 0)
    beginning =
      isLoose || isBare && !isAnchored ? "" : String(isFolder ? literal.dropLast() : literal)
  }

  func fits(_ path: String) -> Bool {
    // (Most patterns name a folder: what only compares bytes is quick.)
    path.utf8.starts(with: beginning.utf8) && glob.matches(path, alsoBelow: fitsBelow)
  }
}
