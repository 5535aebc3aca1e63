import Decisions
import Diagnostics
import Markdown
import Testing

@testable import Content
@testable import Handbook
@testable import Search

@Suite struct IndexerTests {
  private func handbook(_ files: [String: String], language: String = "en") -> Handbook {
    var configuration = Configuration()
    configuration.language = language
    var content = ParsedContent(name: "Content", configuration: configuration)
    let sources = files.sorted { $0.key < $1.key }.map { path, text in
      ContentFile(path: path, source: SourceFile(path: "Content/\(path)", text: text))
    }
    let markdown = sources.filter { ContentTree.kind(ofName: $0.path) == .markdown }
    let addresses = PageAddress.addresses(of: markdown.map(\.path))
    content.pages = markdown.map { file in
      Page.parse(file, address: addresses[file.path] ?? Address("?"), options: MarkdownOptions()).0
    }
    for file in sources { _ = content.add(file) }
    return Handbook.link(content).handbook
  }

  private func files(_ handbook: Handbook, batch: Int? = nil) -> [String: String] {
    let indexer = Indexer(handbook)
    var batches = indexer.batches
    if let batch {
      batches = stride(from: 0, to: indexer.units.count, by: batch).map {
        $0..<min($0 + batch, indexer.units.count)
      }
    }
    let index = indexer.index(batches.map { indexer.collect($0) })
    var files: [String: String] = [:]
    for file in index.files {
      files[file.path] = String(decoding: index.bytes(of: file), as: UTF8.self)
    }
    return files
  }

  private let pages = [
    "index.md": "# Home\n\nWelcome to zebras.",
    "a.md": "# Concurrency\n\nThreads and actors.\n\n## Isolation\n\nOne at a time.",
    "draft.md": "---\ndraft: true\n---\n# Unfinished secretword",
    "hidden.md": "---\nsearch: false\n---\n# Quiet hiddenword",
    "x.glossary.yml": "terms:\n  gil: {title: GIL, aliases: [big lock], definition: A lock.}",
    "x.evidence.yml": "evidence:\n  fast: {claim: It is fast., value: 10K, status: claimed}",
  ]

  @Test func writesScriptsThatRegisterThemselves() {
    let files = files(handbook(pages))
    #expect(files["assets/search/root.js"]?.hasPrefix("fingerpostShard(\"root\",\"en\\n") == true)
    #expect(files["assets/search/t-.js"]?.contains("concurr ") == true)
    #expect(files["assets/search/p-0.js"]?.contains("=GIL\tglossary.html#gil\tGlossary\tt") == true)
    #expect(files["assets/search/p-0.js"]?.contains("=10K\tevidence.html#fast") == true)
    #expect(files["assets/search/p-0.js"]?.contains("Isolation\t\tOne at a time.") == true)
    for (path, text) in files {
      #expect(text.hasSuffix("\")\n"), "\(path)")
      #expect(text.split(separator: "\n").count == 1, "\(path)")
    }
  }

  @Test func keepsDraftsAndPagesThatSaySoOut() {
    for (path, text) in files(handbook(pages)) {
      #expect(!text.contains("secretword") && !text.contains("Unfinished"), "\(path)")
      #expect(!text.contains("hiddenword") && !text.contains("Quiet"), "\(path)")
    }
  }

  @Test func doesNotDependOnHowTheWorkIsCut() {
    let handbook = handbook(pages)
    let whole = files(handbook)
    for batch in 1...3 { #expect(files(handbook, batch: batch) == whole) }
  }

  @Test func stemsEnglishOnly() {
    let text = ["index.md": "# Läufer\n\nTrees and houses."]
    #expect(files(handbook(text))["assets/search/t-.js"]?.contains("hous ") == true)
    let german = files(handbook(text, language: "de"))
    #expect(german["assets/search/t-.js"]?.contains("houses ") == true)
    #expect(german["assets/search/t-.js"]?.contains("laufer ") == true)
    #expect(german["assets/search/root.js"]?.hasPrefix("fingerpostShard(\"root\",\"\\n") == true)
  }

  @Test func boundsEachShard() {
    var pages: [String: String] = [:]
    for number in 0..<300 {
      let words = (0..<60).map { "w\(($0 &* 7919 &+ number &* 104_729) % 5000)x" }
      pages["p\(number).md"] = "# Page \(number)\n\ncommon \(words.joined(separator: " "))"
    }
    for (path, text) in files(handbook(pages)) { #expect(text.utf8.count < 12_000, "\(path)") }
  }
}
