import Content
import Testing

@testable import Publishing

@Suite struct SiteManifestTests {
  private let headline = "Files that fingerpost made; it touches no others."

  private func paths(_ text: String) -> [String]? {
    SiteManifest(Array(text.utf8))?.paths.map(\.text)
  }

  @Test func readsWhatItWrote() throws {
    let paths = try ["b.html", "a/c.html", "a.html"].map { try SitePath($0) }
    let bytes = SiteManifest.bytes(of: paths)
    #expect(
      String(decoding: bytes, as: UTF8.self) == "\(headline)\na.html\na/c.html\nb.html\n")
    #expect(SiteManifest(bytes)?.paths == paths.sorted())
  }

  @Test func readsAManifestThatSomebodyEdited() {
    #expect(paths(headline) == [])
    #expect(paths("\n\(headline)\n\n\nb.html\na.html\n\na.html") == ["a.html", "b.html"])
  }

  @Test func takesNoOtherTextForAManifest() {
    for text in [
      "", "\n", "a.html\n", "\(headline) \na.html\n", "\(headline)\r\na.html\r\n",
      "\(headline)\n../a.html\n", "\(headline)\na.html\n/b.html\n",
    ] { #expect(paths(text) == nil, "\(text.debugDescription)") }
    #expect(SiteManifest(Array(headline.utf8) + [0x0A, 0xFF, 0x0A]) == nil)
  }
}
