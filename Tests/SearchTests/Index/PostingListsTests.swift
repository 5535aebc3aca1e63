import Archive
import Testing

@testable import Search

@Suite struct PostingListsTests {
  /// What the word `lock` says in an entry with the title *Lock* and the same text.
  private func impact(in kind: SearchEntry.Kind) async -> UInt8? {
    var collector = WordCollector(isEnglish: true)
    collector.add(
      SearchEntry(kind: kind, title: "Lock", url: "", trail: [], text: "One at a time."))
    let index = collector.finish()
    let vocabulary = await Vocabulary([index])
    let lists = await PostingLists([index], vocabulary)
    return (0..<vocabulary.terms.count)
      .first { Array(vocabulary.terms[$0]) == Array("lock".utf8) }
      .flatMap { lists[$0].first?.impact }
  }

  @Test func saysMoreInThePageAboutAThingThanInANoteOnIt() async throws {
    let page = try #require(await impact(in: .page))
    let rule = try #require(await impact(in: .rule))
    let term = try #require(await impact(in: .term))
    let evidence = try #require(await impact(in: .evidence))
    #expect(page == rule && term == evidence)
    #expect(page > 2 * term && term > 0)
  }

  @Test func areTheSameHoweverTheEntriesAreParted() async {
    let texts = ["One lock.", "Two locks and a key.", "Keys, keys, keys.", "Nothing of it."]
    let entries = texts.map {
      SearchEntry(kind: .page, title: "Page", url: "", trail: [], text: $0)
    }
    func lists(_ runs: [Range<Int>]) async -> [String: [String]] {
      let parts = runs.map { run in
        var collector = WordCollector(isEnglish: true)
        for entry in entries[run] { collector.add(entry) }
        return collector.finish()
      }
      let vocabulary = await Vocabulary(parts)
      let lists = await PostingLists(parts, vocabulary)
      let counts = (0..<vocabulary.terms.count).map { lists.count(of: $0) }
      #expect(counts.reduce(0, +) == parts.reduce(0) { $0 + $1.postings.count })
      return Dictionary(
        uniqueKeysWithValues: (0..<vocabulary.terms.count).map { term in
          let word = String(decoding: vocabulary.terms[term], as: UTF8.self)
          return (word, lists[term].map { "\($0.section) \($0.impact) \($0.isText)" })
        })
    }
    let whole = await lists([0..<4])
    #expect(whole["lock"]?.count == 2 && whole["key"]?.count == 2 && whole["page"]?.count == 4)
    for runs in [[0..<1, 1..<4], [0..<2, 2..<4], [0..<1, 1..<2, 2..<3, 3..<4], [0..<0, 0..<4]] {
      #expect(await lists(runs) == whole)
    }
  }
}
