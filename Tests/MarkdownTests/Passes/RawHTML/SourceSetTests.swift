import Testing

@testable import Markdown

@Suite struct SourceSetTests {
  @Test(arguments: [
    ("a.png", ["a.png"]),
    ("a.png 480w, b.png 960w", ["a.png 480w", "b.png 960w"]),
    ("\n  a.png 1x,\n  b.png 2.5x\n", ["a.png 1x", "b.png 2.5x"]),
    // A comma ends an address where white space follows it.
    ("a.png, b.png 2x", ["a.png", "b.png 2x"]),
    ("a,b.png 1x,c.png 2x", ["a,b.png 1x", "c.png 2x"]),
    ("a.png,b.png", ["a.png,b.png"]),
    (",, a.png ,b.png,,", ["a.png", "b.png"]),
    (" , ", []),
  ])
  func readsAListAsBrowsersDo(text: String, candidates: [String]) {
    let set = SourceSet(text)
    let read = set.candidates.map { $0.descriptor.isEmpty ? $0.url : "\($0.url) \($0.descriptor)" }
    #expect(read == candidates)
    #expect(set.mistake == nil)
  }

  @Test(arguments: [
    ("a.png 2y", "2y"), ("a.png 0w", "0w"), ("a.png 1.w, b.png 2x", "1.w"), ("a.png w", "w"),
    ("a.png 2x 480w", "2x 480w"), ("a.png (1x, 2x)", "(1x, 2x)"), ("a.png -1x", "-1x"),
  ])
  func namesWhatIsNoWidthAndNoDensity(text: String, mistake: String) {
    #expect(SourceSet(text).mistake == mistake)
  }

  @Test func makesAReferenceOfEachImage() {
    let (document, _) = parse("<img src=\"s.png\" srcset=\"a.png 1x, b.png 2x\" alt=\"\">\n")
    #expect(document.references.map(\.destination) == ["s.png", "a.png", "b.png"])
    #expect(document.references.allSatisfy { $0.kind.isImage })
    #expect(
      fragment("<img srcset=\"a.png  1x,b&amp;c.png 2x\">\n")
        .contains("srcset=\"a.png 1x, b&amp;c.png 2x\""))
  }

  @Test func leavesOutAListWithAnAddressThatCouldRun() {
    #expect(!fragment("<img srcset=\"a.png 1x, javascript:x 2x\">\n").contains("srcset"))
  }
}
