internal import Content
internal import Decisions
internal import Diagnostics
internal import Rendering
internal import Words

/// What came of each page and each decision of a content folder, and of its theme, so that what has
/// not changed is not parsed again: equal bytes at an equal address are an equal page.
struct ParsedFiles: Sendable {
  /// A decision file, and what came of it.
  private struct ParsedDecision {
    let source: SourceFile
    /// nil where the file holds none.
    let decision: Decision?
    let diagnostics: [Diagnostic]
  }

  /// The look of all pages, and what it was made from.
  struct Look: Sendable {
    let theme: Theme
    let diagnostics: [Diagnostic]
    private let files: [SourceFile]
    private let settings: ThemeSettings
    private let words: Words

    init(_ files: [SourceFile], _ settings: ThemeSettings, _ words: Words) {
      self.files = files
      self.settings = settings
      self.words = words
      (theme, diagnostics) = Theme.load(
        overrides: files, settings: settings, words: words)
    }

    /// Whether these make the same.
    func comes(
      of files: [SourceFile], _ settings: ThemeSettings, _ words: Words
    ) -> Bool {
      self.files == files && self.settings == settings && self.words == words
    }
  }

  /// By path, as are the decisions.
  private var pages: [String: (page: Page, diagnostics: [Diagnostic])] = [:]
  private var decisions: [String: ParsedDecision] = [:]
  private let look: Look
  /// Whether the `date` of some pages says from which day they are public, by another tool's configuration.
  var followsDates = false

  /// - Parameter pages: drafts among them.
  init(pages results: [(page: Page, diagnostics: [Diagnostic])], _ look: Look) {
    self.look = look
    pages.reserveCapacity(results.count)
    for result in results { pages[result.page.path] = result }
  }

  /// The page that a file would be parsed to; nil where the file is another.
  func page(
    of file: ContentFile, at address: Address
  ) -> (page: Page, diagnostics: [Diagnostic])? {
    guard let known = pages[file.path], known.page.address == address,
      known.page.source == file.source, known.page.dialect == file.dialect
    else { return nil }
    return known
  }

  /// Whether a page, published or not, says from which day or to which it is public.
  var hasDates: Bool {
    followsDates
      || pages.values.contains {
        $0.page.frontMatter.publishDate != nil || $0.page.frontMatter.expiryDate != nil
      }
  }

  /// The look that these files and settings give; nil where it was made from others.
  func look(of files: [SourceFile], _ settings: ThemeSettings, _ words: Words) -> Look? {
    look.comes(of: files, settings, words) ? look : nil
  }

  /// Parses a data file unless that was done before, and adds what it holds to the content.
  ///
  /// - Returns: what is wrong with it.
  mutating func add(
    _ file: ContentFile, to content: inout ParsedContent, _ earlier: ParsedFiles?
  ) -> [Diagnostic] {
    guard file.path.hasSuffix(".decision.yml") else { return content.add(file) }
    let known = earlier?.decisions[file.path].flatMap { $0.source == file.source ? $0 : nil }
    let parsed = known ?? Self.parse(file.source)
    decisions[file.path] = parsed
    if let decision = parsed.decision {
      content.decisions.append(DecisionEntry(path: file.path, decision: decision))
    }
    return parsed.diagnostics
  }

  /// Whether the decision at a path is the same as in other files.
  func isSameDecision(at path: String, as other: ParsedFiles) -> Bool {
    guard let source = decisions[path]?.source else { return false }
    return source == other.decisions[path]?.source
  }

  private static func parse(_ source: SourceFile) -> ParsedDecision {
    let (decision, diagnostics) = DecisionParser.parse(source)
    return ParsedDecision(source: source, decision: decision, diagnostics: diagnostics)
  }
}
