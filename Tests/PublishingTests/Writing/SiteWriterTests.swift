import Archive
import Content
import Testing

@testable import Publishing

@Suite struct SiteWriterTests {
  private func writer(
    _ paths: [String], _ files: MemoryFileSystem, content: String = "Content"
  ) throws -> SiteWriter {
    var writer = try SiteWriter(in: "Site", content: content, fileSystem: files)
    try writer.claim(paths.map { try SitePath($0) })
    return writer
  }

  private func build(_ site: [String: String], _ files: MemoryFileSystem) throws {
    let writer = try writer(site.keys.sorted(), files)
    for path in site.keys.sorted() {
      _ = try writer.write(Array((site[path] ?? "").utf8), to: SitePath(path))
    }
    _ = try writer.finish()
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

  @Test func claimsTheFilesOfAFolderLater() throws {
    let files = MemoryFileSystem()
    try build(["a.html": "one", "b.html": "two", "s/1.js": "1", "s/2.js": "2"], files)
    let folder = try SitePath("s")
    var writer = try SiteWriter(in: "Site", content: "Content", fileSystem: files)
    #expect(try writer.isFree(folder))
    try writer.claim([SitePath("a.html"), SitePath("c.html")], before: folder)
    _ = try writer.write(Array("three".utf8), to: SitePath("c.html"))
    // (A build that is stopped here leaves nothing unknown.)
    let known = ["a.html", "b.html", "c.html", "s/1.js", "s/2.js"]
    #expect(
      files.text("Site/.fingerpost-site")?.hasSuffix("\n\(known.joined(separator: "\n"))\n") == true
    )
    try writer.claim([SitePath("s/2.js"), SitePath("s/3.js")])
    #expect(try !writer.write(Array("2".utf8), to: SitePath("s/2.js")))
    #expect(try writer.write(Array("3".utf8), to: SitePath("s/3.js")))
    #expect(try writer.finish() == 2)
    #expect(
      files.paths == [
        "Site/.fingerpost-site", "Site/a.html", "Site/c.html", "Site/s/2.js", "Site/s/3.js",
      ])
  }

  @Test(arguments: [
    ("Site/s/mine.txt", false), ("Site/s/t/mine.txt", false), ("Site/mine.txt", true),
    ("Site/t/s/mine.txt", true),
  ])
  func tellsWhetherAFolderIsFree(path: String, isFree: Bool) throws {
    let files = MemoryFileSystem()
    try build(["a.html": "one", "s/1.js": "1"], files)
    files.set(path, Array("mine".utf8))
    var writer = try SiteWriter(in: "Site", content: "Content", fileSystem: files)
    #expect(try writer.isFree(SitePath("s")) == isFree)
    #expect(try writer.isFree(SitePath("new")))
    #expect(try !writer.isFree(SitePath("a.html")) && !writer.isFree(SitePath("a.html/s")))
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
    _ = try stopped.write(Array("two".utf8), to: SitePath("b.html"))
    try build(["a.html": "one", "c.html": "three"], files)
    #expect(files.paths == ["Site/.fingerpost-site", "Site/a.html", "Site/c.html"])
  }

  /// What an earlier build wrote where a folder comes to be, and the other way round.
  @Test func putsAFolderWhereAFileWasAndBack() throws {
    let files = MemoryFileSystem()
    try build(["a.html": "one", "b.html": "one"], files)
    try build(["a.html/x.html": "two", "b.html": "one"], files)
    #expect(files.paths == ["Site/.fingerpost-site", "Site/a.html/x.html", "Site/b.html"])
    try build(["a.html": "one", "b.html": "one"], files)
    #expect(files.paths == ["Site/.fingerpost-site", "Site/a.html", "Site/b.html"])
  }

  @Test func putsNoFileWhereAFolderHoldsWhatIsForeign() throws {
    let files = MemoryFileSystem()
    try build(["a/x.html": "one"], files)
    files.set("Site/a/.htaccess", Array("mine".utf8))
    #expect(throws: OutputRefusal.foreignFile("Site/a")) { try writer(["a"], files) }
    files.set("Site/b", Array("mine".utf8))
    #expect(throws: OutputRefusal.foreignFile("Site/b")) { try writer(["b/y.html"], files) }
    #expect(files.text("Site/a/.htaccess") == "mine" && files.text("Site/a/x.html") == "one")
  }

  @Test func looksOnlyWhereSomethingMayHaveChanged() throws {
    let files = MemoryFileSystem()
    try build(["a/x.html": "one", "b/y.html": "one"], files)
    let stamp = FileStamp(kind: 0, size: 3, identity: 1, modified: 1, changed: 1)
    let origin = FileOrigin(inputs: Digest("x"))
    let x = KnownFile(stamp: stamp, digest: nil, origin: origin)
    func opened(_ known: [String], in folders: [String]) throws -> [Bool] {
      let known = KnownFiles(
        by: "", files: Dictionary(uniqueKeysWithValues: try known.map { (try SitePath($0), x) }),
        in: Set(try folders.map { try SitePath($0) }))
      let writer = try SiteWriter(
        in: "Site", content: "Content", fileSystem: files, after: known)
      defer { writer.close() }
      return try ["a/x.html", "b/y.html"].map { writer.has(try SitePath($0)) }
    }
    // (A folder in place of a file is no file of ours, where it is seen.)
    files.forget("Site/a/x.html")
    files.set("Site/a/x.html/mine", Array("mine".utf8))
    #expect(try opened(["a/x.html"], in: ["a"]) == [true, true])
    #expect(try opened(["a/x.html"], in: ["b"]) == [false, true])
    #expect(try opened(["b/y.html"], in: ["a", "b"]) == [false, true])
    #expect(try opened([], in: []) == [false, true])
  }

  /// On some disks they are one file, which must not be removed once it is written.
  @Test func removesTheOldSpellingBeforeItWritesTheNewOne() throws {
    let files = MemoryFileSystem()
    try build(["Guide.html": "one", "z.html": "one"], files)
    let writer = try writer(["guide.html", "z.html"], files)
    #expect(files.text("Site/Guide.html") == nil)
    _ = try writer.write(Array("two".utf8), to: SitePath("guide.html"))
    #expect(try writer.finish() == 1)
    #expect(files.paths == ["Site/.fingerpost-site", "Site/guide.html", "Site/z.html"])
  }

  @Test func removesWhatStoppedBuildsLeftHalfWritten() throws {
    let files = MemoryFileSystem(["Site/.fingerpost-part-1-1": "", "Site/.fingerpost-writer": "1"])
    try build(["a/b.html": "one"], files)
    #expect(files.paths == ["Site/.fingerpost-site", "Site/a/b.html"])
    files.set("Site/a/.fingerpost-part-2-7", [])
    files.set("Site/a/notes.txt", [])
    try build(["a/b.html": "one"], files)
    #expect(files.paths == ["Site/.fingerpost-site", "Site/a/b.html", "Site/a/notes.txt"])
  }

  @Test(arguments: [
    "../victim", "/etc/x", "a/../../x", "a//b", ".git/config", "a\u{7}", "x/_y", "",
  ])
  func takesAListWithSuchALineForForeign(line: String) throws {
    let headline = "Files that fingerpost made; it touches no others."
    let files = MemoryFileSystem([
      "Site/.fingerpost-site": "\(headline)\na.html\n\(line)\n", "victim": "mine",
    ])
    if line.isEmpty {
      try build(["a.html": "one"], files)
    } else {
      #expect(throws: OutputRefusal.unknownFolder("Site")) { try writer(["a.html"], files) }
    }
    #expect(files.text("victim") == "mine")
  }

  @Test func listsTwoUnicodeFormsOfANameAsTwoFiles() throws {
    let files = try [SitePath("e\u{301}.html"), SitePath("\u{E9}.html")]
    #expect(Set(SiteManifest(SiteManifest.bytes(of: files))?.paths ?? []) == Set(files))
    #expect(Set(files).count == 2)
  }

  @Test func readsAListThatSomeoneEdited() throws {
    let bytes = SiteManifest.bytes(of: []) + Array("b.html\na.html\nb.html\n".utf8)
    #expect(SiteManifest(bytes)?.paths.map(\.text) == ["a.html", "b.html"])
  }

  @Test func writesTheListAgainWhereItWasRemovedMeanwhile() throws {
    let files = MemoryFileSystem()
    let writer = try writer(["a.html"], files)
    let list = files.text("Site/.fingerpost-site")
    _ = try writer.write([1], to: SitePath("a.html"))
    _ = try #require(list)
    try files.openOutput("Site").remove(SitePath("a.html"))
    files.forget("Site/.fingerpost-site")
    writer.close()
    #expect(files.text("Site/.fingerpost-site") == list)
  }
}
