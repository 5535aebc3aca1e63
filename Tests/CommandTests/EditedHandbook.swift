import Foundation
import TestSupport

/// A small handbook with something of everything, and edits to it of all kinds.
enum EditedHandbook {
  /// Writes the handbook into `Content`.
  static func write(to folder: TemporaryFolder) throws {
    for (path, text) in files { try folder.write(text, to: "Content/\(path)") }
  }

  private static let files: [String: String] = Sample.pages.merging([
    "fingerpost.yml": "title: Notes\n",
    "decisions/language.decision.yml": Sample.decision,
    "all.evidence.yml": Sample.evidence,
    "words.glossary.yml": "terms:\n  gil: {title: GIL, definition: A lock.}\n",
    "notes/a.md": "# A\n\nSome text and ![a picture](../b.svg).\n",
    "notes/code.md": "# Code\n\n```python src=\"/code/x.py\"\n```\n",
    "notes/parts.md": "# Parts\n\n--8<-- \"notes/a.md\"\n",
    "notes/plain.md": "Words without a heading.\n",
    "code/x.py": "x = 1\n",
    "b.svg": picture("red", width: 9),
    "_theme/style.css": "main { color: red }\n",
  ]) { $1 }

  /// An edit, and where on the site it has to show.
  enum Edit: String, CaseIterable, Sendable {
    case text, title, titleOfANeighbour, anchor, citation, evidence, term, ruleOnACitingPage
    case ruleOnTheDecision, prior, questionAsked, option, handbookTitle, footer, style, slot, accent
    case navigationOrder, navigationTitle, newPage, include, part, imageSize, imageBytes, draft
    case alias, tag, description, searchWords, language, excluded
    case titleOfAFolder, titleInNavigation, lowerInSearch

    /// A file of the site that shows it.
    var place: String {
      switch self {
      case .text, .title, .anchor, .description: "notes/a.html"
      case .titleOfANeighbour, .navigationOrder, .navigationTitle, .newPage, .draft:
        "notes/code.html"
      case .citation, .evidence, .term, .ruleOnACitingPage: "languages/python.html"
      case .ruleOnTheDecision, .prior: "decisions/language/data.js"
      case .questionAsked: "languages/go.html"
      case .option: "decisions/language/rules.html"
      case .handbookTitle, .footer, .slot, .language: "notes/a.html"
      case .style: "assets/handbook.css"
      case .accent: "assets/fingerpost.css"
      case .include: "notes/code.html"
      case .part: "notes/parts.html"
      case .imageSize: "notes/a.html"
      case .imageBytes: "b.svg"
      case .alias: "old.html"
      case .tag: "tags/fast.html"
      case .searchWords: "assets/search/root.js"
      case .titleOfAFolder, .titleInNavigation: "assets/search/p-0.js"
      case .lowerInSearch: "assets/search/root.js"
      case .excluded: "map.html"
      }
    }

    /// Makes it.
    func make(in folder: TemporaryFolder) throws {
      func replace(_ path: String, _ old: String, _ new: String) throws {
        let text = try folder.text("Content/\(path)")
        precondition(text.contains(old), "\(path) does not say '\(old)'")
        try folder.write(text.replacing(old, with: new), to: "Content/\(path)")
      }
      func add(_ path: String, _ text: String) throws {
        try folder.write(text, to: "Content/\(path)")
      }
      let decision = "decisions/language.decision.yml"
      switch self {
      case .text: try replace("notes/a.md", "Some text", "Other text")
      case .title, .titleOfANeighbour: try replace("notes/a.md", "# A", "# Another")
      case .anchor: try replace("notes/a.md", "# A", "# A {#first}")
      case .citation: try replace("languages/python.md", "<rule:ml-python>", "<rule:load-go>")
      case .evidence: try replace("all.evidence.yml", "Go is fast.", "Go is quick.")
      case .term: try replace("words.glossary.yml", "title: GIL", "title: The lock")
      case .ruleOnACitingPage: try replace(decision, "Models & Python", "Models")
      case .ruleOnTheDecision: try replace(decision, "because: Threads.", "because: Many.")
      case .prior:
        try replace(decision, "[low, middle, high]", "[low, middle, high], prior: [7, 2, 1]")
      case .questionAsked: try replace(decision, "Does it run models?", "Does it learn?")
      case .option: try replace(decision, "title: Either", "title: Both")
      case .handbookTitle: try replace("fingerpost.yml", "Notes", "Papers")
      case .footer: try add("fingerpost.yml", "title: Notes\nfooter: Ours\n")
      case .style: try add("_theme/style.css", "main { color: blue }\n")
      case .slot: try add("_theme/footer.html", "<p>Below</p>\n")
      case .accent: try add("fingerpost.yml", "title: Notes\ntheme: {accent: \"#7a1f1f\"}\n")
      case .navigationOrder: try replace("notes/code.md", "# Code", "---\norder: 1\n---\n# Code")
      case .navigationTitle: try replace("notes/a.md", "# A", "---\nnav_title: First\n---\n# A")
      case .newPage: try add("notes/b.md", "# B\n")
      case .include: try add("code/x.py", "x = 2\n")
      case .part: try replace("notes/a.md", "Some text", "Other text")
      case .imageSize: try add("b.svg", EditedHandbook.picture("red", width: 12))
      case .imageBytes: try add("b.svg", EditedHandbook.picture("tan", width: 9))
      case .draft: try replace("notes/a.md", "# A", "---\ndraft: true\n---\n# A")
      case .alias: try replace("notes/a.md", "# A", "---\naliases: [old.md]\n---\n# A")
      case .tag: try replace("notes/a.md", "# A", "---\ntags: [fast]\n---\n# A")
      case .description: try replace("notes/a.md", "# A", "---\ndescription: First.\n---\n# A")
      case .searchWords: try replace("notes/a.md", "Some text", "Quixotic zebras\n\n## More\n\nEnd")
      case .language: try add("fingerpost.yml", "title: Notes\nlanguage: de\n")
      case .excluded: try add("fingerpost.yml", "title: Notes\nexclude: [notes/code.md]\n")
      case .titleOfAFolder: try add("notes/.pages", "title: Papers\n")
      case .titleInNavigation: try add("notes/.pages", "nav:\n  - Papers: plain.md\n  - a.md\n")
      case .lowerInSearch: try add("fingerpost.yml", "title: Notes\nsearch: {lower: [notes/*]}\n")
      }
    }
  }

  /// Makes a random edit; mistakes are among them.
  ///
  /// - Returns: what was edited.
  static func edit(
    _ folder: TemporaryFolder, _ step: Int, _ random: inout SeededGenerator
  ) throws -> String {
    let files = FileManager.default
    let content = folder.url.appending(path: "Content")
    func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }
    func write(_ text: String, _ path: String) throws -> String {
      try folder.write(text, to: "Content/\(path)")
      return path
    }
    let page = pick(["notes/a.md", "notes/b.md", "notes/c.md", "languages/go.md", "new/d.md"])
    let number = Int.random(in: 0...9, using: &random)
    switch Int.random(in: 0...24, using: &random) {
    case 0: return try write("# A\n\nText of step \(number).\n", page)
    case 1: return try write("---\ntags: [t, u\(number)]\n---\n# T \(step)\n", page)
    case 2:
      try? files.removeItem(at: content.appending(path: page))
      return "no \(page)"
    case 3: return try write("title: Notes \(number)\n", "fingerpost.yml")
    case 4: return try write("title: N\ntheme: {width: \(60 + number)rem}\n", "fingerpost.yml")
    case 5:
      try? files.removeItem(at: content.appending(path: "fingerpost.yml"))
      return "no fingerpost.yml"
    case 6: return try write("nav:\n  - b.md\n  - a.md\n", "notes/.pages")
    case 7: return try write(picture(pick(["red", "tan"]), width: 9 + number), "b.svg")
    case 8:
      let target = content.appending(path: pick(["moved.md", "notes/moved.md"]))
      try? files.moveItem(at: content.appending(path: page), to: target)
      return "move \(page)"
    case 9: return try write("---\ndraft: \(number < 5)\n---\n# D\n", page)
    case 10: return try write("x = \(step)\n", "code/x.py")
    case 11:
      return try write(
        "# Part \(number)\n\n--8<-- \"\(page)\"\n\n--8<-- \"code/x.py\"\n", "notes/parts.md")
    case 12: return try write("# Code\n\n```python src=\"/code/x.py\"\n```\n", page)
    case 13:
      return try write(
        "# C\n\n<rule:ml-python>, <evidence:speed>, <term:gil>, [x](a.md#part-\(number))\n\n## Part 3\n",
        page)
    case 14: return try write("# E\n\n![](rule:load-go)\n\n![Which?](decision:language)\n", page)
    case 15:
      return try write(
        Sample.decision.replacing("Threads.", with: "Because \(number).")
          .replacing("Load wants Go", with: pick(["Load wants Go", "Load", "Much"])),
        "decisions/language.decision.yml")
    case 16:
      return try write(
        Sample.decision.replacing(
          "[low, middle, high]", with: "[low, middle, high], prior: [\(number + 1), 2, 1]"),
        "decisions/language.decision.yml")
    case 17:
      return try write(
        Sample.evidence.replacing("fast", with: "fast \(number)"), "all.evidence.yml")
    case 18:
      return try write(
        "terms:\n  gil: {title: GIL \(number), definition: A lock.}\n", "words.glossary.yml")
    case 19: return try write("main { margin: \(number)px }\n", "_theme/style.css")
    case 20: return try write("<p>Foot \(number)</p>\n", "_theme/footer.html")
    case 21:
      try? files.removeItem(at: content.appending(path: "_theme"))
      return "no theme"
    case 22:
      return try write(
        "---\naliases: [old-\(number).md, {x.md: \"#two\"}]\norder: \(number)\n---\n# Al\n\n## Two\n",
        page)
    case 23:
      return try write(
        "title: N\nchecks: {orphan-page: off}\nexclude: [new]\n", "fingerpost.yml")
    default:
      return try write(
        "# Broken\n\n[gone](gone-\(number).md) <rule:none> ![no](no.png)\n\n# Two\n", page)
    }
  }

  private static func picture(_ colour: String, width: Int) -> String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="9"><path fill="\(colour)"/></svg>
    """
  }
}
