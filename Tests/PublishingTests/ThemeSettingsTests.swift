import Content
import Diagnostics
import Handbook
import Testing

@testable import Publishing

/// What the configuration says of the look, from the file to the site.
@Suite struct ThemeSettingsTests {
  private static let image = #"<svg xmlns="http://www.w3.org/2000/svg" width="48" height="32"/>"#

  private func load(
    _ theme: String, _ images: [String]
  ) async throws -> (loaded: LoadedSite, files: MemoryFileSystem) {
    var texts = ["docs/index.md": "# Home\n", "docs/a/b.md": "# B\n\n[Home](../index.md)\n"]
    texts["docs/index.md"]? += "\n[B](a/b.md)\n"
    texts["docs/fingerpost.yml"] = "title: A & B\ntheme: \(theme)\n"
    for path in images { texts["docs/\(path)"] = Self.image }
    let files = MemoryFileSystem(texts)
    return (try await Pipeline.load("docs", from: files), files)
  }

  private func site(_ theme: String, _ images: [String]) async throws -> [String: String] {
    let (loaded, files) = try await load(theme, images)
    #expect(loaded.diagnostics.map(\.message) == [])
    _ = try await Pipeline.build(loaded, to: "site", on: files)
    var site: [String: String] = [:]
    for path in files.paths where path.hasPrefix("site/") {
      site[String(path.dropFirst("site/".count))] = String(
        decoding: try files.read(path), as: UTF8.self)
    }
    return site
  }

  @Test func showsTheLogoBesideTheName() async throws {
    let site = try await site("{logo: brand/my logo.svg}", ["brand/my logo.svg"])
    let logo =
      #"<a class="name" href="../index.html"><img src="../brand/my%20logo.svg" alt="" width="48" "#
      + #"height="32"><span>A &amp; B</span></a>"#
    #expect(site["a/b.html"]?.contains(logo) == true)
    #expect(site["brand/my logo.svg"] == Self.image)
    #expect(site["assets/fingerpost.css"]?.contains(".name img{") == true)
  }

  @Test func showsALogoForLightAndOneForDark() async throws {
    let theme = "{logo: {light: day.svg, dark: night.svg}}"
    let site = try await site(theme, ["day.svg", "night.svg"])
    let logos =
      #"<img class="by-day" src="day.svg" alt="" width="48" height="32">"#
      + #"<img class="by-night" src="night.svg" alt="" width="48" height="32">"#
    #expect(site["index.html"]?.contains(logos) == true)
    #expect(site["day.svg"] == Self.image && site["night.svg"] == Self.image)
  }

  @Test(arguments: [
    ("icon.svg", "image/svg+xml"), ("Icon.PNG", "image/png"),
    ("icon.ico", "image/vnd.microsoft.icon"), ("assets/favicon.svg", "image/svg+xml"),
  ])
  func replacesTheIcon(path: String, type: String) async throws {
    let site = try await site("{favicon: \(path)}", [path])
    let link = #"<link rel="icon" type="\#(type)" href="../\#(path)">"#
    #expect(site["a/b.html"]?.contains(link) == true)
    #expect(site[path] == Self.image)
    let icons = site.keys.filter { $0.hasSuffix("favicon.svg") }
    #expect(icons == (path == "assets/favicon.svg" ? [path] : []))
  }

  @Test func keepsTheBuiltInIcon() async throws {
    let site = try await site("{width: 40rem}", [])
    let link = #"<link rel="icon" type="image/svg+xml" href="../assets/favicon.svg">"#
    #expect(site["a/b.html"]?.contains(link) == true)
    #expect(site["assets/favicon.svg"]?.contains("#0d5c50") == true)
  }

  @Test(arguments: [
    ("{logo: brnad/logo.svg}", "broken-image: no image 'brnad/logo.svg' in this handbook"),
    ("{favicon: brand/lgoo.svg}", "broken-image: no image 'brand/lgoo.svg' in this handbook"),
    (
      "{favicon: Brand/logo.svg}",
      "case-mismatch: image 'Brand/logo.svg' differs only in case from 'brand/logo.svg'"
    ),
    ("{logo: _theme/logo.svg}", "broken-image: no image '_theme/logo.svg' in this handbook"),
  ])
  func reportsAFileThatIsNotThere(theme: String, line: String) async throws {
    let (loaded, _) = try await load(theme, ["brand/logo.svg", "_theme/logo.svg"])
    let found = loaded.diagnostics.map { "\($0.code.rawValue): \($0.message)" }
    #expect(found == [line])
    #expect(loaded.errorCount == 1)
  }

  @Test func refusesAFileInThePlaceOfTheBuiltInIcon() async throws {
    let (loaded, _) = try await load("{logo: assets/favicon.svg}", ["assets/favicon.svg"])
    #expect(loaded.diagnostics.map(\.code) == [.addressClash])
  }
}
