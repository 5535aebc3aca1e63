import Testing

@testable import Search

@Suite struct PostingListsTests {
  /// What the word `lock` says in an entry with the title *Lock* and the same text.
  private func impact(in kind: SearchEntry.Kind) -> UInt8? {
    var index = PartialIndex(isEnglish: true)
    index.add(SearchEntry(kind: kind, title: "Lock", url: "", trail: [], text: "One at a time."))
    let vocabulary = Vocabulary([index])
    let lists = PostingLists([index], vocabulary)
    return (0..<vocabulary.terms.count)
      .first { Array(vocabulary.terms[$0]) == Array("lock".utf8) }
      .flatMap { lists[$0].first?.impact }
  }

  @Test func saysMoreInThePageAboutAThingThanInANoteOnIt() throws {
    let (page, rule) = (try #require(impact(in: .page)), try #require(impact(in: .rule)))
    let (term, evidence) = (try #require(impact(in: .term)), try #require(impact(in: .evidence)))
    #expect(page == rule && term == evidence)
    #expect(page > 2 * term && term > 0)
  }
}
