import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Publishing

/// What a large handbook need not hold in memory lies in a file without a name.
@Suite struct SpillFileTests {
  private let scratch: TemporaryFolder
  private let entries: KeptEntries

  init() throws {
    scratch = try TemporaryFolder()
    entries = KeptEntries(at: scratch.url.appending(path: "kept/a").path, for: "tests")
  }

  @Test func givesBackWhatManyPutAwayAtOnce() async throws {
    let file = try #require(entries.makeSpill())
    let texts = (0..<200).map { number in
      [UInt8](repeating: UInt8(number), count: number * 37)
    }
    let ranges = await withTaskGroup(of: (Int, Range<Int>?).self) { group in
      for (number, text) in texts.enumerated() { group.addTask { (number, file.put(text)) } }
      return await group.reduce(into: [Int: Range<Int>?]()) { $0[$1.0] = $1.1 }
    }
    for (number, text) in texts.enumerated() {
      let range = try #require(ranges[number] ?? nil)
      #expect(range.count == text.count && file.bytes(in: range) == text)
    }
    let end = texts.reduce(0) { $0 + $1.count }
    #expect(file.bytes(in: end - 1..<end + 1) == nil)
    // Nobody sees it, and another one is begun beside it.
    #expect(scratch.files == [] && entries.makeSpill() != nil)
  }

  @Test func isNotMadeWhereNothingCanBeWritten() throws {
    try scratch.write("no folder", to: "file")
    let entries = KeptEntries(at: scratch.url.appending(path: "file/a").path, for: "tests")
    #expect(entries.makeSpill() == nil)
  }

  @Test func buildsTheSiteThatMemoryBuilds() async throws {
    let files = MemoryFileSystem([
      "docs/index.md": """
      ---
      aliases: [old]
      ---
      # Home

      [a](a.md#two), ![b](b.svg), <img src="b.svg">, <rule:small>, [mine](rule:small).[^1]

      ![](decision:size)

      [^1]: A note.
      """,
      "docs/a.md": """
      > [!NOTE]
      > Mind the gap.

      ```py src="a.py"
      ```

      ## Two

      Words <decision:size>.
      """,
      "docs/a.py": "print(1)\n",
      "docs/b.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"3\" height=\"4\"/>",
      "docs/size.decision.yml": """
      decision: size
      title: Which size?
      options: {small: {title: Small}, large: {title: Large}}
      questions:
        load: {ask: How much load?, answers: {low: A little, high: Much}}
      rules:
        small:
          title: Little fits
          when: {load: low}
          choose: small
          strength: must
          because: It is cheap.
        large:
          title: Much needs much
          when: {load: high}
          choose: large
          strength: must
          because: It is needed.
      """,
    ])
    var made: [[String: String]] = []
    for pagesInMemory in [1, 2] {
      var options = LoadOptions()
      options.pagesInMemory = pagesInMemory
      let loaded = try await Pipeline.load("docs", options: options, from: files, keeping: entries)
      #expect(loaded.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
      _ = try await Pipeline.build(loaded, to: "site\(pagesInMemory)", on: files, keeping: entries)
      let prefix = "site\(pagesInMemory)/"
      let paths = files.paths.filter { $0.hasPrefix(prefix) }
      made.append(
        Dictionary(
          uniqueKeysWithValues: paths.map {
            (String($0.dropFirst(prefix.count)), files.text($0) ?? "")
          }))
    }
    #expect(made[0].count > 20 && made[0]["a.html"]?.contains("Mind the gap.") == true)
    #expect(made[0] == made[1])
  }
}
