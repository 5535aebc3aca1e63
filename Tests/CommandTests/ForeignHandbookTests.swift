import Foundation
import TestSupport
import Testing

/// Checks and builds handbooks that other people wrote, with no configuration.
@Suite struct ForeignHandbookTests {
  /// A handbook beside the checkout, and what its sources hold.
  ///
  /// The counts are those of libcmark's own output for each source without its front matter, with
  /// the delimiter rows outside code as tables.
  struct Sample: Sendable, CustomStringConvertible {
    let name: String
    /// The content folder below the handbook's own.
    let content: String
    let pages: Int
    /// With those of pages that have none of level one and get their title above the text.
    let headings: Int
    let codeBlocks: Int
    let tables: Int
    let images: Int
    /// The pages with a footnote that nothing refers to, which GitHub does not show either.
    var unusedFootnotes: Set<String> = []
    var description: String { name }
  }

  static let samples = [
    Sample(
      name: "playbook", content: "docs", pages: 243, headings: 1918, codeBlocks: 356, tables: 50,
      images: 107),
    // (Its `exclude_docs` names three pages more.)
    Sample(
      name: "civicactions-guidebook", content: ".", pages: 146, headings: 1061 + 7, codeBlocks: 30,
      tables: 13, images: 33),
    // One indented block belongs to a footnote, which CommonMark does not know; mathematics is code.
    Sample(
      name: "swift-evolution", content: ".", pages: 597, headings: 9505 + 1,
      codeBlocks: 6698 - 1 + 1, tables: 133, images: 5,
      unusedFootnotes: [
        "proposals/0431-isolated-any-functions", "proposals/0483-inline-array-sugar",
      ]),
  ]

  /// Where the handbooks lie; nil where they are absent.
  static var shared: URL? { Project.shared?.appending(path: "handbooks") }

  private struct Report: Decodable {
    struct Diagnostic: Decodable {
      let code: String
      let severity: String
      let file: String
      let line: Int
    }

    struct Summary: Decodable { let pages: Int }

    let diagnostics: [Diagnostic]
    let summary: Summary
  }

  @Test(
    .enabled(if: shared != nil, "there are no handbooks beside the checkout"), arguments: samples)
  func findsJustTheBrokenLinks(of sample: Sample) async throws {
    let folder = try #require(Self.shared)
    let result = try await Program.run(
      ["check", sample.content, "--format", "json"], in: folder.appending(path: sample.name))
    let report = try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
    let found = report.diagnostics.filter { $0.severity == "error" }
      .map { "\($0.file.hasPrefix("./") ? String($0.file.dropFirst(2)) : $0.file):\($0.line)" }
    let list = try String(
      contentsOf: folder.appending(path: "expected/\(sample.name).txt"), encoding: .utf8)
    let expected = list.split(separator: "\n").map { line in
      line.split(separator: ":").prefix(2).joined(separator: ":")
    }
    #expect(found.sorted() == expected.sorted())
    #expect(result.status == (expected.isEmpty ? 0 : 1))
    #expect(report.summary.pages == sample.pages)
  }

  @Test(
    .enabled(if: shared != nil, "there are no handbooks beside the checkout"), arguments: samples)
  func keepsWhatTheSourcesHold(of sample: Sample) async throws {
    let folder = try #require(Self.shared).appending(path: sample.name)
    let site = try TemporaryFolder()
    _ = try await Program.run(
      ["build", sample.content, "--keep-going", "-o", site.url.path], in: folder)
    let files = Set(site.files)
    let texts = try files.sorted().filter { $0.hasSuffix(".html") }.map { path in
      // A listing of a folder, a tag or the whole site is no page of the author's.
      let hasSource = files.contains("\(path.dropLast(5)).md")
      return hasSource ? Self.ownText(of: try site.text(path)) : ""
    }
    func count(_ pattern: Regex<Substring>) -> Int {
      texts.reduce(0) { $0 + $1.matches(of: pattern).count }
    }
    #expect(texts.count { !$0.isEmpty } == sample.pages)
    #expect(count(/<h[1-6][ >]/) == sample.headings)
    #expect(count(/<pre[ >]/) == sample.codeBlocks)
    #expect(count(/<table[ >]/) == sample.tables)
    #expect(count(/<img[ >]/) == sample.images)
    let losing = try Set(files.filter { $0.hasSuffix(".md") }.map { $0.dropLast(3) }).filter {
      page in
      // (Where a word may be broken it is none the less one.)
      let html = try site.text("\(page).html").replacing("<wbr />", with: "")
      let start = try #require(html.firstRange(of: "<main"))
      return !WordCounts(inMarkdown: try site.text("\(page).md"))
        .subtracting(WordCounts(inHTML: html[start.lowerBound...])).isEmpty
    }
    #expect(Set(losing.map(String.init)) == sample.unusedFootnotes)
  }

  /// The author's part of a page: from its beginning to what is listed or cited below.
  private static func ownText(of html: String) -> Substring {
    guard let start = html.firstRange(of: "<main") else { return "" }
    let main = html[start.lowerBound...]
    let ends = ["<section class=\"matter\"", "<section class=\"cited\"", "</main>"]
    let end = ends.compactMap { main.firstRange(of: $0)?.lowerBound }.min() ?? main.endIndex
    return main[..<end]
  }
}
