import Content
import Handbook
import TestSupport
import Testing

@testable import Planning

@Suite struct RedirectListsTests {
  private func site(
    _ baseURL: String?, at basePath: String? = nil, _ forms: [RedirectForm]
  ) -> SampleSite {
    var configuration = Configuration()
    configuration.baseURL = baseURL
    configuration.basePath = basePath
    configuration.redirects = forms
    let page = """
      ---
      aliases: [golang.md, {guides/: "#two"}, "a b/größe.md", languages.md, {"#zwei": "#two"}]
      ---
      # Go

      ## Two

      """
    return Sample.site(adding: ["languages/go.md": page], configuration: configuration)
  }

  @Test func tellsNetlifyAndCloudflareOfPagesAndAnchors() {
    #expect(
      site(nil, RedirectForm.allCases).text(at: "_redirects") == """
        /a%20b/gr%C3%B6%C3%9Fe.html /languages/go.html 301
        /a%20b/gr%C3%B6%C3%9Fe /languages/go.html 301
        /golang.html /languages/go.html 301
        /golang /languages/go.html 301
        /guides/index.html /languages/go.html#two 301
        /guides/ /languages/go.html#two 301
        /languages.html /languages/go.html 301

        """)
  }

  @Test func beginsWithThePathOfASiteWhoseHostIsNotKnown() {
    let lists = site(nil, at: "/hand/book/", RedirectForm.allCases)
    #expect(
      lists.text(at: "_redirects").contains(
        "\n/hand/book/golang.html /hand/book/languages/go.html 301\n"))
    #expect(
      lists.text(at: "redirects.nginx.map").contains(
        "\n\"/hand/book/golang.html\" \"/hand/book/languages/go.html\";\n"))
    let root = site("https://example.org/", [.nginx])
    #expect(
      root.text(at: "redirects.nginx.map").contains(
        "\n\"/golang.html\" \"/languages/go.html\";\n"))
  }

  @Test func tellsNginxAndApacheBelowThePathOfTheSite() {
    let site = site("https://example.org/handbook", [.nginx, .apache])
    #expect(!site.paths.contains("_redirects"))
    #expect(
      site.text(at: "redirects.nginx.map") == """
        # Made by Fingerpost. The manual says how to use it.
        "/handbook/a b/größe.html" "/handbook/languages/go.html";
        "/handbook/golang.html" "/handbook/languages/go.html";
        "/handbook/guides/index.html" "/handbook/languages/go.html#two";
        "/handbook/guides/" "/handbook/languages/go.html#two";
        "/handbook/languages.html" "/handbook/languages/go.html";

        """)
    #expect(
      site.text(at: "redirects.apache.map") == """
        # Made by Fingerpost. The manual says how to use it.
        /handbook/golang.html /handbook/languages/go.html
        /handbook/guides/index.html /handbook/languages/go.html#two
        /handbook/guides/ /handbook/languages/go.html#two
        /handbook/languages.html /handbook/languages/go.html

        """)
  }

  @Test func writesNoPatternIntoAListOfNetlify() {
    var configuration = Configuration()
    configuration.redirects = [.netlify]
    let page = "---\naliases: [\"a:b.md\"]\n---\n# Star\n"
    let site = Sample.site(adding: ["x*.md": page], configuration: configuration)
    #expect(
      site.text(at: "_redirects") == """
        /a%3Ab.html /x%2A.html 301
        /a%3Ab /x%2A.html 301

        """)
  }

  @Test func areThereOnlyWhereSomethingMoved() {
    #expect(!Sample.site().paths.contains { $0.contains("redirects") })
  }
}
