import Content
import Decisions
import Handbook
import Markdown
import Rendering
import TestSupport
import Testing

@testable import Planning

@Suite struct LinkResolverTests {
  private static let handbook = Fixture.handbook(
    [
      "index.md", "go.md", "languages/README.md", "languages/go.md", "guides/deep/größe.md",
      "guides/a b.md", "c#.md", "100%.md",
    ],
    decisions: [Fixture.decision("stack", at: "decisions/stack.decision.yml")],
    evidence: [Fixture.evidence("e")],
    assets: ["img/logo.png", "src/file.c", "bare.html"], unreadable: ["bad.md"])

  private let plan = SitePlan(handbook)
  private var handbook: Handbook { plan.handbook }

  /// What a link on `languages/go.md` leads to, in words.
  private func target(_ destination: String) -> String {
    let page = handbook.pages.firstIndex { $0.path == "languages/go.md" }
    let link = plan.resolver.resolve(destination, in: "languages", page: page)
    let fragment = link.fragment.map { "#\($0)" } ?? ""
    let html = link.namesHTML ? " (html)" : ""
    let anchor = link.needsAnchor ? " (anchor)" : ""
    return words(link.target) + fragment + html + anchor
  }

  private func words(_ target: LinkTarget) -> String {
    switch target {
    case .external: "external"
    case .page(let index): "page \(handbook.pages[index].path)"
    case .folder(let index): "folder '\(handbook.folders[index].path)'"
    case .decision(let index): "decision \(handbook.decisions[index].path)"
    case .generated(let address): "generated \(address.path)"
    case .asset(let path): "asset \(path)"
    case .nowhere(.empty): "empty"
    case .nowhere(.missing(let path)): "missing \(path)"
    case .nowhere(.differsInCase(let path, let actual)): "case \(path) for \(actual)"
    case .nowhere(.outside(let path)): "outside \(path)"
    case .nowhere(.unreadable): "unreadable"
    }
  }

  @Test(arguments: [
    ("go.md", "page languages/go.md"), ("/go.md", "page go.md"), ("../go.md", "page go.md"),
    ("./go.md#x", "page languages/go.md#x (anchor)"),
    ("../guides/deep/größe.md", "page guides/deep/größe.md"),
    ("../guides/deep/gr%C3%B6%C3%9Fe.md", "page guides/deep/größe.md"),
    ("../guides/deep/gro\u{308}ße.md", "page guides/deep/größe.md"),
    ("/guides/a%20b.md", "page guides/a b.md"), ("/guides/a b.md", "page guides/a b.md"),
    ("/c%23.md", "page c#.md"), ("/100%.md", "page 100%.md"), ("/100%25.md", "page 100%.md"),
    ("go.md?plain=1", "page languages/go.md"), ("go.md?a=1#x", "page languages/go.md#x (anchor)"),
    ("go.md#", "page languages/go.md#"), ("x/../go.md", "page languages/go.md"),
  ])
  func findsPages(destination: String, expected: String) {
    #expect(target(destination) == expected)
  }

  @Test(arguments: [
    ("#", "page languages/go.md#"), ("#top", "page languages/go.md#top"),
    ("#TOP", "page languages/go.md#TOP"), ("#:~:text=a,b", "page languages/go.md#:~:text=a,b"),
    ("#x", "page languages/go.md#x (anchor)"), ("?q", "page languages/go.md"),
    ("/go.md#:~:text=x", "page go.md#:~:text=x"), ("/go.md#top", "page go.md#top"),
    ("../src/file.c#L10", "asset src/file.c#L10"), ("#a=b", "page languages/go.md#a=b (anchor)"),
    ("go.md/#x", "missing languages/go.md/#x"), ("go.md/", "missing languages/go.md/"),
    ("/decisions/stack/#kind=cli&ml=no", "decision decisions/stack.decision.yml#kind=cli&ml=no"),
    ("/decisions/stack/rules.html#r", "generated decisions/stack/rules.html#r (anchor)"),
  ])
  func knowsWhichFragmentsAreIDs(destination: String, expected: String) {
    #expect(target(destination) == expected)
  }

  @Test(arguments: [
    (".", "page languages/README.md"), ("./", "page languages/README.md"),
    ("../languages", "page languages/README.md"), ("../", "page index.md"), ("/", "page index.md"),
    ("../guides/", "folder 'guides'"), ("/guides/deep", "folder 'guides/deep'"),
    ("/guides/index.html", "folder 'guides'"), ("/decisions", "folder 'decisions'"),
    ("/decisions/stack", "decision decisions/stack.decision.yml"),
    ("/decisions/stack.decision.yml", "decision decisions/stack.decision.yml"),
    ("/decisions/stack/index.html", "decision decisions/stack.decision.yml"),
    ("/img", "missing img"), ("/img/", "missing img"),
  ])
  func findsFoldersAndDecisions(destination: String, expected: String) {
    #expect(target(destination) == expected)
  }

  @Test(arguments: [
    ("go.html", "page languages/go.md (html)"),
    ("go.html#x", "page languages/go.md#x (html) (anchor)"),
    ("go", "page languages/go.md (html)"), ("index.html", "page languages/README.md (html)"),
    ("/index.html", "page index.md (html)"),
    ("/bare.html", "asset bare.html"), ("/languages/README", "page languages/README.md (html)"),
    ("../go#x", "page go.md#x (html) (anchor)"),
    ("/guides/deep/größe", "page guides/deep/größe.md (html)"),
    ("/Languages/go", "missing Languages/go"), ("/src/file", "missing src/file"),
    ("/map.html", "generated map.html"), ("/evidence.html#e", "generated evidence.html#e (anchor)"),
    ("/glossary.html", "missing glossary.html"),
    ("/decisions/stack/tree.html", "generated decisions/stack/tree.html"),
  ])
  func findsHTML(destination: String, expected: String) {
    #expect(target(destination) == expected)
  }

  @Test(arguments: [
    ("/img/logo.png", "asset img/logo.png"), ("../img/logo.png?raw=true", "asset img/logo.png"),
    ("/img/Logo.png", "case img/Logo.png for img/logo.png"),
    ("Go.md#x", "case languages/Go.md for languages/go.md#x"),
    ("/Languages/go.md", "case Languages/go.md for languages/go.md"),
    ("/GUIDES", "case GUIDES for guides"),
    ("Go.html", "case languages/Go.html for languages/go.html"),
    ("/INDEX.HTML", "case INDEX.HTML for index.html"),
    ("/guides/deep/GRÖßE.md", "case guides/deep/GRÖßE.md for guides/deep/größe.md"),
    ("nobody.md", "missing languages/nobody.md"), ("/bad.md", "unreadable"), ("", "empty"),
    ("../../x.md", "outside ../x.md"), ("../..", "outside .."), ("/../x.md", "outside ../x.md"),
    ("%2e%2e/%2E%2E/x.md", "outside ../x.md"),
  ])
  func saysWhyALinkLeadsNowhere(destination: String, expected: String) {
    #expect(target(destination) == expected)
  }

  @Test(arguments: [
    "https://example.org/a.md", "HTTP://example.org", "mailto:a@b.c", "tel:1", "//host/a.md",
    "git+ssh://x", "data:image/png;base64,AA", "rule:no-such",
  ])
  func leavesTheSiteByScheme(destination: String) {
    #expect(target(destination) == "external")
  }

  @Test(arguments: [
    ("c:/go.md", "missing languages/c:/go.md"), (":go", "missing languages/:go"),
    ("1a:b", "missing languages/1a:b"), ("./a:b.md", "missing languages/a:b.md"),
    ("a/b:c", "missing languages/a/b:c"), ("é:b", "missing languages/é:b"),
  ])
  func takesOtherColonsForPaths(destination: String, expected: String) {
    #expect(target(destination) == expected)
  }

  @Test func resolvesTheReferencesOfAPage() {
    let plan = SitePlan(
      Fixture.handbook(
        ["go.md", "x/a.md"],
        references: [
          "x/a.md": [
            Fixture.reference(.link, "../go.md#x"), Fixture.reference(.citation(.rule), "../go.md"),
            Fixture.reference(.rawHTML(attribute: "href"), "a.md"), Fixture.reference(.image, "b"),
          ]
        ]))
    let targets = plan.links[1].map { link in
      if case .page(let index) = link.target { return "page \(plan.handbook.pages[index].path)" }
      return words(link.target)
    }
    #expect(targets == ["page go.md", "external", "page x/a.md", "missing x/b"])
    #expect(plan.resolver.resolve("#x", in: "", page: nil).target == .external)
  }

  @Test func spellsAFileAsItLiesOnDisk() {
    let plan = SitePlan(Fixture.handbook(["a.md"], assets: ["gro\u{308}ße.png"]))
    let link = plan.resolver.resolve("größe.png", in: "", page: 0)
    #expect(
      plan.url(of: link, as: "größe.png", from: Address("a.html")) == "gro%CC%88%C3%9Fe.png")
  }

  @Test(arguments: [
    ("go.md", "go.html"), ("go.md#x", "#x"), ("#", "#"), ("#größe", "#größe"), ("?a", "go.html?a"),
    ("/go.md#x", "../go.html#x"), ("/", "../index.html"), ("/guides", "../guides/index.html"),
    ("/guides/deep/größe.md", "../guides/deep/gr%C3%B6%C3%9Fe.html"),
    ("/img/logo.png", "../img/logo.png"), ("../src/file.c#L10", "../src/file.c#L10"),
    ("/decisions/stack", "../decisions/stack/index.html"), ("/map.html", "../map.html"),
    ("https://example.org/?a#b", "https://example.org/?a#b"), ("no.md#x", "no.md#x"),
    ("go.md?plain=1#x", "go.html?plain=1#x"),
    ("/img/logo.png?raw=true", "../img/logo.png?raw=true"), ("/c%23.md", "../c%23.html"),
  ])
  func writesTheURLOfALink(destination: String, url: String) {
    let page = handbook.pages.firstIndex { $0.path == "languages/go.md" } ?? -1
    let link = plan.resolver.resolve(destination, in: "languages", page: page)
    let address = handbook.pages[page].address
    #expect(plan.url(of: link, as: destination, from: address) == url)
  }

  @Test(arguments: [
    ("languages/go", "languages/go.md"), ("decisions/größe.md", "guides/deep/größe.md"),
    ("languages/god.md", "languages/go.md"), ("guides/a-b.md", "guides/a b.md"),
    ("img/lgo.png", "img/logo.png"), ("languages/go.md/", "languages/go.md"),
    ("Languages/GO", "languages/go.md"),
  ])
  func guessesThePathThatWasMeant(path: String, meant: String) {
    #expect(plan.resolver.nearestPath(to: path) == meant)
  }

  @Test(arguments: ["languages/rust.md", "very/long/folder/name/x.md", "guides/deep/go.md"])
  func guessesNothingFromALongFolder(path: String) {
    // Two pages are called `go.md`, so neither is meant for sure.
    #expect(plan.resolver.nearestPath(to: path) == nil)
  }

  @Test func namesTargetsForMessages() {
    let paths = ["go.md", "/guides", "/decisions/stack", "/map.html", "/img/logo.png", "no", "//x"]
    let names = paths.map { path in
      plan.path(of: plan.resolver.resolve(path, in: "", page: 0).target)
    }
    #expect(
      names == [
        "go.md", "guides", "decisions/stack.decision.yml", "map.html", "img/logo.png", "", "",
      ])
  }
}
