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

  /// The same of the short way that pages take which changed in what they say alone.
  @Test(arguments: [
    "---\ntags: [Speed]\n---\n# Tables\n\n## Rows\n\nMore words. See <rule:joins-need-tables>.\n",
    "---\ntags: [Speed]\n---\n# Desks\n\n## Rows\n\nSee <rule:joins-need-tables>.\n",
    "---\ntags: [Speed]\ntitle: Desks\nnav_title: D\n---\n\nSee <rule:joins-need-tables>.\n",
    "---\ntags: [Speed]\ndescription: Of tables.\n---\n# Tables\n\nSee <rule:joins-need-tables>.\n",
    "---\ntags: [Speed]\n---\n# Tables\n\n## Columns\n\nSee <rule:joins-need-tables>.\n",
    "---\ntags: [Speed]\n---\n# Tables\n\n<a id=\"x\"></a><rule:joins-need-tables>.\n",
    "---\ntags: [Speed]\n---\n# Tables\n\n[a](files.md#x) [b](https://b.org) <rule:joins-need-tables>\n",
    "---\ntags: [Speed]\n---\n# Tables\n\n[a](gone.md) <rule:joins-need-tables>\n",
  ])
  func comesToTheSameTheShortWay(text: String) async throws {
    let site = try await Pipeline.load("Content", from: disk)
    let path = "Content/guides/tables.md"
    disk.set(path, Array(text.utf8))
    let soon = try #require(Pipeline.load([path, "\(path)~"], from: disk, in: site))
    try await expectEqual(soon, try await Pipeline.load("Content", from: disk), text)
  }

  @Test(arguments: [
    "---\ntags: [Cost]\n---\n# Tables\n\n## Rows\n\nSee <rule:joins-need-tables>.\n",
    "---\ntags: [Speed]\norder: 1\n---\n# Tables\n\nSee <rule:joins-need-tables>.\n",
    "---\ntags: [Speed]\naliases: [a.md]\n---\n# Tables\n\nSee <rule:joins-need-tables>.\n",
    "---\ntags: [Speed]\n---\n# Tables\n\n## Rows\n\nSee <rule:nothing>.\n",
    "---\ntags: [Speed]\n---\n# Tables\n\n## Rows\n\nSee nothing.\n",
    "---\ntags: [Speed]\n---\n# Tables\n\n## Rows\n\n<rule:joins-need-tables> ![](picture.svg)\n",
    "---\ntags: [Speed]\n---\n# Tables\n\n<rule:joins-need-tables> [code](../code/count.py)\n",
    "---\ntags: [Speed]\n---\n# Tables\n\n<rule:joins-need-tables> note[^1]\n\n[^1]: A note.\n",
  ])
  func takesTheLongWayWhereOtherPagesMayShowIt(text: String) async throws {
    let site = try await Pipeline.load("Content", from: disk)
    disk.set("Content/guides/tables.md", Array(text.utf8))
    #expect(Pipeline.load(["Content/guides/tables.md"], from: disk, in: site) == nil)
  }

  /// The name of an index is that of its folder, which all pages show.
  @Test func takesTheLongWayForTheNameOfAFolder() async throws {
    let site = try await Pipeline.load("Content", from: disk)
    disk.set("Content/index.md", Array("# Another name\n".utf8))
    #expect(Pipeline.load(["Content/index.md"], from: disk, in: site) == nil)
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
