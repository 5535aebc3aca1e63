package import Diagnostics
package import Markdown

/// What of the content could not be read whole, so that what merely follows from that is not
/// reported: a citation of a rule that was dropped for its own mistake, a link to the pages of a
/// decision whose file is not valid YAML.
///
/// What a broken file would have defined is not known, but the words in it are: an id that occurs
/// in none of them is unknown all the same.
package struct UnreadContent: Sendable {
  /// The kinds of data files.
  private enum Kind: CaseIterable {
    case decision
    case evidence
    case glossary

    var ending: String { ".\(self).yml" }
  }

  /// The words in the form of ids in files with errors.
  private var ids: [Kind: Set<String>] = [:]
  /// The kinds of which a file could not even be opened, so that anything may be in it.
  private var hidden: Set<Kind> = []
  /// The words in the form of paths in decision files with errors.
  private var decisionPaths: Set<String> = []
  /// The words in the form of paths in front matter with errors.
  private var frontMatterPaths: Set<String> = []
  /// The folders of the pages of decisions that could not be read.
  private var folders: [String] = []
  /// Whether the text of a page is missing.
  package private(set) var lacksPages = false

  package init() {}

  /// Whether all could be read whole.
  package var isEmpty: Bool {
    ids.isEmpty && hidden.isEmpty && decisionPaths.isEmpty && frontMatterPaths.isEmpty
      && folders.isEmpty && !lacksPages
  }

  /// - Parameters:
  ///   - tree: the content folder.
  ///   - pages: its pages.
  ///   - decisions: the paths of the decision files that could be read.
  ///   - diagnostics: what was found wrong while data files were read.
  package init(
    _ tree: ContentTree, pages: [Page], decisions: Set<String>, diagnostics: [Diagnostic]
  ) {
    for path in tree.files.unreadable {
      if FileName.isMarkdown(path) { lacksPages = true }
      for kind in Kind.allCases where path.hasSuffix(kind.ending) { hidden.insert(kind) }
      if path.hasSuffix(Kind.decision.ending) { folders.append(DecisionEntry.folder(of: path)) }
    }
    let failed = Set(diagnostics.lazy.filter { $0.severity == .error }.compactMap(\.place?.file))
    for file in tree.data where failed.contains(file.source.path) {
      guard let kind = Kind.allCases.first(where: { file.path.hasSuffix($0.ending) }) else {
        continue
      }
      let words = Self.words(of: file.source.bytes[...])
      ids[kind, default: []].formUnion(words.flatMap(Self.ids))
      if kind == .decision {
        decisionPaths.formUnion(words.map(Self.path))
        if !decisions.contains(file.path) { folders.append(DecisionEntry.folder(of: file.path)) }
      }
    }
    for page in pages where !page.frontMatter.isWhole {
      let words = Self.words(of: page.source.bytes[..<page.bodyOffset])
      frontMatterPaths.formUnion(words.map(Self.path))
    }
  }

  /// Whether an id behind a scheme may be defined in what could not be read.
  package func mayDefine(_ scheme: CitationScheme, _ id: String) -> Bool {
    switch scheme {
    case .evidence, .chart: mayDefine(id, .evidence)
    case .term: mayDefine(id, .glossary)
    default: mayDefine(id, .decision)
    }
  }

  /// Whether a source may be listed in what could not be read.
  package func mayDefineSource(_ id: String) -> Bool { mayDefine(id, .evidence) }

  /// Whether a rule that could not be read may rest on some evidence.
  package func mayUse(evidence id: String) -> Bool { mayDefine(id, .decision) }

  /// Whether a page that is made from data files may have an id that could not be read.
  package func mayHaveAnchor(_ id: String) -> Bool {
    let bare = ["question-", "option-"].first(where: id.hasPrefix).map { id.dropFirst($0.count) }
    return Kind.allCases.contains { mayDefine(id, $0) || mayDefine(String(bare ?? ""), $0) }
  }

  /// Whether a page may be named by an option that could not be read.
  package func mayName(page path: String) -> Bool {
    hidden.contains(.decision) || decisionPaths.contains(path)
  }

  /// Whether something would be published at a path if everything could be read.
  package func mayPublish(_ path: String) -> Bool {
    frontMatterPaths.contains(path)
      || folders.contains { path == $0 || path.hasPrefix("\($0)/") }
      || path == Evidence.page.path && mayHave(.evidence)
      || path == Term.page.path && mayHave(.glossary)
  }

  /// Whether a page's front matter may have said that one of its sections had an older id.
  package func mayHaveAlias(_ anchor: String) -> Bool { frontMatterPaths.contains("#\(anchor)") }

  private func mayHave(_ kind: Kind) -> Bool { hidden.contains(kind) || ids[kind] != nil }

  private func mayDefine(_ id: String, _ kind: Kind) -> Bool {
    if hidden.contains(kind) { return true }
    guard let known = ids[kind], !id.isEmpty else { return false }
    return id.split(separator: "/").contains { known.contains(String($0)) }
  }

  // MARK: Words

  /// What lies between white space, quotes, brackets, braces and commas.
  private static func words(of bytes: ArraySlice<UInt8>) -> Set<ArraySlice<UInt8>> {
    Set(
      bytes.split { byte in
        switch byte {
        case 0...0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ","),
          UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
          true
        default: false
        }
      })
  }

  /// The parts of a word that may be ids.
  private static func ids(in word: ArraySlice<UInt8>) -> [String] {
    word.split { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"):
        false
      default: true
      }
    }
    .map { String(decoding: $0, as: UTF8.self) }
  }

  /// A word as a path from the root of the content.
  private static func path(_ word: ArraySlice<UInt8>) -> String {
    var word = word
    while word.first == UInt8(ascii: "/") { word.removeFirst() }
    if word.last == UInt8(ascii: ":") { word.removeLast() }
    return String(decoding: word, as: UTF8.self)
  }
}
