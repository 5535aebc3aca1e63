import Content
import Testing

@Suite struct GlobTests {
  @Test(arguments: [
    ("drafts", "drafts"), ("drafts", "a/drafts"), ("drafts", "a/drafts/b/c.md"),
    ("drafts/", "a/drafts/b.md"), ("/drafts", "drafts/b.md"), ("./drafts", "drafts/b.md"),
    ("*.md", "a/b/c.md"), ("a/*.md", "a/b.md"), ("a/*", "a/b/c.md"), ("a?c", "x/abc"),
    ("a?c", "aéc"), ("**", "a"), ("**/b", "b"), ("**/b", "a/c/b/d"), ("a/**", "a/b"),
    ("a/**/c.md", "a/c.md"), ("a/**/c.md", "a/x/y/c.md"), ("**/x/**/y", "a/x/b/x/y"),
    ("a/**/b/**/c", "a/b/x/b/y/c/d"), ("*-old-*", "very-old-page.md"), ("a*b*c", "aXbXbc"),
    ("größe*", "x/größe.md"), ("a//b", "a/b"), ("*", "x"), ("[a]", "x/a"), ("[a", "[a"),
    ("[a-c]x", "bx"), ("[!a-c]x", "dx"), ("[^a]", "b"), ("[]a]", "]"), ("[a-]", "-"),
    ("\\*.md", "*.md"), ("\\!a", "!a"), ("secret/", "secret/secret"), ("a/secret/", "a/secret/b"),
  ])
  func fits(pattern: String, path: String) {
    #expect(Glob(pattern).matches(path))
  }

  @Test(arguments: [
    ("", "a"), ("/", "a"), (".", "a"), ("", ""), ("drafts", "drafts.md"), ("drafts", "my-drafts"),
    ("/drafts", "a/drafts"), ("./drafts", "a/drafts"), ("a/*.md", "a/b/c.md"),
    ("a/*.md", "x/a/b.md"), ("*.md", "a.markdown"), ("a/**", "a"), ("a/**", "ab"),
    ("a?c", "ac"), ("a?c", "a/c"), ("a*c", "a/c"), ("**/b/c", "b/x/c"), ("a/b", "a"),
    ("**/a/b", "a/x/b"), ("A.md", "a.md"), ("[a]", "[a]"), ("a*b*c", "aXbXb"), ("[a-c]", "d"),
    ("[!a]", "a"),
    ("\\*.md", "x.md"), ("secret/", "secret"), ("secret/", "a/secret"), ("[b-a]", "a"),
  ])
  func doesNotFit(pattern: String, path: String) {
    #expect(!Glob(pattern).matches(path))
  }

  @Test(arguments: [
    ("a.md", true), ("keep.md", false), ("x/keep.md", false), ("drafts/a.txt", true),
    ("drafts/keep/b.txt", true), ("notes.txt", false), ("#a", true), ("x y", true), ("b.pdf", true),
  ])
  func readsTheLinesOfAnIgnoreFile(path: String, isLeftOut: Bool) {
    let patterns = [Glob](
      lines: """
        # all texts but one
        *.md
        !keep.md

        drafts/   # whatever is in it
        \\#a
        x\\ y  \u{20}
          *.pdf
        """)
    #expect(patterns.count == 6)
    #expect(patterns.fit(path) == isLeftOut)
  }

  @Test func fitsTheWholePathWhereThatIsAsked() {
    #expect(Glob("a/*").matches("a/b/c.md") && !Glob("a/*").matches("a/b/c.md", alsoBelow: false))
    #expect(Glob("a/*").matches("a/c.md", alsoBelow: false))
    #expect(Glob("**/a/*").matches("x/a/y/a/c.md", alsoBelow: false))
    #expect(!Glob("**/a/*").matches("x/a/y/c.md", alsoBelow: false))
  }

  @Test func answersSoonWhateverThePattern() {
    let pattern = [String](repeating: "**/a", count: 30).joined(separator: "/") + "/b"
    #expect(!Glob(pattern).matches([String](repeating: "a", count: 60).joined(separator: "/")))
    let name = String(repeating: "a", count: 2000)
    #expect(!Glob(String(repeating: "a*", count: 200) + "b").matches(name))
  }
}
