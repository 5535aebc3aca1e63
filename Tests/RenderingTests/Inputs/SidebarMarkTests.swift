import TestSupport
import Testing

/// Where the navigation says that the reader is.
@Suite struct SidebarMarkTests {
  private let site = Sample.site(adding: [:])

  private func marks(at path: String) -> [String] {
    site.text(at: path).matches(of: #/<a aria-current="([a-z]+)" href="[^"]*">([^<]*)</#).map {
      "\($0.1): \($0.2)"
    }
  }

  @Test func marksTheDecisionAsThePageItself() {
    #expect(marks(at: "decisions/language/index.html") == ["page: Python or Go?"])
  }

  @Test(arguments: [
    "rules.html", "tree.html", "ml.no.html", "ml.yes.html",
  ])
  func marksTheDecisionOnThePagesBelowIt(path: String) {
    #expect(marks(at: "decisions/language/\(path)") == ["true: Python or Go?"])
  }

  @Test func marksTheSectionOfASheet() {
    #expect(marks(at: "languages/print.html") == ["true: Languages"])
    #expect(marks(at: "languages/index.html") == ["page: Languages"])
  }
}
