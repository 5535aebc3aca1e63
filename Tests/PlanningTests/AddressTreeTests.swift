import Content
import TestSupport
import Testing

@testable import Planning

@Suite struct AddressTreeTests {
  private func tree(_ paths: [String]) -> AddressTree {
    AddressTree(paths.map { PlannedFile(nil, at: Address($0), from: .asset($0)) })
  }

  @Test(
    arguments: [
      (["a.html", "a.html/b.html"], .folderIsFile("a.html")),
      (["a.html/b/c.html", "a.html"], .fileIsFolder),
      (["a/b/c", "a/b/d", "a/b"], .fileIsFolder),
      (["x", "X/y/z"], .folderIsFile("X")),
      (["go.html", "Go.html"], .oneAddress),
      (["\u{E9}.html", "e\u{301}.html"], .oneAddress),
      (["Guide/a.html", "guide/b.html"], .twoSpellings("guide", "Guide")),
      (["x/\u{E9}/a", "x/e\u{301}/b"], .twoSpellings("x/e\u{301}", "x/\u{E9}")),
    ] as [([String], AddressClash.Kind)])
  func findsAddressesThatClash(paths: [String], kind: AddressClash.Kind) {
    let tree = tree(paths)
    #expect(tree.clashes.map(\.kind) == [kind])
    #expect(tree.clashes.first?.first.address.path == paths[0])
    #expect(tree.clashes.first?.second.address.path == paths.last)
  }

  @Test func keepsNoPlaceForWhatCannotBeThere() {
    let tree = tree(["x", "x/y", "z", "x/y"])
    #expect(tree.clashes.map(\.kind) == [.folderIsFile("x"), .folderIsFile("x")])
    #expect(tree.clashes.map(\.first.address.path) == ["x", "x"])
    #expect(tree.files.map(\.address.path) == ["x", "z"])
  }

  @Test func keepsWhatIsApartOnEveryDisk() {
    let tree = tree(["a.html", "a/b.html", "a/c/d.html", "ab/c.html", "a.htm/l", "b/a.html"])
    #expect(tree.clashes.isEmpty && tree.misplaced.isEmpty && tree.files.count == 6)
  }

  @Test func leavesOutWhatIsNoPath() {
    let tree = tree(["a\nb.html", "c.html", String(repeating: "t", count: 256)])
    #expect(tree.misplaced.map(\.flaw) == [.control, .long])
    #expect(tree.files.map(\.address.path) == ["c.html"])
  }
}
