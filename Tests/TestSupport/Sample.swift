package import Content
internal import Diagnostics
package import Handbook
internal import Markdown
package import Planning
internal import Rendering

/// A small handbook in memory, with a decision, evidence, a term and a few pages.
package enum Sample {
  package static let decision = """
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

  package static let evidence = """
    evidence:
      bindings: {claim: Bindings are native., source: book, status: claimed}
      speed: {claim: Go is fast., value: 100K requests/s, quantity: {low: 100000, high: 200000, unit: requests/s}, source: book, status: disputed, note: Not everywhere.}
    sources:
      book: {title: A book, year: 2026}

    """

  package static let pages = [
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
  package static func handbook(
    adding others: [String: String] = [:], configuration: Configuration = Configuration(),
    decision: String = decision, evidence: String = evidence
  ) -> Handbook {
    let files = pages.merging(others) { $1 }
    let addresses = PageAddresses(of: files.keys.sorted())
    var content = ParsedContent(name: "Content", configuration: configuration)
    content.pages = files.sorted { $0.key < $1.key }.map { path, text in
      let address = addresses[path]
      return Page.parse(file(path, text), address: address, options: MarkdownOptions()).page
    }
    for data in [
      file("decisions/language.decision.yml", decision), file("all.evidence.yml", evidence),
      file("words.glossary.yml", "terms:\n  gil: {title: GIL, definition: A lock.}\n"),
    ] { _ = content.add(data) }
    return Handbook.link(content).handbook
  }

  /// The site of the sample.
  package static func site(
    adding others: [String: String] = [:], configuration: Configuration = Configuration(),
    decision: String = decision, evidence: String = evidence
  ) -> SampleSite {
    SampleSite(
      handbook(
        adding: others, configuration: configuration, decision: decision, evidence: evidence))
  }

  private static func file(_ path: String, _ text: String) -> ContentFile {
    ContentFile(path: path, source: SourceFile(path: "Content/\(path)", text: text))
  }
}

/// The site of a handbook, file by file.
package struct SampleSite: Sendable {
  package let plan: SitePlan
  package let inputs: SiteInputs

  package init(_ handbook: Handbook) {
    let theme = Theme.load().theme
    plan = SitePlan(handbook, theme: theme)
    inputs = SiteInputs(plan, theme: theme)
  }

  /// Where the files lie, in the order of the plan.
  package var paths: [String] { plan.files.map(\.address.path) }

  /// The text of a file of the plan.
  package func text(of file: PlannedFile) -> String {
    String(decoding: inputs.inputs(of: file)?.render() ?? [], as: UTF8.self)
  }

  /// The text of the file at an address; empty where there is none.
  package func text(at path: String) -> String {
    plan.files.first { $0.address.path == path }.map(text) ?? ""
  }
}
