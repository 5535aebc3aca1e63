import TestSupport
import Testing

@testable import Content
@testable import Handbook

@Suite struct FolderTreeTests {
  /// The folders as `path: children`, pages by path, folders with a slash, decisions with a star.
  private func outline(_ handbook: Handbook) -> [String] {
    handbook.folders.map { folder in
      let children = folder.children.map { child in
        switch child {
        case .page(let index): handbook.pages[index].path
        case .folder(let index): handbook.folders[index].path + "/"
        case .decision(let index): handbook.decisions[index].path + "*"
        case .label(let label): "'\(label.title)'"
        }
      }
      return "\(folder.path): \(children.joined(separator: " "))"
    }
  }

  @Test func putsOrderFirstThenNaturalNames() {
    func order(_ number: String) -> String { "---\norder: \(number)\n---\n" }
    let handbook = Fixture.handbook(
      [
        "z.md", "b10.md", "b9.md", "B1.md", "late.md", "early.md", "f/index.md", "e/x.md", "go.md",
        "go-2.md",
      ],
      texts: [
        "z.md": order("-1"), "late.md": order("2.5"), "early.md": order("2"),
        "f/index.md": order("1"),
      ])
    #expect(
      outline(handbook)[0]
        == ": z.md f/ early.md late.md B1.md b9.md b10.md e/ go.md go-2.md")
  }

  @Test func makesFoldersOfWhateverLiesBelowThem() {
    let handbook = Fixture.handbook(
      ["a/b/c/deep.md", "a/README.md"],
      decisions: [Fixture.decision("d", at: "x/y/d.decision.yml")], assets: ["img/a.png"])
    #expect(
      outline(handbook) == [
        ": a/ x/", "a: a/b/", "a/b: a/b/c/", "a/b/c: a/b/c/deep.md", "x: x/y/",
        "x/y: x/y/d.decision.yml*",
      ])
    #expect(handbook.folders.map(\.parent) == [nil, 0, 1, 2, 0, 4])
    #expect(handbook.folders.map(\.index) == [nil, 0, nil, nil, nil, nil])
  }

  @Test func sortsDecisionsAmongPagesByName() {
    let handbook = Fixture.handbook(
      ["a/c.md", "a/a.md", "a/first.md"], texts: ["a/first.md": "---\norder: 1\n---\n"],
      decisions: [
        Fixture.decision("b", at: "a/b.decision.yml"),
        Fixture.decision("d", at: "a/d.decision.yml"),
      ])
    #expect(
      outline(handbook)[1] == "a: a/first.md a/a.md a/b.decision.yml* a/c.md a/d.decision.yml*")
  }

  @Test func hasARootWhereNothingIs() {
    let handbook = Fixture.handbook([])
    #expect(outline(handbook) == [": "])
    #expect(handbook.readingOrder.isEmpty)
    #expect(handbook.folders[0].address.path == "index.html")
  }

  @Test func takesTitlesFromIndexPagesElseFromNames() {
    let handbook = Fixture.handbook(
      ["time-to-ship/a.md", "go/index.md", "go/README.md"],
      texts: ["go/index.md": "---\ntitle: The Go language\nnav_title: Go lang\n---\n"])
    #expect(handbook.folders.map(\.title) == ["", "Go lang", "Time to ship"])
    #expect(
      handbook.folders.map(\.address.path) == [
        "index.html", "go/index.html", "time-to-ship/index.html",
      ])
    #expect(outline(handbook)[1] == "go: go/README.md")
  }
}
