internal import Bytes
internal import Content
internal import Decisions
internal import Diagnostics
package import Handbook
package import Rendering
internal import Words

/// `llms.txt`, for language models: the Markdown of each page. Where the list is longer than such a
/// program reads at once, each section has a list of its own, and the first list leads to these.
package enum LanguageModelIndexes: FileKind {
  /// How long a list may be, in bytes.
  static let limit = 50_000
  /// The list of all pages or of all lists; others are numbered after it.
  private static let root = 0

  package static func textsShown(in file: PlannedFile, of handbook: Handbook) -> [Int]? { [] }

  package static func files(of handbook: Handbook, theme: Theme) -> [PlannedFile] {
    func file(_ address: Address, _ part: Int) -> PlannedFile {
      PlannedFile(
        Self.self, at: address, title: "llms.txt", from: .handbook("what programs read"),
        uses: .linked, part: part)
    }
    let parts = parts(of: handbook)
    return [file(Address("llms.txt"), root)]
      + parts.enumerated().map { number, part in file(part.address, number + 1) }
  }

  package static func inputs(of file: PlannedFile, in site: SiteInputs) -> any FileInputs {
    typealias Section = LanguageModelIndex.Section
    let handbook = site.handbook
    let parts = site.languageModelParts
    let words = handbook.words
    if file.part != root {
      let part = parts[file.part - 1]
      return LanguageModelIndex(
        site.frame, at: file.address, title: part.title,
        summary: words.text(
          .pagesOf,
          [
            .title: .text(part.title), .number: .number(part.pages.count),
            .name: .text(handbook.title),
          ]),
        sections: [Section(words.text(.pagesGroup), entries: entries(part.pages, in: site))])
    }
    var sections =
      parts.isEmpty
      ? sections(of: handbook).map { folder, pages in
        Section(handbook.title(ofFolder: folder), entries: entries(pages, in: site))
      }
      : [
        Section(
          words.text(.sections),
          entries: parts.map { part in
            LanguageModelIndex.Entry(
              part.title, at: part.address,
              description: words.text(.pageCount, [.number: .number(part.pages.count)]))
          })
      ]
    sections.removeAll(where: \.isEmpty)
    sections += data(of: handbook)
    return LanguageModelIndex(
      site.frame, at: file.address, title: handbook.title, summary: summary(of: handbook),
      sections: sections)
  }

  // MARK: Pages

  /// A list of its own.
  struct Part: Sendable {
    let title: String
    let address: Address
    let pages: [Int]
  }

  /// The pages of each folder below the root, in the order of reading.
  private static func sections(of handbook: Handbook) -> [(folder: Int, pages: [Int])] {
    var sections: [(folder: Int, pages: [Int])] = []
    for index in handbook.readingOrder where !handbook.pages[index].isNotFound {
      let folder = topFolder(above: handbook.folderOfPage[index], in: handbook)
      if sections.last?.folder != folder { sections.append((folder, [])) }
      sections[sections.count - 1].pages.append(index)
    }
    return sections
  }

  /// The lists of sections where one list is too long for all pages; else none.
  static func parts(of handbook: Handbook) -> [Part] {
    let sections = sections(of: handbook)
    let base = handbook.configuration.baseURL.map { $0.utf8.count } ?? 0
    let lengths = handbook.pages.map { page in
      let words = page.title.utf8.count + (page.frontMatter.description?.utf8.count ?? 0)
      // (Percent-encoding makes paths longer.)
      return page.address.path.withBytes { path in
        10 + base + words + path.count + 2 * path.count { $0 >= 0x80 }
      }
    }
    let total = sections.reduce(0) { $0 + $1.pages.reduce(0) { $0 + lengths[$1] } }
    if total < limit * 9 / 10 { return [] }
    var taken: [String: Int] = [:]
    return sections.flatMap { folder, pages -> [Part] in
      var chunks: [[Int]] = [[]]
      var size = 0
      for page in pages {
        if size + lengths[page] > limit * 9 / 10 { (size, chunks) = (0, chunks + [[]]) }
        size += lengths[page]
        chunks[chunks.count - 1].append(page)
      }
      let title = handbook.title(ofFolder: folder)
      let path = URLPath.folder(of: handbook.folders[folder].address.path)
      return chunks.enumerated().map { number, pages in
        // (Pages of a folder may come in several runs, and the root has the first list.)
        let ordinal = taken[path, default: path.isEmpty ? 1 : 0] + 1
        taken[path] = ordinal
        let name = ordinal == 1 ? "llms.txt" : "llms-\(ordinal).txt"
        return Part(
          title: chunks.count == 1
            ? title
            : handbook.words.text(
              .part, [.title: .text(title), .number: .number(number + 1)]),
          address: Address(URLPath.path(of: name, in: path)), pages: pages)
      }
    }
  }

  private static func entries(_ pages: [Int], in site: SiteInputs) -> [LanguageModelIndex.Entry] {
    pages.compactMap { index in
      guard site.plan.page(of: .page(index)) != nil else { return nil }
      let page = site.handbook.pages[index]
      return LanguageModelIndex.Entry(
        page.title, at: page.markdownAddress, description: page.frontMatter.description)
    }
  }

  /// The folder below the root that a folder lies in.
  private static func topFolder(above folder: Int, in handbook: Handbook) -> Int {
    var folder = folder
    while let parent = handbook.folders[folder].parent, handbook.folders[parent].parent != nil {
      folder = parent
    }
    return folder
  }

  // MARK: The rest

  /// The lists that are made from data.
  private static func data(of handbook: Handbook) -> [LanguageModelIndex.Section] {
    typealias Entry = LanguageModelIndex.Entry
    let words = handbook.words
    var sections: [LanguageModelIndex.Section] = []
    if !handbook.decisions.isEmpty {
      let rules = handbook.decisions.map { entry in
        Entry(
          entry.decision.title, at: entry.rules.markdown,
          description: words.text(.rulesDescription, [.name: .text(entry.decision.title)]))
      }
      sections.append(LanguageModelIndex.Section(words.text(.rules), entries: rules))
    }
    var optional: [Entry] = []
    if !handbook.evidence.isEmpty {
      optional.append(
        Entry(
          words.text(.evidenceList), at: EvidencePages.address.markdown,
          description: words.text(.evidenceLede)))
    }
    if !handbook.terms.isEmpty {
      optional.append(
        Entry(
          words.text(.glossary), at: Glossaries.address.markdown,
          description: words.text(.glossaryLede)))
    }
    if !optional.isEmpty {
      // (The convention has this name for what may be left out, in each language.)
      sections.append(LanguageModelIndex.Section("Optional", entries: optional))
    }
    return sections
  }

  /// What the handbook is for: its own words, else those of its home page, else how much it holds.
  private static func summary(of handbook: Handbook) -> String {
    let home = handbook.folders[0].index.map { handbook.pages[$0] }
    return handbook.configuration.description ?? home?.frontMatter.description
      ?? handbook.words.text(
        .handbookOf,
        [.name: .text(handbook.title), .number: .number(handbook.pages.count)])
  }
}
