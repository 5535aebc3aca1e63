import Content
import Testing

@Suite struct CodeOwnersTests {
  @Test(arguments: [
    ("a.md", ["@org/all"]),
    ("docs/a.md", ["@ada"]),
    ("docs/deep/a.md", ["@org/all"]),
    ("guides/deep/a.md", ["@grace", "hr@example.org"]),
    ("x/guides/a.md", ["@grace", "hr@example.org"]),
    ("x/secret.md", []),
    ("with space/a.md", ["@tim"]),
    ("top.md", ["@top"]),
    ("x/top.md", ["@org/all"]),
    ("a/b/mid.md", ["@org/all"]),
    ("b/mid.md", ["@mid"]),
    ("deep/x/y/z.yml", ["@data"]),
  ])
  func takesTheLastPatternThatFits(path: String, owners: [String]) {
    let file = CodeOwners(
      """
      # Who keeps what
      *            @org/all

      /docs/*      @ada       # not below
      guides/      @grace hr@example.org
      secret.md
      with\\ space/ @tim
      /top.md @top
      b/mid.md\t@mid
      **/*.yml @data
      """)
    #expect(file.owners(of: path) == owners)
  }

  @Test(arguments: [
    ("a.md", ["@all"]),
    ("x/docs/a.md", ["@all", "@docs"]),
    ("x/docs/b.md", ["@all", "@bea"]),
    ("docs/left/out.md", ["@all"]),
    ("data/a.md", ["@all", "@data", "@more"]),
    ("data/roles.md", ["@all"]),
  ])
  func addsUpTheSectionsOfGitLab(path: String, owners: [String]) {
    let file = CodeOwners(
      """
      * @all
      [Documents][2] @docs
      docs/*.md
      docs/b.md @bea
      ^[Data team] @data @more
      data/
      data/roles.md @@developer
      [Out] @out
      left/
      !docs/left/
      \\
      """)
    #expect(file.owners(of: path) == owners)
  }

  @Test func knowsGitLabsFormByItsPlace() {
    let text = "b/mid.md @mid\n"
    #expect(CodeOwners(text).owners(of: "a/b/mid.md") == [])
    #expect(CodeOwners(text, isGitLabs: true).owners(of: "a/b/mid.md") == ["@mid"])
  }

  @Test func seesTheContentFolderFromTheTop() {
    let folder = OwnedFolder(CodeOwners("/docs/a.md @a\n"), prefix: "docs/")
    #expect(folder.owners(of: "a.md") == ["@a"] && folder.owners(of: "docs/a.md") == [])
  }
}
