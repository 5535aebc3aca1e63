import Testing

@testable import Search

@Suite struct IndexerTests {
  private func files(
    _ entries: [SearchEntry], language: String = "en", batch: Int? = nil,
    settings: SearchSettings = SearchSettings()
  ) async -> [String: String] {
    let indexer = Indexer(entries, language: language, settings: settings)
    var batches = indexer.batches
    if let batch {
      batches = stride(from: 0, to: entries.count, by: batch).map {
        $0..<min($0 + batch, entries.count)
      }
    }
    let index = await indexer.index(batches.map { indexer.collect($0) })
    var files: [String: String] = [:]
    for file in index.files {
      files[file.path] = String(decoding: index.bytes(of: file), as: UTF8.self)
    }
    return files
  }

  private func section(_ heading: String, _ id: String, _ text: String) -> SearchEntry.Section {
    SearchEntry.Section(heading: heading, id: id, text: Array(text.utf8)[...])
  }

  private var entries: [SearchEntry] {
    var decision = SearchEntry(
      kind: .decision, title: "Language", url: "language/index.html", trail: ["Decision"],
      text: "Python\nGo")
    decision.options = ["python|Python", "go|Go"]
    return [
      SearchEntry(
        kind: .page, title: "Concurrency", url: "a.html", trail: ["Part"],
        sections: [
          section("", "", "Threads and actors.\n"),
          section("Isolation", "isolation", "One at a time.\n"),
          section("In short", "short", "No more.\n"),
        ]),
      decision,
      SearchEntry(
        kind: .evidence, title: "10K", url: "evidence.html#fast", trail: ["Evidence"],
        text: "It is fast."),
      SearchEntry(kind: .folder, title: "Part", url: "part/index.html", trail: []),
      SearchEntry(
        kind: .term, title: "GIL", url: "glossary.html#gil", trail: ["Glossary"], text: "A lock."),
    ]
  }

  @Test func writesScriptsThatRegisterThemselves() async {
    let files = await files(entries)
    #expect(files["assets/search/root.js"]?.hasPrefix("fingerpostShard(\"root\",\"en\\n") == true)
    #expect(files["assets/search/t-.js"]?.contains("concurr ") == true)
    for (path, text) in files {
      #expect(text.hasSuffix("\")\n"), "\(path)")
      #expect(text.split(separator: "\n").count == 1, "\(path)")
    }
  }

  @Test func tellsWhatAResultShows() async {
    let lines = await files(entries)["assets/search/p-0.js"]?.split(separator: "\\n") ?? []
    #expect(
      lines.dropLast() == [
        "fingerpostShard(\"p-0\",\"=Concurrency\ta.html\tPart\tp", "\t\tThreads and actors.",
        // (An id that follows from the heading is left out.)
        "Isolation\t\tOne at a time.", "In short\tshort\tNo more.",
        "=Language\tlanguage/index.html\tDecision\td", "\t\tPython Go",
        "=10K\tevidence.html#fast\tEvidence\te", "\t\tIt is fast.",
        "=Part\tpart/index.html\t\tf", "\t\t", "=GIL\tglossary.html#gil\tGlossary\tt",
        "\t\tA lock.",
      ])
  }

  @Test func namesTheOptionsOfDecisions() async {
    let root = await files(entries)["assets/search/root.js"]
    #expect(root?.hasSuffix("\\n1\tpython|Python\tgo|Go\")\n") == true)
  }

  @Test func tellsTheKindsOfEntriesAndWhatComesLast() async {
    var entries = entries
    entries[1].isLower = true
    let lines = await files(entries)["assets/search/root.js"]?.split(
      separator: "\\n", omittingEmptySubsequences: false)
    #expect(lines?[7] == "p1 d-1 e1 f1 t1")
  }

  @Test func tellsWhatMeansTheSameAndWhatIsOffered() async {
    let settings = SearchSettings(
      synonyms: [["threads", "coroutines"], ["x", "y"]],
      offers: [
        SearchSettings.Offer(.decision, title: "A\tB", url: "a/index.html"),
        SearchSettings.Offer(.rule, title: "C", url: "b.html#c", trail: ["D", "E"]),
      ])
    let root = await files(entries, settings: settings)["assets/search/root.js"]
    let lines = root?.split(separator: "\\n", omittingEmptySubsequences: false)
    #expect(lines?[8] == "threads|coroutines")
    #expect(lines?[9] == "golang|go")
    #expect(lines?[11...] == ["d\tA B\ta/index.html\t", "r\tC\tb.html#c\tD › E\")\n"])
  }

  @Test func tellsOnceWhatFollowsOneAnother() async {
    let rules = ["one", "two"].map { id in
      SearchEntry(
        kind: .rule, title: id, url: "rules.html#\(id)", trail: ["Language", "Rules"], text: "")
    }
    let lines = await files(rules)["assets/search/p-0.js"]?.split(separator: "\\n") ?? []
    #expect(lines.first?.hasSuffix("=one\trules.html#one\tLanguage › Rules\tr") == true)
    #expect(lines.contains("=two\t#two\t\u{1}\tr"))
  }

  @Test func doesNotDependOnHowTheWorkIsCut() async {
    let whole = await files(entries)
    for batch in 1...3 { #expect(await files(entries, batch: batch) == whole) }
  }

  @Test func stemsEnglishOnly() async {
    let entry = SearchEntry(
      kind: .page, title: "Läufer", url: "index.html", trail: [], text: "Trees and houses.")
    #expect(await files([entry])["assets/search/t-.js"]?.contains("hous ") == true)
    #expect(await files([entry], language: "EN-GB") == files([entry]))
    let german = await files([entry], language: "de")
    #expect(german["assets/search/t-.js"]?.contains("houses ") == true)
    #expect(german["assets/search/t-.js"]?.contains("laufer ") == true)
    #expect(german["assets/search/root.js"]?.hasPrefix("fingerpostShard(\"root\",\"\\n") == true)
  }

  @Test func boundsEachShard() async {
    let entries = (0..<300).map { number in
      let words = (0..<60).map { "w\(($0 &* 7919 &+ number &* 104_729) % 5000)x" }
      return SearchEntry(
        kind: .page, title: "Page \(number)", url: "p\(number).html", trail: [],
        text: "common \(words.joined(separator: " "))")
    }
    for (path, text) in await files(entries) { #expect(text.utf8.count < 12_000, "\(path)") }
  }
}
