package import Diagnostics
internal import Markdown
internal import YAML

/// A decision record: a page that says what was decided, when, by whom, and whether it still holds.
///
/// It is in the form of MADR (Markdown Any Decision Records: front matter, "Decision Outcome") or of
/// Nygard ("Documenting Architecture Decisions", 2011: a section "Status"), or has keys in its front
/// matter that only records have.
package struct Record: Sendable, Hashable {
  /// What its file's name says.
  package let name: RecordName
  /// Nil where the page says nothing of it.
  package let status: RecordStatus?
  /// The day, as `2026-11-23`; nil where the page has none that can be read.
  package let day: String?
  package let keys: RecordKeys
  /// The option that the text says was chosen; nil where it does not say so in the words of MADR.
  package let chosen: String?
  /// What it takes the place of.
  package let supersedes: [PlacedText]
  /// What took its place.
  package let supersededBy: [PlacedText]
  /// What a message about the whole record points at: its status, else its beginning.
  package let place: SourceRange
  /// Where its status is; nil where it has none of its own.
  package let statusPlace: SourceRange?

  /// Whether it says with which answers a decision of the handbook was taken.
  package var isDecided: Bool { keys.decision != nil && !keys.answers.isEmpty }
}

extension Record {
  /// The record that a page is; nil where it is none.
  init?(
    path: String, _ source: SourceFile, _ frontMatter: FrontMatter, _ document: Document,
    from bodyOffset: Int
  ) {
    let name = RecordName(path: path)
    let keys = frontMatter.record
    guard keys.areOfRecord || name.isNumbered && Self.hasItsHeadings(document),
      !path.lowercased().contains("template"),
      !PageAddresses.isIndexName(FileName.withoutEnding(URLPath.name(of: path)))
    else { return nil }
    let text = RecordText(source, document, from: bodyOffset)
    var statuses: [(line: StatusLine, place: SourceRange)] = []
    if let status = keys.status { statuses.append((StatusLine(status.text), status.place)) }
    statuses += text.statusLines
    func placed(_ names: (StatusLine) -> [String]) -> [PlacedText] {
      statuses.flatMap { status in
        names(status.line).map { PlacedText($0, at: status.place) }
      }
    }
    self.name = name
    self.keys = keys
    supersedes = keys.supersedes + placed(\.supersedes)
    supersededBy = keys.supersededBy + placed(\.supersededBy)
    let first = statuses.first { $0.line.word != nil }
    statusPlace = first?.place
    var status = first?.line.word.map(RecordStatus.init)
    // (What took the place of a record says more than the word that was left.)
    if !supersededBy.isEmpty, !(status?.kind.isClosed ?? false) {
      status = RecordStatus("superseded")
    }
    self.status = status
    day = [keys.date?.text, text.date].compactMap { $0.flatMap(Self.day) }.first ?? name.day
    chosen = text.chosen
    place =
      first?.place ?? keys.decision?.place
      ?? SourceRange(file: source.path, range: bodyOffset..<min(bodyOffset + 1, source.bytes.count))
  }

  private static func hasItsHeadings(_ document: Document) -> Bool {
    let titles = Set(document.headings.map { $0.text.lowercased() })
    return titles.contains("decision outcome")
      || titles.contains("decision") && (titles.contains("status") || titles.contains("context"))
  }

  /// The day with which a date begins.
  private static func day(_ text: String) -> String? {
    let day = String(text.prefix(10))
    return CalendarDate.isValid(day) ? day : nil
  }
}
