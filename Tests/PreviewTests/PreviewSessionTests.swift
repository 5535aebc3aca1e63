import Publishing
import Testing

@testable import Preview

/// Holds what a preview shows after each change.
@Suite struct PreviewSessionTests {
  private let disk: MemoryFileSystem

  init() { disk = MemoryFileSystem(SmallHandbook.files) }

  @Test func showsAChange() async throws {
    let session = await SmallHandbook.session(disk)
    let before = await session.state(for: "")
    try await change("guides/files.md", to: "# Files\n\nNew words.\n", in: session)
    let after = await session.state(for: "")
    #expect(after.number == before.number + 1)
    #expect(try await page("guides/files.html", of: after).contains("New words."))
    // Nothing else is another page.
    #expect(try await version("index.html", before) == version("index.html", after))
    #expect(try await version("guides/files.html", before) != version("guides/files.html", after))
  }

  @Test func keepsTheLastGoodPageBehindErrors() async throws {
    let session = await SmallHandbook.session(disk)
    let before = await session.state(for: "")
    try await change("guides/files.md", to: "# Files\n\n[x](gone.md) words\n", in: session)
    let broken = await session.state(for: "")
    let errors = try #require(broken.errors)
    #expect(errors.hasPrefix("Content/guides/files.md:3:1: error: "))
    #expect(errors.contains("   3 | [x](gone.md) words\n"))
    #expect(try await version("guides/files.html", before) == version("guides/files.html", broken))
    try await change("guides/files.md", to: "# Files\n\nwords\n", in: session)
    let good = await session.state(for: "")
    #expect(good.errors == nil)
    #expect(try await page("guides/files.html", of: good).contains("<p>words</p>"))
  }

  @Test func showsWhatItCanOfContentThatBeginsWithErrors() async throws {
    disk.set("Content/guides/files.md", Array("# Files\n\n[x](gone.md)\n".utf8))
    let session = await SmallHandbook.session(disk)
    let first = await session.state(for: "")
    #expect(first.errors != nil)
    #expect(try await page("guides/files.html", of: first).contains("Files"))
    try await change("guides/files.md", to: "# Files\n\n[y](gone.md)\n", in: session)
    let second = await session.state(for: "")
    #expect(second.errors?.contains("[y](gone.md)") == true)
    #expect(try await page("guides/files.html", of: second).contains(">y<"))
  }

  @Test func waitsForAFolderThatIsAway() async throws {
    let session = await SmallHandbook.session(disk)
    let files = disk.paths.map { ($0, disk.text($0) ?? "") }
    for (path, _) in files { disk.forget(path) }
    guard case .failed(let reason) = await session.load(.everything) else {
      Issue.record("it was loaded")
      return
    }
    #expect(reason == "fingerpost: cannot read Content: No such file or directory")
    let away = await session.state(for: "")
    #expect(away.errors == reason)
    #expect(try await page("index.html", of: away).contains("Stores"))
    for (path, text) in files { disk.set(path, Array(text.utf8)) }
    _ = await session.load(.everything)
    #expect(await session.state(for: "").errors == nil)
  }

  /// A page whose bytes are the same is another where it loads a file that is another.
  @Test(arguments: [
    ("picture.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>"),
    ("store.decision.yml", SmallHandbook.decision.replacing("Files have none", with: "They do")),
    ("fingerpost.yml", "title: Stores\nassets: [code]\ntheme: {accent: '#b3261e'}\n"),
  ])
  func showsPagesAnewThatLoadWhatChanged(path: String, text: String) async throws {
    let session = await SmallHandbook.session(disk)
    let before = await session.state(for: "")
    try await change(path, to: text, in: session)
    let after = await session.state(for: "")
    #expect(after.errors == nil)
    #expect(try await version("index.html", before) != version("index.html", after))
  }

  /// What changed while the content had errors is shown once they are fixed.
  @Test func showsPagesAnewThatLoadWhatChangedBehindErrors() async throws {
    let session = await SmallHandbook.session(disk)
    let before = await session.state(for: "")
    let text = try #require(disk.text("Content/guides/files.md"))
    disk.set("Content/picture.svg", Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8))
    disk.set("Content/guides/files.md", Array("[x](gone.md)\n".utf8))
    _ = await session.load(Change(["Content/picture.svg", "Content/guides/files.md"]))
    #expect(await session.state(for: "").errors != nil)
    try await change("guides/files.md", to: text, in: session)
    let after = await session.state(for: "")
    #expect(after.errors == nil)
    #expect(try await version("index.html", before) != version("index.html", after))
  }

  @Test func tellsEachStateToThoseWhoListen() async throws {
    let session = await SmallHandbook.session(disk)
    var states = await session.states().makeAsyncIterator()
    #expect(await states.next()?.number == 1)
    try await change("index.md", to: "# Home\n\n[x](gone.md)\n", in: session)
    #expect(await states.next()?.errors != nil)
    try await change("index.md", to: "# Home\n", in: session)
    #expect(await states.next()?.errors == nil)
  }

  /// The page that is asked for comes before all others are parsed, and they come later.
  @Test func showsThePageThatIsAskedForFirst() async throws {
    let session = PreviewSession("Content", options: LoadOptions(), on: disk, manyPages: 0)
    async let waiting = session.state(for: "guides/tables.html")
    async let other = session.state(for: "guides/files.html")
    while await !session.wanted.contains("guides/tables.html") { await Task.yield() }
    let load = Task { await session.load() }
    let first = await waiting
    #expect(first.pages?.contains("guides/tables.html") == true)
    let sketched = try await page("guides/tables.html", of: first)
    _ = await load.value
    let whole = await session.state(for: "guides/tables.html")
    #expect(whole.pages == nil)
    #expect(try await page("guides/tables.html", of: whole) == sketched)
    // Of the others nothing was shown before they were parsed.
    #expect(try await page("guides/files.html", of: await other).contains("print"))
  }

  private func change(_ path: String, to text: String, in session: PreviewSession) async throws {
    disk.set("Content/\(path)", Array(text.utf8))
    _ = await session.load(Change(["Content/\(path)"]))
  }

  private func page(_ path: String, of state: PreviewState) async throws -> String {
    let file = try #require(try await state.site?.file(at: path))
    return String(decoding: file.bytes, as: UTF8.self)
  }

  private func version(_ path: String, _ state: PreviewState) async throws -> String {
    state.version(of: Array(try await page(path, of: state).utf8))
  }
}
