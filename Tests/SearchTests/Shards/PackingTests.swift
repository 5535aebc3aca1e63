import Testing

@testable import Search

@Suite struct PackingTests {
  @Test func cutsWhereTheShortestWordTellsBothSidesApart() {
    let words = ["actor", "async", "await", "box", "boxed", "copy"].map { Array($0.utf8) }
    let shards = Packing.shards(words.count, limit: 4, size: { _ in 1 }, word: { words[$0] })
    #expect(shards.map { String(decoding: $0.separator, as: UTF8.self) } == ["", "b"])
    #expect(shards.map(\.records) == [0..<3, 3..<6])
  }

  @Test func givesALargeRecordAShardOfItsOwn() {
    let words = ["a", "b", "c"].map { Array($0.utf8) }
    let shards = Packing.shards(3, limit: 10, size: { $0 == 1 ? 99 : 4 }, word: { words[$0] })
    #expect(shards.map(\.records) == [0..<1, 1..<2, 2..<3])
  }
}
