import Diagnostics
import Markdown
import Testing

@testable import Search

@Suite struct MarkupReaderTests {
  private func sections(_ markdown: String, isOpening: Bool = false) -> [String] {
    let file = SourceFile(path: "a.md", bytes: Array(markdown.utf8))
    let (document, _) = MarkdownParser.parse(file)
    let text = MarkupReader.read(document, isOpening: isOpening) { slot in
      if case .citationStart = slot { return "cited words" }
      return nil
    }
    return text.starts.indices.map {
      String(decoding: text.bytes[text.range(of: $0)], as: UTF8.self)
    }
  }

  @Test func cutsAtHeadingsWhoseWordsAreNoText() {
    #expect(
      sections("Before.\n\n# One *two*\n\nText.\n\n## Three\n\n## Four\n\nMore.")
        == ["Before.\n", "Text.\n", "", "More.\n"])
  }

  @Test func leavesTheTitleToTheFirstSection() {
    #expect(
      sections("# Title\n\nText.\n\n## Two\n\nMore.", isOpening: true) == ["Text.\n", "More.\n"])
  }

  @Test func readsCodeTablesAlertsAndEntities() {
    #expect(sections("`a < b` & *wo*rd") == ["a < b & word\n"])
    #expect(sections("```swift\nlet x = \"y\"\n```") == ["let x = \"y\"\n"])
    #expect(sections("| a | b |\n|---|---|\n| c | d |") == ["a\nb\nc\nd\n"])
    #expect(sections("> [!NOTE]\n> Words.")[0].contains("Words."))
  }

  @Test func readsWhatACitationSays() {
    #expect(sections("See <rule:a>, [b](rule:c).")[0].hasPrefix("See cited words, "))
  }
}
