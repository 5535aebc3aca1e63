import Diagnostics
import Testing

@testable import Rendering

struct ThemeFilesTests {
  private func file(_ name: String, _ text: String) -> SourceFile {
    SourceFile(path: "Content/_theme/\(name)", text: text)
  }

  @Test func putsEachSlotWhereItsNameSays() throws {
    let (theme, diagnostics) = Theme.load(overrides: [
      file("footer.html", "<i>3</i>"), file("head.html", "<i>1</i>"),
      file("header.html", "<i>2</i>"), file("page-end.html", "<i>{{4}}</i>"),
    ])
    #expect(diagnostics == [])
    var shell = Shell()
    for slot in theme.slots { shell.set(slot.name, slot.html) }
    let page = String(decoding: shell.filled(with: theme), as: UTF8.self)
    for place in [
      "<i>1</i>\n</head>", "</header><i>2</i>", "</div><i>3</i>\n</footer>",
      "</footer>\n<i>{{4}}</i></body>",
    ] {
      #expect(page.contains(place), "\(place)")
    }
  }

  @Test func publishesTheStyleSheetAsItIs() {
    let (theme, diagnostics) = Theme.load(overrides: [file("style.css", "a { b: c; }\n")])
    #expect(diagnostics == [])
    #expect(theme.hasStyle)
    let asset = theme.assets.first { $0.path == "assets/handbook.css" }
    #expect(asset?.bytes == Array("a { b: c; }\n".utf8))
    #expect(!Theme.load().theme.hasStyle)
  }

  @Test func reportsASlotThatIsNone() {
    let (_, diagnostics) = Theme.load(overrides: [file("foter.html", ""), file("note.txt", "")])
    #expect(diagnostics.map(\.code) == [.unknownTemplateName])
    #expect(diagnostics.first?.message == "no slot 'foter.html' in the contract of themes")
    #expect(diagnostics.first?.notes.map(\.message) == ["did you mean 'footer.html'?"])
  }
}
