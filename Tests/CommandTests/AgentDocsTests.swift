import Foundation
import TestSupport
import Testing

/// Holds `llms.txt` and the Markdown beside each page to the checks of the Agent-Friendly Documentation
/// Spec (agentdocsspec.com) that files alone can meet: the list is valid, its links lead to Markdown
/// that is there, nothing is longer than such programs read, and code blocks are closed.
@Suite struct AgentDocsTests {
  /// What is read at once (`llms-txt-size`, `page-size-markdown`), in characters.
  private static let limit = 50_000

  private func build(_ content: String) async throws -> TemporaryFolder {
    let site = try TemporaryFolder()
    let build = try await Program.run(["build", content, "-o", site.url.path, "--no-cache"])
    #expect(build.status == 0, "\(build.errors)")
    return site
  }

  @Test func listsMarkdownThatIsThere() async throws {
    let site = try await build("Content")
    #expect(try Self.mistakes(ofList: "llms.txt", in: site) == [])
    let files = Set(site.files)
    let listed = Set(try Self.links(in: site.text("llms.txt")))
    let pages = files.filter { $0.hasSuffix(".md") && files.contains($0.dropLast(3) + ".html") }
    for page in pages where try !site.text(page).hasPrefix("---\nstatus: proposed\n") {
      #expect(listed.contains(page), "\(page) is not listed")
    }
    #expect(pages.count > 50)
  }

  @Test func writesMarkdownThatSuchProgramsRead() async throws {
    let site = try await build("Content")
    for path in site.files where path.hasSuffix(".md") {
      let text = try site.text(path)
      #expect(text.count < Self.limit, "\(path) is too long")
      #expect(!Self.hasOpenFence(text), "a code block of \(path) is not closed")
    }
    // Each page says where its Markdown is.
    let page = try site.text("languages/go.html")
    #expect(page.contains("<link rel=\"alternate\" type=\"text/markdown\" href=\"go.md\">"))
  }

  @Test func splitsALongListBySections() async throws {
    let content = try TemporaryFolder()
    try content.write("# Large & [odd]\n", to: "index.md")
    for number in 0..<900 {
      let folder = number < 700 ? "many" : "few-\(number % 2)"
      let description = String(repeating: "word ", count: 20)
      try content.write(
        "---\ndescription: \(description)\n---\n# Page \(number)\n", to: "\(folder)/p-\(number).md")
    }
    let site = try await build(content.url.path)
    let lists = site.files.filter { $0.hasSuffix(".txt") }.sorted()
    #expect(
      lists
        == [
          "few-0/llms.txt", "few-1/llms.txt", "llms-2.txt", "llms.txt", "many/llms-2.txt",
          "many/llms.txt", "many/llms-3.txt",
        ].sorted())
    var pages: Set<String> = []
    for list in lists {
      #expect(try Self.mistakes(ofList: list, in: site) == [], "\(list)")
      let folder = list.split(separator: "/").dropLast().map { "\($0)/" }.joined()
      for link in Self.links(in: try site.text(list)) where link.hasSuffix(".md") {
        let path = link.hasPrefix("../") ? String(link.dropFirst(3)) : folder + link
        #expect(pages.insert(path).inserted, "\(path) is listed twice")
      }
    }
    #expect(pages == Set(site.files.filter { $0.hasSuffix(".md") }))
    let root = Set(Self.links(in: try site.text("llms.txt")))
    #expect(root == Set(lists).subtracting(["llms.txt"]))
  }

  // MARK: The checks

  /// What is wrong with a list by `llms-txt-valid`, `-size`, `-links-resolve` and `-links-markdown`.
  private static func mistakes(ofList path: String, in site: TemporaryFolder) throws -> [String] {
    let text = try site.text(path)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var mistakes: [String] = []
    if !lines[0].hasPrefix("# ") { mistakes.append("no title") }
    if !lines.dropFirst().contains(where: { $0.hasPrefix("> ") && $0.count > 4 }) {
      mistakes.append("no summary")
    }
    if text.count >= limit { mistakes.append("\(text.count) characters") }
    var isInSection = false
    for line in lines.dropFirst() where !line.isEmpty && !line.hasPrefix("> ") {
      if line.hasPrefix("## ") {
        isInSection = true
      } else if !isInSection || line.wholeMatch(of: #/- \[.+\]\([^() ]+\)(: .+)?/#) == nil {
        mistakes.append("no entry of a section: \(line)")
      }
    }
    let folder = site.url.appending(path: path).deletingLastPathComponent()
    let links = links(in: text)
    if links.isEmpty { mistakes.append("no links") }
    for link in links {
      let file = folder.appending(path: link.removingPercentEncoding ?? link)
      if !FileManager.default.fileExists(atPath: file.path) { mistakes.append("no \(link)") }
      // (A list of another section is Markdown too.)
      if !link.hasSuffix(".md"), link.firstMatch(of: #/(^|\/)llms(-\d+)?\.txt$/#) == nil {
        mistakes.append("no Markdown: \(link)")
      }
    }
    return mistakes
  }

  private static func links(in text: String) -> [String] {
    text.matches(of: #/\]\(([^() ]+)\)/#).map { String($0.1) }
  }

  /// `markdown-code-fence-validity`.
  private static func hasOpenFence(_ text: String) -> Bool {
    var open: Substring?
    for line in text.split(separator: "\n") {
      guard let match = line.firstMatch(of: #/^\s*(`{3,}|~{3,})(.*)$/#) else { continue }
      if let fence = open {
        let isEnd = match.1.hasPrefix(fence) && match.2.allSatisfy(\.isWhitespace)
        if isEnd { open = nil }
      } else if !match.2.contains("`") {
        open = match.1
      }
    }
    return open != nil
  }
}
