import Content
import Planning
import TestSupport
import Testing

@testable import Rendering

struct RendererTests {
  let site = Sample.site()

  /// The files that are pages, with their text.
  private var pages: [(address: Address, text: String)] {
    site.plan.files.filter { $0.address.path.hasSuffix(".html") }.map { file in
      (file.address, site.text(of: file))
    }
  }

  @Test func givesEachFileOneAddress() {
    let paths = site.paths
    #expect(Set(paths).count == paths.count)
    for path in [
      "index.html", "languages/index.html", "languages/go.html", "loose/index.html",
      "decisions/index.html", "decisions/language/index.html", "decisions/language/rules.html",
      "decisions/language/tree.html", "decisions/language/data.js", "evidence.html",
      "glossary.html", "map.html", "404.html", "tags/speed.html", "tags/cost-risk.html",
      "assets/fingerpost.css",
    ] { #expect(paths.contains(path), "\(path)") }
  }

  @Test func givesEachPageADescriptionOfItsOwn() {
    var seen: [String: String] = [:]
    for (address, text) in pages where !text.contains("http-equiv=\"refresh\"") {
      // (A page without a paragraph has none, and neither has the one for what is not there.)
      guard let match = text.firstMatch(of: #/<meta name="description" content="([^"]+)"/#) else {
        #expect(["404.html", "languages/go.html"].contains(address.path))
        continue
      }
      let other = seen.updateValue(address.path, forKey: String(match.1))
      #expect(other == nil, "\(address.path) is described as \(other ?? "") is")
    }
  }

  @Test func saysThatAQuestionIsTheOnlyOne() {
    let decision = """
      decision: language
      title: Which?
      options: {x: {title: X}, y: {title: Y}}
      questions: {size: {ask: How large?, answers: [small, large]}}
      rules:
        large-x: {when: {size: large}, choose: x, strength: lean, because: B, evidence: [speed]}

      """
    let text = Sample.site(decision: decision).text(at: "decisions/language/index.html")
    #expect(text.contains("<p class=\"overline\">Begin here: the only question</p>"))
    #expect(text.contains("<p class=\"lede\">1 question; 1 rule, with its reasons.</p>"))
  }

  @Test func putsTheDescriptionBelowAHeadingThatALeftOutScriptPrecedes() {
    let page = "---\ndescription: D\n---\n\n<script setup>\na\n</script>\n\n# T\n\nText.\n"
    let text = Sample.site(adding: ["x.md": page]).text(at: "x.html")
    #expect(text.contains("<h1 id=\"t\">T</h1>\n<p class=\"lede\">D</p>\n"))
  }

  @Test func linksTheRepositoryAtTopAndFoot() {
    var configuration = Configuration()
    configuration.repository = "https://git.example.org/a?b&c"
    let text = Sample.site(configuration: configuration).text(at: "languages/go.html")
    let link = "href=\"https://git.example.org/a?b&amp;c\">Source</a>"
    #expect(text.contains("<a class=\"source\" " + link))
    #expect(text.contains("<li><a " + link + "</li></ul>"))
  }

  @Test func linksOnlyToWhatIsThere() {
    let pages = pages
    let files = Set(site.paths)
    let ids = Dictionary(
      uniqueKeysWithValues: pages.map { ($0.address.path, Self.ids(in: $0.text)) })
    for (address, text) in pages {
      for match in text.matches(of: #/ (?:href|src)="([^"]*)"/#) {
        let url = String(match.1)
        // (The page for what is not found leads to the top of the host, and to what scripts set.)
        if url.hasSuffix(".md") || url == "#" || url == "/" { continue }
        let parts = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let folder = URLPath.folder(of: address.path)
        let path =
          parts[0].isEmpty
          ? address.path : URLPath.resolve(URLPath.decode(String(parts[0])), in: folder)
        #expect(files.contains(path), "\(address.path) links to \(url)")
        if parts.count == 2, let known = ids[path], !parts[1].contains("=") {
          #expect(known.contains(String(parts[1])), "\(address.path) links to \(url)")
        }
      }
    }
  }

  private static func ids(in text: String) -> Set<String> {
    Set(text.matches(of: #/ id="([^"]*)"/#).map { String($0.1) })
  }

  @Test func emitsEachIdOnce() {
    for (address, text) in pages {
      let ids = text.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
      #expect(Set(ids).count == ids.count, "\(address.path): \(ids.sorted())")
    }
  }

  @Test func leavesEveryIDOfTheAuthorsToThem() {
    let names = ["Content", "Sidebar", "Tip", "Listing", "Cited here"]
    let headings = "# A\n\n<rule:load-go>\n\n" + names.map { "## \($0)\n\n" }.joined()
    let site = Sample.site(adding: ["both/index.md": headings, "both/b.md": "# B\n"])
    let page = site.text(at: "both/index.html")
    let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
    for id in ["content", "sidebar", "tip", "listing", "cited-here"] {
      #expect(ids.count { $0 == id } == 1, "\(id)")
    }
    #expect(Set(ids).count == ids.count)
  }

  @Test func writesOneNumberSignInLinksWithinTheHandbook() {
    let links = "# A\n\n[a](##Two) [b](other.md#x#y) [c](https://example.org/#/a#b)\n"
    let page = Sample.site(adding: ["loose/a.md": links, "loose/other.md": "# O\n"])
      .text(at: "loose/a.html")
    #expect(page.contains("href=\"#%23Two\""))
    #expect(page.contains("href=\"other.html#x%23y\""))
    #expect(page.contains("href=\"https://example.org/#/a#b\""))
  }

  @Test func listsTheRulesInTheOrderInWhichTheyAreRead() {
    let page = site.text(at: "decisions/language/rules.html")
    let rules = page.matches(
      of: #/<article class="rule" id="([^"]+)"><span class="number">(\d)</span>/#)
    #expect(rules.map { "\($0.2) \($0.1)" } == ["1 ml-python", "2 load-go", "3 nothing"])
    let shares = page.matches(of: #/first to fit in (.*?) of cases/#).map { String($0.1) }
    #expect(shares == ["50\u{A0}%", "33\u{A0}%", "17\u{A0}%"])
    let conditions = page.matches(of: #/<div class="when">(.*?)</div>/#).map { String($0.1) }
    #expect(
      conditions == [
        "<p>Does it run models: <b>Yes, itself</b></p>",
        "<p>How much load: at least <b>middle</b></p>", "<p>Whatever the answers are</p>",
      ])
  }

  @Test func foldsWhatARuleRestsOnWithACase() throws {
    let page = site.text(at: "decisions/language/rules.html")
    let summaries = page.matches(of: #/<summary>([^<]* what it beats)</summary>/#)
      .map { String($0.1) }
    let evidence = "One piece of evidence, a case, and what it beats"
    #expect(summaries == [evidence, evidence, "A case, and what it beats"])
    let cases = page.matches(of: #/<dt>For instance</dt><dd>(.*?)</dd>/#).map { String($0.1) }
    let models = "Does it run models?"
    let load = "How much load?"
    let link = "See the outcome</a></p>"
    #expect(
      cases == [
        "<ul><li>\(models) <strong>Yes, itself</strong></li></ul>"
          + "<p><a href=\"ml.yes.html\">\(link)",
        "<ul><li>\(load) <strong>middle</strong></li><li>\(models) <strong>No</strong></li></ul>"
          + "<p><a href=\"load.middle_ml.no.html\">\(link)",
        "<ul><li>\(load) <strong>low</strong></li><li>\(models) <strong>No</strong></li></ul>"
          + "<p><a href=\"load.low_ml.no.html\">\(link)",
      ])
    let first = try #require(page.firstRange(of: "<dt>Beats</dt>"))
    #expect(page[first.upperBound...].hasPrefix("<dd><a href=\"#load-go\">Load wants Go</a>, "))
  }

  @Test func keepsTheAddressOfARetiredRule() {
    let old = "  old: {when: {ml: \"no\"}, choose: go, strength: must, title: Old & gone, "
    let decision = Sample.decision.replacing(
      "rules:\n",
      with: "rules:\n\(old)because: B, evidence: [speed], retired: {by: load-go, on: 2026-11-23}}\n"
    )
    let rules = Sample.site(decision: decision).text(at: "decisions/language/rules.html")
    #expect(rules.contains(" id=\"old\""))
    #expect(rules.contains("Old &amp; gone"))
    // It says nothing any more: the outcome is what it was without it.
    let page = Sample.site(decision: decision).text(
      at: "decisions/language/load.low_ml.no.html")
    #expect(page.contains("data-outcome=\"either\""))
  }

  @Test func keepsTheOrderOfThePage() throws {
    var configuration = Configuration()
    configuration.repository = "https://git.example.org"
    configuration.editURL = "https://git.example.org/edit/{path}"
    let more = "---\nowner: We\n---\n# B\n\n<rule:load-go>\n"
    let page = Sample.site(adding: ["languages/b.md": more], configuration: configuration)
      .text(at: "languages/b.html")
    let parts = [
      "class=\"skip\"", "class=\"top\"", "class=\"name\"", "search-button", "theme-switch",
      "class=\"source\"", "class=\"breadcrumbs\"", "<h1", ">We</a>", "class=\"prose\"",
      "class=\"cited\"", "class=\"pager\"", "/edit/languages/b.md", "class=\"foot\"",
    ]
    let places = try parts.map { try #require(page.firstRange(of: $0), "\($0)").lowerBound }
    #expect(places == places.sorted())
  }

  @Test func reachesEveryPageFromHome() {
    let texts = Dictionary(uniqueKeysWithValues: pages.map { ($0.address.path, $0.text) })
    var reached: Set<String> = ["index.html"]
    var open = ["index.html"]
    while let path = open.popLast(), let text = texts[path] {
      for match in text.matches(of: #/ href="([^"#]+)[^"]*"/#) {
        let url = URLPath.decode(String(match.1))
        let target = URLPath.resolve(url, in: URLPath.folder(of: path))
        if texts[target] != nil, reached.insert(target).inserted { open.append(target) }
      }
    }
    #expect(Set(texts.keys).subtracting(reached) == ["404.html"])
  }

  @Test func writesNoInlineScriptStyleOrHandler() {
    for (address, text) in pages {
      #expect(!text.contains("<style"), "\(address.path)")
      #expect(text.firstMatch(of: #/ (style|on[a-z]+)="/#) == nil, "\(address.path)")
      #expect(text.firstMatch(of: #/<script(?![^>]* src=)/#) == nil, "\(address.path)")
    }
  }

  @Test func namesTheKindOfEachPage() {
    let kinds = pages.map { page in
      page.text.firstMatch(of: #/data-page="([a-z0-9]+)"/#).map { String($0.1) } ?? ""
    }
    #expect(
      Set(kinds) == [
        "home", "section", "text", "decision", "question", "outcome", "rules", "tree", "evidence",
        "glossary", "map", "404", "tag", "print",
      ])
  }

  @Test func marksEvidenceByItsStatus() {
    let page = site.text(at: "languages/python.html")
    #expect(page.contains("100K requests/s<span class=\"status disputed\">disputed</span></a>"))
    #expect(page.contains("<p class=\"note\">Not everywhere.</p>"))
  }

  @Test func escapesWhatAuthorsWrite() {
    let page = site.text(at: "decisions/language/rules.html")
    #expect(page.contains("Models &amp; Python"))
    #expect(page.contains("Go &lt;fast&gt;"))
    #expect(!page.contains("Go <fast>"))
  }

  @Test func namesTheOutcomeOfAnswers() {
    let page = site.text(at: "decisions/language/ml.yes.html")
    #expect(page.contains("data-page=\"outcome\" data-outcome=\"python\""))
    #expect(page.contains("Your answers, and what each would change"))
  }

  @Test func beginsTheURLsOf404AtTheBase() {
    var configuration = Configuration()
    configuration.baseURL = "https://example.org/deep/handbook"
    let page = Sample.site(configuration: configuration).text(at: "404.html")
    #expect(page.contains("href=\"/deep/handbook/assets/fingerpost.css\""))
    #expect(page.contains("href=\"#page.content\""))
    #expect(site.text(at: "404.html").contains("href=\"assets/fingerpost.css\""))
  }
}
