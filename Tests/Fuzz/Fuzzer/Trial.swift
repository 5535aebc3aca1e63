import Content
import Decisions
import Diagnostics
import HTML
import Markdown
import Publishing
import TestSupport

/// One text, what it is given to, and what must hold whatever it says.
struct Trial {
  enum Target: CaseIterable {
    case fragment
    case plainFragment
    case page
    case configuration
    case decision
    case evidence
    case glossary
    case manifest
    case picture
    case handbook
  }

  let seed: Int
  let number: Int
  let target: Target
  let text: [UInt8]

  init(seed: Int, number: Int) {
    self.seed = seed
    self.number = number
    let targets = Target.allCases
    target = targets[number % targets.count]
    text = Self.text(for: target, UInt64(bitPattern: Int64(seed &* 1_000_003 &+ number)))
  }

  private static func text(for target: Target, _ seed: UInt64) -> [UInt8] {
    var grammar = Grammar(seed: seed)
    func yaml(_ lines: [String], _ grammar: inout Grammar) -> [UInt8] {
      grammar.text(of: lines, filling: Grammar.scalars, between: "\n")
    }
    switch target {
    case .fragment, .plainFragment:
      return grammar.text(of: Grammar.blocks, filling: Grammar.inlines, between: "\n\n")
    case .page, .handbook:
      let front = yaml(Grammar.front, &grammar)
      let body = grammar.text(of: Grammar.blocks, filling: Grammar.inlines, between: "\n\n")
      return Array("---\n".utf8) + front + Array("---\n".utf8) + body
    case .configuration: return yaml(Grammar.configuration, &grammar)
    case .decision: return yaml(Grammar.decision, &grammar)
    case .evidence: return yaml(Grammar.evidence, &grammar)
    case .glossary: return yaml(Grammar.glossary, &grammar)
    case .manifest:
      let lines = ["~", "a/~", "../~", "index.html", "/~", ".~", "a//~", "~/~/~"]
      return Array("Files that fingerpost made; it touches no others.\n".utf8)
        + grammar.text(of: lines, filling: Grammar.inlines, between: "\n")
    case .picture:
      let tags = [
        "<svg xmlns='~'>~</svg>", "<~ ~='~'/>", "<style>~</style>", "<!--~-->", "<?~?>",
        "<!DOCTYPE ~ [~]>",
      ]
      return grammar.text(of: tags, filling: Grammar.inlines, between: "")
    }
  }

  /// What is wrong; nil where nothing is.
  func run() async -> String? {
    let file = SourceFile(path: "f", bytes: target == .manifest ? text : UTF8Text.repaired(text))
    switch target {
    case .fragment: return fragment(file)
    case .plainFragment:
      _ = MarkdownParser.fragment(SourceFile(path: "f", bytes: text), options: .plain)
      return nil
    case .page:
      let page = Page.parse(
        ContentFile(path: "f.md", source: file), address: Address("f.html"),
        options: MarkdownOptions())
      for alias in page.page.frontMatter.aliases {
        if let address = alias.address, let flaw = SitePath.flaw(of: address.path) {
          return "alias '\(address.path)': \(flaw)"
        }
      }
      return places(of: page.diagnostics, in: file)
    case .configuration: return places(of: Configuration.parse(file).diagnostics, in: file)
    case .decision:
      let (decision, diagnostics) = DecisionParser.parse(file)
      if let decision { _ = decision.proofs().diagnostics(in: decision) }
      return places(of: diagnostics, in: file)
    case .evidence: return places(of: EvidenceParser.parse(file).diagnostics, in: file)
    case .glossary: return places(of: GlossaryParser.parse(file).diagnostics, in: file)
    case .manifest:
      guard let manifest = SiteManifest(text) else { return nil }
      let again = SiteManifest(SiteManifest.bytes(of: Array(manifest.paths)))
      return again?.paths == manifest.paths ? nil : "is another one when it is written"
    case .picture:
      _ = SVGScanner.finding(in: text)
      return nil
    case .handbook: return await handbook(file)
    }
  }

  /// Markup that no page of an author's may hold, as it would begin in the output, where all text is
  /// escaped.
  private static let refused = [
    "<script", "<iframe", "<object", "<embed", "<style", "<base", "<meta", "<link", "<form",
    "<frame",
    "<svg", "<math", "<template", "<textarea", "<title", "<plaintext", "<xmp", "<noscript",
    "href=\"javascript:", "src=\"javascript:",
  ]

  /// Some HTML without its comments, which end as a browser ends them.
  private static func withoutComments(_ html: [UInt8]) -> [UInt8] {
    var (result, rest) = ([UInt8](), html[...])
    while let open = rest.firstRange(of: Array("<!--".utf8)) {
      result += rest[..<open.lowerBound]
      rest = rest[open.upperBound...]
      if let at = ["->", ">"].first(where: { rest.starts(with: $0.utf8) }) {
        rest = rest.dropFirst(at.utf8.count)
        continue
      }
      let ends = ["-->", "--!>"].compactMap { rest.firstRange(of: Array($0.utf8)) }
      rest = ends.map(\.upperBound).min().map { rest[$0...] } ?? []
    }
    return result + rest
  }

  private func fragment(_ file: SourceFile) -> String? {
    let (html, diagnostics) = MarkdownParser.fragment(file)
    if html.bytes.contains(0) { return "holds a zero" }
    if !UTF8Text.isValid(html.bytes) { return "is not UTF-8" }
    let bytes = Self.withoutComments(html.bytes.lowercased)
    for markup in Self.refused {
      // (Compared by bytes: a combining mark behind the text makes other characters of it.)
      if bytes.firstRange(of: Array(markup.utf8)) != nil {
        return "has '\(markup)'"
      }
    }
    if MarkdownParser.fragment(file).html.bytes != html.bytes { return "is another one each time" }
    return places(of: diagnostics, in: file)
  }

  private func places(of diagnostics: [Diagnostic], in file: SourceFile) -> String? {
    for diagnostic in diagnostics {
      guard let range = diagnostic.place?.range else { continue }
      if range.lowerBound < 0 || range.upperBound > file.bytes.count {
        return "'\(diagnostic.message)' is at \(range) of \(file.bytes.count)"
      }
    }
    var format = TextFormat(files: [file])
    _ = format.text(of: diagnostics)
    return nil
  }

  /// A handbook around a page: nothing is written outside of its site.
  private func handbook(_ file: SourceFile) async -> String? {
    let files = MemoryFileSystem([
      "c/index.md": "# Home\n\n[a](a/b.md)\n", "c/a.txt": "x\n", "victim": "mine",
    ])
    files.set("c/a/b.md", file.bytes)
    do {
      let loaded = try await Pipeline.load("c", from: files)
      _ = try await Pipeline.build(loaded, to: "s", on: files)
    } catch {
      return "\(error)"
    }
    for path in files.paths where !path.hasPrefix("c/") && path != "victim" {
      let isPlace =
        path == "s/.fingerpost-site" || SitePath.flaw(of: String(path.dropFirst(2))) == nil
      if !path.hasPrefix("s/") || !isPlace { return "writes '\(path)'" }
    }
    return files.text("victim") == "mine" ? nil : "overwrites a file"
  }
}

extension [UInt8] {
  /// The bytes with those of capital letters of ASCII made small.
  var lowercased: [UInt8] {
    map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
  }
}
