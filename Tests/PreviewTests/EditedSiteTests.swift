import Diagnostics
import Preview
import Publishing
import TestSupport
import Testing

/// Holds that what comes of many changes, one after the other, is what a load of the whole gives,
/// whatever was kept of the loads before.
@Suite struct EditedSiteTests {
  private let disk: MemoryFileSystem

  init() { disk = MemoryFileSystem(SmallHandbook.files) }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func comesToWhatALoadOfTheWholeGives(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let session = await SmallHandbook.session(disk)
    for step in 1...40 {
      var change = Change()
      for _ in 0...Int.random(in: 0...2, using: &random) { change.join(edit(step, &random)) }
      guard case .loaded(let loaded) = await session.load(change) else {
        Issue.record("step \(step) could not be loaded")
        return
      }
      let fresh = try await Pipeline.load("Content", from: disk)
      #expect(loaded.diagnostics == fresh.diagnostics, "step \(step)")
      try await expectEqual(loaded, fresh, "step \(step)")
    }
  }

  /// The same of the short way that pages take whose text alone has changed.
  @Test func comesToTheSameTheShortWay() async throws {
    let site = try await Pipeline.load("Content", from: disk)
    let path = "Content/guides/tables.md"
    let text = try #require(disk.text(path))
    disk.set(path, Array("\(text)\nMore words here.\n".utf8))
    let soon = try #require(Pipeline.load([path, "\(path)~"], from: disk, in: site))
    try await expectEqual(soon, try await Pipeline.load("Content", from: disk), "more words")
  }

  @Test(arguments: [
    "---\ntags: [Cost]\n---\n# Tables\n\n## Rows\n\nSee <rule:joins-need-tables>.\n",
    "---\ntags: [Speed]\n---\n# Desks\n\n## Rows\n\nSee <rule:joins-need-tables>.\n",
    "---\ntags: [Speed]\n---\n# Tables\n\n## Columns\n\nSee <rule:joins-need-tables>.\n",
    "---\ntags: [Speed]\n---\n# Tables\n\n## Rows\n\nSee <rule:nothing>.\n",
    "---\ntags: [Speed]\n---\n# Tables\n\n## Rows\n\nSee nothing.\n",
    "---\ntags: [Speed]\n---\n# Tables\n\n## Rows\n\n<a id=\"x\"></a><rule:joins-need-tables>.\n",
    "---\ntags: [Speed]\n---\n# Tables\n\n## Rows\n\n<rule:joins-need-tables> ![](picture.svg)\n",
  ])
  func takesTheLongWayWhereOtherPagesMayShowIt(text: String) async throws {
    let site = try await Pipeline.load("Content", from: disk)
    disk.set("Content/guides/tables.md", Array(text.utf8))
    #expect(Pipeline.load(["Content/guides/tables.md"], from: disk, in: site) == nil)
  }

  @Test(arguments: [
    "code/count.py", "store.decision.yml", "fingerpost.yml", "picture.svg", "new.md",
  ])
  func takesTheLongWayForOtherFiles(path: String) async throws {
    let site = try await Pipeline.load("Content", from: disk)
    disk.set("Content/\(path)", Array("x".utf8))
    #expect(Pipeline.load(["Content/\(path)"], from: disk, in: site) == nil)
    #expect(Pipeline.load(["elsewhere/index.md"], from: disk, in: site) == nil)
  }

  private func expectEqual(_ left: LoadedSite, _ right: LoadedSite, _ what: String) async throws {
    let sites = [left, right].map { PreviewSite($0, disk: disk) }
    let paths = try await sites[1].paths()
    #expect(try await sites[0].paths() == paths, "\(what)")
    for path in paths {
      let files = [try await sites[0].file(at: path), try await sites[1].file(at: path)]
      #expect(files[0] == files[1], "\(what): \(path)")
    }
  }

  /// Changes a file in one of several ways; gives what changed.
  private func edit(_ step: Int, _ random: inout SeededGenerator) -> Change {
    let page =
      ["guides/tables.md", "guides/files.md", "guides/new.md", "notes/a.md", "index.md"]
      .randomElement(using: &random) ?? "index.md"
    let target =
      ["tables.md#rows", "../index.md", "new.md", "../notes/a.md"]
      .randomElement(using: &random) ?? ""
    switch Int.random(in: 0...11, using: &random) {
    case 0: return set(page, "# Page \(step % 5)\n\n## Rows\n\nSee [it](\(target)).\n")
    case 1:
      return set(page, "---\ntags: [Speed, Cost]\norder: \(step % 3)\n---\n# T\n\nWords \(step).\n")
    case 2: return set(page, nil)
    case 3: return set(page, "---\ndraft: true\n---\n# D\n")
    case 4: return set("code/count.py", "print(\(step))\n")
    case 5: return set("fingerpost.yml", "title: Stores \(step % 3)\nassets: [code]\n")
    case 6:
      return set(
        "store.decision.yml", SmallHandbook.decision.replacing("Files", with: "F\(step % 4)"))
    case 7: return set("store.decision.yml", Bool.random(using: &random) ? nil : "decision: [\n")
    case 8:
      return set("words.glossary.yml", "terms:\n  row: {title: Row, definition: Line \(step).}\n")
    case 9:
      return set(
        "picture.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(step)\" height=\"9\"/>")
    case 10: return set("_theme/style.css", step % 2 == 0 ? nil : ":root { --step: \(step) }\n")
    default:
      let text = disk.text("Content/\(page)") ?? "# New\n"
      return set(page, "\(text)\nAnother line, \(step).\n")
    }
  }

  private func set(_ path: String, _ text: String?) -> Change {
    if let text {
      disk.set("Content/\(path)", Array(text.utf8))
    } else {
      disk.forget("Content/\(path)")
    }
    return Change(["Content/\(path)"])
  }
}
