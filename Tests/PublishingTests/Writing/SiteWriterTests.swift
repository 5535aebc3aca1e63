import Testing

@testable import Publishing

@Suite struct SiteWriterTests {
  private func writer(
    _ paths: [String], _ files: MemoryFileSystem, content: String = "Content"
  ) throws -> SiteWriter {
    var writer = try SiteWriter(in: "Site", content: content, fileSystem: files)
    try writer.claim(paths)
    return writer
  }

  private func build(_ site: [String: String], _ files: MemoryFileSystem) throws {
    let writer = try writer(site.keys.sorted(), files)
    for path in site.keys.sorted() {
      _ = try writer.write(Array((site[path] ?? "").utf8), to: path)
    }
    _ = try writer.finish()
  }

  @Test func listsNamesWithLineFeeds() {
    let bytes = SiteManifest.bytes(of: ["c.html", "a\nb.html"])
    #expect(SiteManifest(bytes)?.paths == ["a\nb.html", "c.html"])
    #expect(bytes.count { $0 == 0x0A } == 3)
  }

  @Test func writesSiteAndManifest() throws {
    let files = MemoryFileSystem(["Content/index.md": "x"])
    try build(["index.html": "one", "a/b.html": "two"], files)
    #expect(files.text("Site/index.html") == "one")
    #expect(files.text("Site/a/b.html") == "two")
    #expect(
      files.text("Site/.fingerpost-site") == """
        Files that fingerpost made; it touches no others.
        a/b.html
        index.html

        """)
  }

  @Test func leavesUnchangedFilesAlone() throws {
    let files = MemoryFileSystem()
    try build(["a.html": "one", "b.html": "two"], files)
    let before = files.written.count
    try build(["a.html": "one", "b.html": "three"], files)
    #expect(Array(files.written[before...]) == ["Site/b.html"])
  }

  @Test func removesWhatTheSiteNoLongerHas() throws {
    let files = MemoryFileSystem()
    try build(["a.html": "one", "b.html": "two"], files)
    try build(["a.html": "one"], files)
    #expect(files.paths == ["Site/.fingerpost-site", "Site/a.html"])
  }

  @Test func refusesFolderThatItDoesNotKnow() throws {
    let files = MemoryFileSystem(["Site/mine.txt": "mine"])
    #expect(throws: OutputRefusal.unknownFolder("Site")) { try writer(["a.html"], files) }
    #expect(files.written == [])
  }

  @Test func refusesFolderWithAForeignManifest() throws {
    let files = MemoryFileSystem(["Site/.fingerpost-site": "something else"])
    #expect(throws: OutputRefusal.unknownFolder("Site")) { try writer(["a.html"], files) }
  }

  @Test func acceptsFolderThatHoldsOnlyGit() throws {
    let files = MemoryFileSystem(["Site/.git": "gitdir: elsewhere"])
    try build(["a.html": "one"], files)
    #expect(files.text("Site/a.html") == "one")
  }

  @Test func keepsForeignFilesBesideItsOwn() throws {
    let files = MemoryFileSystem()
    try build(["a.html": "one"], files)
    files.set("Site/CNAME", Array("example.org".utf8))
    try build(["b.html": "two"], files)
    #expect(files.paths == ["Site/.fingerpost-site", "Site/CNAME", "Site/b.html"])
  }

  @Test func refusesToReplaceAForeignFile() throws {
    let files = MemoryFileSystem()
    try build(["a.html": "one"], files)
    files.set("Site/b.html", Array("mine".utf8))
    let before = files.written.count
    #expect(throws: OutputRefusal.foreignFile("Site/b.html")) {
      try writer(["a.html", "b.html"], files)
    }
    #expect(files.written.count == before)
    #expect(files.text("Site/b.html") == "mine")
  }

  @Test func refusesOutputThatHoldsTheContent() throws {
    let files = MemoryFileSystem(["Site/docs/index.md": "x"])
    #expect(throws: OutputRefusal.holdsContent("Site")) {
      try writer(["a.html"], files, content: "Site/docs")
    }
  }

  @Test func knowsTheFilesOfABuildThatWasStopped() throws {
    let files = MemoryFileSystem()
    try build(["a.html": "one"], files)
    // Stopped after one of two new files: neither finished nor in the old manifest.
    let stopped = try writer(["a.html", "b.html", "c.html"], files)
    _ = try stopped.write(Array("two".utf8), to: "b.html")
    try build(["a.html": "one", "c.html": "three"], files)
    #expect(files.paths == ["Site/.fingerpost-site", "Site/a.html", "Site/c.html"])
  }
}
