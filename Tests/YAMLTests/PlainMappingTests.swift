import Diagnostics
import Testing

@testable import YAML

@Suite struct PlainMappingTests {
  private func plain(_ text: String) -> YAMLNode? {
    Array(text.utf8).withUnsafeBufferPointer { PlainMapping.read($0, base: 4) }
  }

  @Test func readsWordsAndListsWithTheirPlaces() throws {
    let root = try #require(plain("title: Go, and why \ntags: [team, big memory]\nnav_title: Go"))
    let entries = try #require(root.mapping)
    #expect(entries.map(\.key) == ["title", "tags", "nav_title"])
    #expect(entries.map(\.keyRange) == [4..<9, 24..<28, 49..<58])
    #expect(root["title"] == YAMLNode(.scalar("Go, and why"), range: 11..<22))
    #expect(root["tags"]?.range == 30..<30)
    #expect(root["tags"]?.sequence?[1] == YAMLNode(.scalar("big memory"), range: 37..<47))
  }

  @Test(arguments: [
    "", "a:", "a: ", "a: b: c", "a: b # c", "a: 'b'", "a: b\n c", "a: b\n- c", "a: b\na: c",
    "# a\nb: c", "a: [b", "a: []", "a: [b, [c]]", "a: é", "a:\n  b: c", "a: b\n\nc: d", " a: b",
    "a: |\n  b", "a: &b c", "a: b\r\nc: d", "a: b\tc", "a: -1", "a: @b", "a: [b: c]", "- a", "a",
    "a: [b,]",
  ])
  func leavesTheRestToTheLibrary(text: String) { #expect(plain(text) == nil) }

  /// Lines put together at random from what stands in front matter: whatever is read without the
  /// library, the library reads alike.
  @Test func agreesWithTheLibrary() {
    let pieces = [
      "a", "b", "title", "tags", ":", ": ", " ", "\n", "\n", "[", "]", ",", ", ", "1", "2.5", "'",
      "x y", "-", "--- ", "(c)", "no", "null", "~", "=", "!", "\t", "#", "<<", "_", "/", "'s", ";",
    ]
    var state: UInt64 = 2026
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var read = 0
    for _ in 0..<40_000 {
      var text = next(2) == 0 ? "" : "title: "
      for _ in 0..<next(12) { text += pieces[next(pieces.count)] }
      guard let root = plain(text) else { continue }
      read += 1
      let (library, mistakes) = YAMLParser.root(of: Array(text.utf8), base: 4)
      #expect(root == library, "\(text.debugDescription)")
      #expect(mistakes.isEmpty)
    }
    #expect(read > 1_000)
  }
}
