import Diagnostics
import Handbook
import Markdown

@testable import Rendering

/// A small handbook in memory, with a decision, evidence, a term and a few pages.
enum Sample {
  static let decision = """
    decision: language
    title: Python or Go?
    options:
      python: {title: Python, page: languages/python.md}
      go: {title: Go <fast>}
      either: {title: Either}
    questions:
      ml: {ask: Does it run models?, answers: {"yes": "Yes, itself", "no": "No"}}
      load: {ask: How much load?, scale: true, answers: [low, middle, high]}
    rules:
      ml-python: {when: {ml: "yes"}, choose: python, strength: must, title: Models & Python, because: Bindings., evidence: [bindings]}
      load-go: {when: {load: {at-least: middle}}, choose: go, strength: strong, title: Load wants Go, because: Threads., evidence: [speed]}
      nothing: {choose: either, strength: default, title: Nothing separates them}

    """

  static let evidence = """
    evidence:
      bindings: {claim: Bindings are native., source: book, status: claimed}
      speed: {claim: Go is fast., value: 100K requests/s, quantity: {low: 100000, high: 200000, unit: requests/s}, source: book, status: disputed, note: Not everywhere.}
    sources:
      book: {title: A book, year: 2026}

    """

  static let pages = [
    "index.md": "# Handbook\n\nWelcome. See <rule:ml-python>.\n",
    "languages/index.md": "# Languages\n\nTwo.\n",
    "languages/python.md":
      "# Python\n\n## One\n\n<rule:ml-python>, <evidence:speed>, <term:gil>, [go](go.md#two).\n\n## Two\n",
    "languages/go.md": """
    # Go

    ## Two

    ![](rule:load-go)

    ![Speed](chart:speed,bindings)

    ![](compare:language)

    ![Which?](decision:language)

    """,
    "loose/note.md": "---\ntags: [Speed, Cost & risk]\n---\nNo heading, [a link](../languages/).\n",
  ]

  /// The sample, with further pages, a changed configuration or another decision.
  static func handbook(
    adding others: [String: String] = [:], configuration: Configuration = Configuration(),
    decision: String = decision
  ) -> Handbook {
    let files = pages.merging(others) { $1 }
    var tree = ContentTree(name: "Content")
    tree.data = [
      file("decisions/language.decision.yml", decision), file("all.evidence.yml", evidence),
      file("words.glossary.yml", "terms:\n  gil: {title: GIL, definition: A lock.}\n"),
    ]
    tree.markdown = files.sorted { $0.key < $1.key }.map { file($0.key, $0.value) }
    let addresses = PageAddress.addresses(of: files.keys.sorted())
    let read = tree.markdown.map { file -> Page in
      let (front, offset, _) = FrontMatter.parse(file.source)
      let document = MarkdownParser.parse(file.source, from: offset).document
      return Page(
        path: file.path, source: file.source, address: addresses[file.path] ?? Address(file.path),
        frontMatter: front, bodyOffset: offset, document: document)
    }
    return Handbook.assemble(tree, pages: read, configuration: configuration).handbook
  }

  static func renderer(
    adding others: [String: String] = [:], configuration: Configuration = Configuration(),
    decision: String = decision
  ) -> Renderer {
    let handbook = handbook(adding: others, configuration: configuration, decision: decision)
    return Renderer(handbook: handbook, theme: Theme.load().theme)
  }

  private static func file(_ path: String, _ text: String) -> ContentFile {
    ContentFile(path: path, source: SourceFile(path: "Content/\(path)", text: text))
  }
}

extension Renderer {
  /// The text of the file at an address; empty where there is none.
  func text(at path: String) -> String {
    outputs().first { $0.address.path == path }.map { String(decoding: render($0), as: UTF8.self) }
      ?? ""
  }
}
