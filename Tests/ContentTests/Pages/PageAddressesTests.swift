import Testing

@testable import Content

@Suite struct PageAddressesTests {
  private func addresses(_ paths: [String]) -> [String: String] {
    let addresses = PageAddresses(of: paths)
    return Dictionary(uniqueKeysWithValues: paths.map { ($0, addresses[$0].path) })
  }

  @Test func putsEachPageBesideItsFile() {
    #expect(
      addresses(["a.md", "x/größe und maß.md", "x/1.2.md"]) == [
        "a.md": "a.html", "x/größe und maß.md": "x/größe und maß.html", "x/1.2.md": "x/1.2.html",
      ])
  }

  @Test(arguments: ["index", "Index", "INDEX", "README", "readme", "Readme"])
  func makesAnIndexOfEitherNameInAnyCase(name: String) {
    #expect(
      addresses(["\(name).md", "x/\(name).md"]) == [
        "\(name).md": "index.html", "x/\(name).md": "x/index.html",
      ])
  }

  @Test(arguments: [
    (["index.md", "README.md"], "index.md"), (["Index.md", "index.md"], "index.md"),
    (["INDEX.md", "README.md"], "INDEX.md"), (["README.md", "Readme.md"], "README.md"),
    (["Readme.md", "readme.md"], "Readme.md"), (["INDEX.md", "Index.md"], "INDEX.md"),
  ])
  func prefersIndexThenTheExactSpelling(names: [String], index: String) {
    for names in [names, names.reversed()] {
      let addresses = addresses(names.map { "x/\($0)" })
      for name in names {
        let expected = name == index ? "x/index.html" : "x/\(name.dropLast(3)).html"
        #expect(addresses["x/\(name)"] == expected)
      }
    }
  }

  @Test func takesOtherNamesForNoIndex() {
    #expect(!["indexes", "read-me", "home", ""].contains(where: PageAddresses.isIndexName))
  }
}
