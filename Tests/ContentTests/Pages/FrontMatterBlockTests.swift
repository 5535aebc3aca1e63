import Testing

@testable import Content

/// Where front matter begins and ends.
struct FrontMatterBlockTests {
  @Test(arguments: [
    ("---\ntitle: A\n---\nB", "B"), ("---\r\ntitle: A\r\n---\r\nB", "B"),
    ("---\rtitle: A\r---\rB", "B"), ("\u{FEFF}---\ntitle: A\n---\nB", "B"),
    ("---\ntitle: A\n...\nB", "B"), ("---  \ntitle: A\n--- \t\nB", "B"),
    ("---\n\n# first\ntitle: A\n\n---\n\nB", "\nB"), ("---\n\"title\": A\n---", ""),
    ("---\n{title: A}\n---\nB", "B"), ("---\n  title: A\n---\nB", "B"),
    ("---\nC# (notes): x\ntitle: A\n---\nB", "B"), ("---\ntitle: A\n---\n---\nB", "---\nB"),
  ])
  func takesTheBlockOffThePage(text: String, body: String) {
    let page = parseFrontMatter(text)
    #expect(page.frontMatter.title == "A")
    #expect(page.body == body)
    #expect(page.lines.isEmpty)
  }

  @Test(arguments: [
    "---\nWords.\n---\nMore", "---\n\n# Heading\n\nText\n\n---\n", "---\n---\nB",
    "---\n# only\n---\nB",
    "---\n- a\n- b: c\n---\nB", "---\nNote: A\nno end", "---\n# only", "---",
    "+++\ntitle: A\n+++\n", "", "# A\n\n---\nNote: B\n---\n", "\n\ntitle: A\n---\nB",
    "---\nNote: this\n--\nB", "# A\n\ntitle: B\n\n---\n",
    "---\n{{< figure >}}\n---\nB", "---\n[a]: b.md\n---\nB", "---\n- a: b: c\n---\nB",
    "---\nPlease note: to self: x.\n---\nB",
    "---\nSome text: with a colon.\n---\nB", "---\n*see*: a: b\n---\nB", "---\n{}\n---\nB",
    "-- -\nNote: A\n---\n",
  ])
  func leavesAPageAloneThatMerelyBeginsWithARule(text: String) {
    let page = parseFrontMatter(text)
    #expect(page.body == text)
    #expect(page.frontMatter.title == nil)
    #expect(page.lines.isEmpty)
  }

  @Test(arguments: [
    ("---\ntitle: A\ndraft: true\n\n# B\n", "\n# B\n", true),
    ("\u{FEFF}---\ntitle: A\n", "", false), ("---\r\ntitle: A\r\nno end", "no end", false),
    ("---\nlayout: x\ntags:\n  - a\ntitle: A\n\nB", "\nB", false),
    ("---\ntitle: A\n\nB: c\n\nMore\n\n---\nEnd", "\nB: c\n\nMore\n\n---\nEnd", false),
  ])
  func saysThatFrontMatterIsNotClosed(text: String, body: String, isDraft: Bool) {
    let page = parseFrontMatter(text)
    #expect(page.body == body)
    #expect(page.frontMatter.title == "A" && page.frontMatter.isDraft == isDraft)
    #expect(!page.frontMatter.isWhole && !page.frontMatter.isPublishable)
    #expect(
      page.lines == [
        "1:1: the front matter is not closed [front-matter] | write '---' on a line of its own "
          + "behind the last key"
      ])
  }

  @Test(arguments: [
    "---\ntitle: A\ndraft: true\n--\n\nB\n", "---\ntitle: A\ntags:\n- a\n—\nB\n",
    "---\nlayout: x\nauthor: me\n-- \nB\n",
  ])
  func saysThatAnotherLineClosesFrontMatter(text: String) {
    let page = parseFrontMatter(text)
    #expect(!page.frontMatter.isPublishable)
    #expect(
      page.lines == [
        "1:1: the front matter is not closed [front-matter] | the line behind the last key must be "
          + "'---'"
      ])
  }

  @Test(arguments: [
    ("\n---\ntitle: A\n---\nB", "2:1", "does not begin at the first line"),
    ("<!-- licence\n-->\n\n---\ntitle: A\n---\n", "4:1", "does not begin at the first line"),
    ("# A\n\n---\ndraft: true\n\nB", "3:1", "does not begin at the first line"),
    ("---\ntitle: A\n---\n\n---\ndraft: true\n---\n", "5:1", "does not begin at the first line"),
    (" ---\ntitle: A\n---\nB", "1:1", "is not opened by '---'"),
    ("--\ntitle: A\n---\nB", "1:1", "is not opened by '---'"),
    ("----\ntitle: A\n----\nB", "1:1", "is not opened by '---'"),
    ("—\ntitle: A\n---\nB", "1:1", "is not opened by '---'"),
    ("title: A\ndraft: true\n---\nB", "1:1", "is not opened"),
    ("---yaml\ndraft: true\n---\nB", "1:1", "is not opened by '---'"),
    ("---\n---\ndraft: true\n---\nB", "1:1", "is not opened by '---'"),
    ("{\n  \"draft\": true\n}\nB", "1:1", "is JSON"),
    ("---json\n{\"draft\": true}\n---\nB", "1:1", "is JSON"),
    ("...\ndraft: true\n...\nB", "1:1", "is not opened by '---'"),
    ("--- # about\ndraft: true\n---\nB", "1:1", "is not opened by '---'"),
    ("Title: A\nDraft: yes\n\n# B\n", "1:1", "is not opened"),
    (";;;\n{\"draft\": true}\n;;;\nB", "1:1", "is JSON"),
    ("{\"draft\": true}\nB", "1:1", "is JSON"),
    ("___\ndraft: true\n___\nB", "1:1", "is not opened by '---'"),
    ("***\ntitle: A\ndescription: B\n***\nB", "1:1", "is not opened by '---'"),
    ("++\ndraft = true\n++\nB", "1:1", "is not opened by '---'"),
    ("---toml\ndraft = true\n---\nB", "1:1", "is not opened by '---'"),
  ])
  func saysThatFrontMatterIsNotInItsPlace(text: String, place: String, words: String) {
    let page = parseFrontMatter(text)
    #expect(!page.frontMatter.isPublishable && !page.frontMatter.isWhole)
    #expect(page.lines.count == 1)
    #expect(
      page.lines.first?.hasPrefix("\(place): the front matter \(words) [front-matter]") == true)
  }

  @Test func saysThatTheKeysAreIndented() {
    let page = parseFrontMatter("---\n\tdraft: true\n---\nB")
    #expect(!page.frontMatter.isPublishable)
    #expect(
      page.lines == [
        "1:1: the keys of the front matter are indented [front-matter] | begin each key at the start "
          + "of its line"
      ])
  }

  @Test(arguments: [
    ("draft:true", "2:1", "draft"), ("draft:true\ntitle: A", "2:1", "draft"),
    ("# x\nauthor:me\ntitle:A", "4:1", "title"),
  ])
  func saysThatASpaceIsMissing(yaml: String, place: String, key: String) {
    let page = parseFrontMatter("---\n\(yaml)\n---\nB")
    #expect(!page.frontMatter.isPublishable && page.body == "B")
    #expect(
      page.lines == [
        "\(place): no space comes behind the colon of '\(key)' [front-matter] | write '\(key): …'"
      ])
  }

  @Test(arguments: [
    "---\nhttps://example.org\n---\nB", "---\nfoo:bar\n---\nB", "---\ntitle:A b\nand prose.\n---\n",
    "{\n\"a\": 1\n}\nB", "{ x }\nB", "---\n---\nB", "***\nNote: A\n***\nB", "===\nx = 1\n===\n",
    "Draft: no\n\n# B\n", "Note: A\nDraft: true story\n\nB", "--- x\ndraft: true\n---\nB",
    "# A\n\nDraft: true\n\nB", "...\nNote: A\n", "~~~\ntitle: A\ndraft: true\n~~~\nB",
  ])
  func keepsWhatOnlyLooksLikeFrontMatter(text: String) {
    let page = parseFrontMatter(text)
    #expect(page.frontMatter.isPublishable && page.lines.isEmpty, "\(text)")
  }

  @Test func readsTOML() {
    let page = parseFrontMatter(
      """
      +++
      title = "A = B"
      draft = true
      weight = 3
      tags = ["a", 'b']
      [extra]
      draft = false
      +++
      Body
      """)
    #expect(page.lines == [] && page.body == "Body")
    #expect(page.frontMatter.title == "A = B" && page.frontMatter.isDraft)
    #expect(page.frontMatter.order == 3 && page.frontMatter.tags == ["a", "b"])
  }

  @Test func readsTheTablesOfTOML() {
    let page = parseFrontMatter(
      "+++\ntitle = \"A\"\n[build]\n  render = \"never\"\n+++\nB")
    #expect(page.frontMatter.isDraft && page.body == "B")
    let other = parseFrontMatter(
      "+++\ntitle = \"A\"\n[params]\nx = [\n 1,\n]\n[[a.b]]\nsrc = \"x\"\n[[a.b]]\nsrc = \"y\"\n+++\nB"
    )
    #expect(other.lines.isEmpty && other.frontMatter.title == "A" && !other.frontMatter.isDraft)
    #expect(other.frontMatter.unknownKeys.map(\.key) == ["params", "a.b"])
    #expect(other.frontMatter.unknownKeys.map(\.range.lowerBound) == [16, 37])
  }

  @Test func reportsTOMLThatIsNotClosed() {
    let page = parseFrontMatter("+++\ntitle = \"A\"\ndraft = true\n\n# A\n")
    #expect(page.frontMatter.isDraft && !page.frontMatter.isWhole)
    #expect(page.lines.count == 1 && page.lines[0].hasPrefix("1:1: the front matter is not closed"))
  }

  @Test func leavesAListOfPlusSignsAlone() {
    let page = parseFrontMatter("+++\nsome text\n+++\n")
    #expect(page.lines == [] && page.body == "+++\nsome text\n+++\n")
  }
}
