import Diagnostics
import Markdown
import Testing

@testable import Content

struct HomeTextTests {
  @Test func readsTheHomePageOfVitePress() {
    let (page, messages) = read(
      """
      ---
      layout: home
      hero:
        name: Site
        text: Words & *more*
        tagline: Every day
        actions:
          - {theme: brand, text: Start, link: ./start.md}
          - {text: Code, link: "https://example.org/a b"}
      features:
        - {icon: 📝, title: One, details: First}
        - {icon: {src: /a.svg}, title: Two, details: Second, link: two.md, linkText: Read}
      ---

      The *body*.
      """)
    #expect(messages.isEmpty)
    #expect(page.title == "Site")
    #expect(page.frontMatter.unknownKeys.isEmpty)
    #expect(page.document.headings.map(\.text) == ["Site", "📝 One", "Two"])
    #expect(
      page.document.references.map(\.destination) == [
        "./start.md", "https://example.org/a b", "two.md",
      ])
    let text = String(decoding: page.document.text.bytes, as: UTF8.self)
    for words in ["Words & *more*", "Every day", "Start ·", "First", "Second", "Read", "The body."]
    {
      #expect(text.contains(words), "\(words)")
    }
    #expect(page.source.bytes[page.document.references[2].range].first == UInt8(ascii: "t"))
  }

  @Test func keepsTheSignsOfALink() {
    let (page, _) = read(
      "---\nhero:\n  name: A\n  actions: [{text: Go, link: 'a<b>\\c.md'}]\n---\n")
    #expect(page.document.references.map(\.destination) == ["a<b>\\c.md"])
  }

  @Test func namesTheImageOfAHomePage() {
    let (page, messages) = read("---\nhero:\n  name: A\n  image: {src: /a.png}\n---\n")
    #expect(page.title == "A")
    #expect(messages.map { "\($0)".contains("the image of a home page is left out") } == [true])
  }

  @Test func keepsKeysThatAreNoHomePage() {
    let (page, _) = read("---\ntitle: A\nfeatures: [fast, small]\nhero: image.png\n---\nText.\n")
    #expect(page.frontMatter.homeText.isEmpty)
    #expect(page.frontMatter.unknownKeys.map(\.key) == ["features", "hero"])
  }

  @Test func isPartOfTheMarkdownBesideThePage() {
    let (page, _) = read("---\nhero: {name: A, tagline: B_c}\n---\nText.\n")
    #expect(String(decoding: page.markdown, as: UTF8.self) == "# A\n\nB\\_c\n\nText.\n")
  }

  private func read(_ text: String) -> (page: Page, diagnostics: [Diagnostic]) {
    let file = ContentFile(path: "index.md", source: SourceFile(path: "index.md", text: text))
    return Page.parse(file, address: Address("index.html"), options: MarkdownOptions())
  }
}
