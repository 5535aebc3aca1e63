import Archive
import Diagnostics
import HTML
import Markdown
import TestSupport
import Testing

@testable import Content

/// Holds that a page which was kept is the page that its file gives.
@Suite struct PageArchiveTests {
  /// Pages of all kinds: those that ship, and the fixtures, good and bad.
  private static let files: [ContentFile] =
    (Project.files(below: "Content", suffix: ".md")
    + Project.files(below: "Tests/CommandTests/Fixtures", suffix: ".md"))
    .compactMap { path in
      (try? Project.text(path)).map {
        ContentFile(path: path, source: SourceFile(path: "c/\(path)", text: $0))
      }
    }

  private func read(_ bytes: [UInt8], of file: ContentFile) throws -> Page.Parsed {
    try bytes.withUnsafeBytes { bytes in
      var reader = ArchiveReader(bytes)
      let parsed = try Page.parsed(
        file, address: Address("a.html"), options: MarkdownOptions(), parts: [:],
        digest: Page.digest(of: file, at: Address("a.html")), from: &reader)
      #expect(reader.isAtEnd)
      return parsed
    }
  }

  @Test func readsThePageThatItWrote() throws {
    #expect(Self.files.count > 150)
    for file in Self.files {
      let parsed = Page.parse(file, address: Address("a.html"), options: MarkdownOptions())
      var writer = ArchiveWriter()
      Page.archive(parsed, into: &writer)
      let kept = try read(writer.bytes, of: file)
      #expect(kept.diagnostics == parsed.diagnostics, "\(file.path)")
      let (page, same) = (parsed.page, kept.page)
      #expect(same.digest == page.digest && same.title == page.title)
      #expect(same.interface == page.interface && same.record == page.record)
      #expect(same.bodyOffset == page.bodyOffset && same.markdown == page.markdown)
      #expect(String(describing: same.frontMatter) == String(describing: page.frontMatter))
      let (document, other) = (page.document, same.document)
      #expect(other.headings == document.headings, "\(file.path)")
      #expect(other.references == document.references, "\(file.path)")
      #expect(other.anchors == document.anchors, "\(file.path)")
      #expect(other.includes == document.includes, "\(file.path)")
      #expect(other.parts == document.parts, "\(file.path)")
      #expect(other.text == document.text, "\(file.path)")
      #expect(other.beginning == document.beginning, "\(file.path)")
      #expect(other.body.placeholders == document.body.placeholders, "\(file.path)")
      #expect(other.body.pieces.map(\.bytes) == document.body.pieces.map(\.bytes), "\(file.path)")
    }
  }

  /// What others may show of a page is told apart from its words.
  @Test func tellsWordsFromWhatOthersMayShow() {
    func page(_ text: String, at address: String = "a.html") -> Page {
      let file = ContentFile(path: "a.md", source: SourceFile(path: "c/a.md", text: text))
      return Page.parse(
        file, address: Address(address), options: MarkdownOptions(),
        digest: Page.digest(of: file, at: Address(address))
      ).page
    }
    let text = "---\ntitle: A\ntags: [b]\n---\n# C\n\nWords [d](e.md) <rule:f>.\n\n## G\n"
    let first = page(text)
    #expect(first.interface != first.digest)
    let reworded = page(text.replacing("Words", with: "Other words\n\nand more"))
    #expect(reworded.interface == first.interface && reworded.digest != first.digest)
    let others = [
      page(text, at: "b.html"), page(text.replacing("title: A", with: "title: B")),
      page(text.replacing("tags: [b]", with: "tags: [c]")),
      page(text.replacing("tags: [b]", with: "tags: [b]\ndescription: d")),
      page(text.replacing("## G", with: "## H")), page(text.replacing("e.md", with: "f.md")),
      page(text.replacing("rule:f", with: "rule:g")), page("\(text)\n<a id=\"h\"></a>\n"),
    ]
    #expect(Set(others.map(\.interface) + [first.interface]).count == others.count + 1)
  }

  /// What the text of a decision record says is shown by other pages.
  @Test func countsAllOfARecordToWhatOthersShow() {
    let text = "---\nstatus: accepted\ndate: 2024-01-01\n---\n# A\n\n## Decision Outcome\n\nB.\n"
    let file = ContentFile(path: "0003-a.md", source: SourceFile(path: "c/0003-a.md", text: text))
    let digest = Page.digest(of: file, at: Address("a.html"))
    let page = Page.parse(
      file, address: Address("a.html"), options: MarkdownOptions(), digest: digest
    ).page
    #expect(page.record != nil && page.interface == digest)
  }

  @Test func findsDamageWhereverAPageEndsTooSoon() throws {
    let text = "---\ntitle: A\naliases: [b.md]\n---\n# B {#c}\n\n[d](e.md) ![f](g.png)\n\n### H\n"
    let file = ContentFile(path: "a.md", source: SourceFile(path: "c/a.md", text: text))
    var writer = ArchiveWriter()
    Page.archive(
      Page.parse(file, address: Address("a.html"), options: MarkdownOptions()), into: &writer)
    for count in 0..<writer.bytes.count {
      #expect(throws: ArchiveDamage.self) { try read(Array(writer.bytes[..<count]), of: file) }
    }
  }

  @Test func tellsPagesApartByTheirFilesAndParts() {
    func digest(
      _ path: String = "a.md", _ text: String = "A", at address: String = "a.html",
      parts: [PartRequest.Key: Part] = [:]
    ) -> Digest {
      Page.digest(
        of: ContentFile(path: path, source: SourceFile(path: "c/\(path)", text: text)),
        at: Address(address), parts: parts)
    }
    let asking = ContentFile(
      path: "a.md",
      source: SourceFile(path: "c/a.md", text: "--8<-- \"x.md\"\n\n--8<-- \"y.md\"\n"))
    let requests = Page.parse(asking, address: Address("a.html"), options: MarkdownOptions())
      .page.document.parts
    let (key, other) = (requests[0].key, requests[1].key)
    let digests = [
      digest(), digest("b.md"), digest("a.md", "B"), digest(at: "index.html"),
      digest(parts: [key: Part(path: "x.md", text: [1])]),
      digest(parts: [key: Part(path: "x.md", text: [2])]),
      digest(parts: [key: Part(path: "y/x.md", text: [1])]),
      digest(parts: [other: Part(path: "x.md", text: [1])]),
    ]
    #expect(Set(digests).count == digests.count)
  }
}
