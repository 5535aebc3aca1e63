import Content
import Diagnostics
import TestSupport
import Testing

/// `nav:` in `fingerpost.yml`.
@Suite struct NavigationItemTests {
  private func parse(_ text: String) -> (items: [NavigationItem]?, lines: [String]) {
    let file = SourceFile(path: "fingerpost.yml", text: text)
    let (configuration, diagnostics) = Configuration.parse(file)
    return (configuration.navigation, Fixture.lines(diagnostics, in: file))
  }

  /// The entries as text: titles in quotes, groups in brackets.
  private func words(_ items: [NavigationItem]) -> String {
    items.map { item in
      let title = item.title.map { "'\($0)' " } ?? ""
      switch item.target {
      case .path(let path): return title + path.text
      case .url(let url): return title + url
      case .rest: return "..."
      case .heading: return "# \(item.title ?? "")"
      case .group(let items): return "\(title)[\(words(items))]"
      }
    }.joined(separator: ", ")
  }

  @Test func readsPathsTitlesGroupsAndAddresses() throws {
    let (items, lines) = parse(
      """
      nav:
        - index.md
        - First: /guides/first.md
        - Guides:
            - guides/
            - Deep: [a.md, Deeper: [b/c.md]]
        - decisions/d.decision.yml
        - Elsewhere:
        - Source: https://example.org
        - ...
      """)
    #expect(lines == [])
    #expect(
      words(try #require(items))
        == "index.md, 'First' guides/first.md, 'Guides' [guides, 'Deep' [a.md, 'Deeper' [b/c.md]]], "
        + "decisions/d.decision.yml, # Elsewhere, 'Source' https://example.org, ...")
  }

  @Test func saysNothingWhereItIsAbsent() {
    #expect(parse("title: A\n").items == nil)
    #expect(parse("nav:\n").items == nil)
  }

  @Test func reportsWhatItCannotRead() {
    let (items, lines) = parse(
      """
      nav:
        - ../secret.md
        - a.md#part
        - a.md
        - Again: a.md
        - Bad: javascript://x
        - [b.md]
      """)
    #expect(words(items ?? []) == "a.md")
    #expect(lines.count == 5)
    #expect(lines.last == "7:5: an entry of 'nav' is a path or 'title: path', not a list [yaml]")
    #expect(lines.contains { $0.contains("'../secret.md' is no page, folder or decision") })
    #expect(lines.contains { $0.contains("'a.md' stands twice in 'nav'") })
    #expect(parse("nav: a.md\n").lines.count == 1)
  }
}
