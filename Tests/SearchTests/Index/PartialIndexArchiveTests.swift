import Archive
import Testing

@testable import Search

@Suite struct PartialIndexArchiveTests {
  private final class Owner: Sendable {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }
  }

  private func part(_ text: String) -> PartialIndex {
    var collector = WordCollector(isEnglish: true)
    for title in ["Locks", "Keys"] {
      collector.add(SearchEntry(kind: .page, title: title, url: "", trail: [], text: text))
    }
    return collector.finish()
  }

  /// All that an index says: its words with their counts, its terms, postings and excerpts.
  private func facts(_ part: PartialIndex) -> [String] {
    func words(_ list: WordList) -> [String] { list.map { String(decoding: $0, as: UTF8.self) } }
    let postings = part.postings.withElements { postings in
      (0..<postings.count).map { "\(postings[$0])" }
    }
    var excerpts: [UInt8] = []
    for section in 0..<part.excerpts.count {
      part.excerpts.write(section, upTo: 40, to: &excerpts)
    }
    return words(part.words) + words(part.terms) + postings
      + ["\(part.termOfWord) \(part.countOfWord)", "\(part.lengths) \(part.sectionCounts)"]
      + [String(decoding: excerpts, as: UTF8.self)]
  }

  @Test func readsTheIndexThatItWrote() throws {
    for text in ["Two locks and a key; locked, locking.", "Ein Schlüssel.", ""] {
      let part = part(text)
      var writer = ArchiveWriter()
      writer.append(part)
      let bytes = writer.bytes
      for owner in [nil, Owner(bytes)] {
        try bytes.withUnsafeBytes { bytes in
          var reader = ArchiveReader(bytes, lentBy: owner)
          let read = try PartialIndex(from: &reader)
          #expect(facts(read) == facts(part) && reader.isAtEnd)
        }
      }
    }
  }

  @Test func saysWhatTheTextsSay() {
    let facts = facts(part("Two locks and a key; locked, locking."))
    #expect(Array(facts.prefix(4)) == ["locks", "two", "and", "a"])
    #expect(
      facts.last == "Two locks and a key; locked, locking.Two locks and a key; locked, locking.")
  }
}
