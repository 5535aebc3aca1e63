import Testing

@testable import Archive

@Suite struct DigestTests {
  @Test func isTheSameInEachRun() {
    #expect(
      Digest("fingerpost")
        == Digest(high: 0xFB3D_9167_9F1C_6C17, low: 0x32A2_94F5_8BF8_CD86))
  }

  @Test func tellsTextsOfAllLengthsApart() {
    var digests: Set<Digest> = []
    for length in 0..<200 {
      digests.insert(Digest([UInt8](repeating: 0, count: length)))
      for place in 0..<length {
        var bytes = [UInt8](repeating: 0, count: length)
        bytes[place] = 1
        digests.insert(Digest(bytes))
      }
    }
    #expect(digests.count == 200 + 199 * 200 / 2)
  }

  @Test func tellsApartTextsWhoseWordsChangePlaces() {
    let words = (0..<6).map { word in [UInt8](repeating: word, count: 8) }
    var digests: Set<Digest> = []
    for first in words.indices {
      for second in words.indices {
        var changed = words
        changed.swapAt(first, second)
        digests.insert(Digest(Array(changed.joined())))
      }
    }
    #expect(digests.count == 16)
  }

  @Test func tellsApartHowValuesArePutTogether() {
    let values: [[[String]]] = [
      [], [[]], [[], []], [["a"]], [["a", "b"]], [["a"], ["b"]], [["ab"]], [["a", ""]],
      [["", "a"]],
    ]
    #expect(Set(values.map { Digest(of: $0) }).count == values.count)
    #expect(Digest(of: String?.none) != Digest(of: String?.some("")))
    #expect(Digest(of: 0) != Digest(of: 1))
  }

  @Test func doesNotDependOnTheOrderOfWhatHasNone() {
    let names = (0..<100).map { "name \($0)" }
    let (set, reversed) = (Set(names), Set(names.reversed()))
    #expect(Digest(of: set) == Digest(of: reversed))
    let numbers = Dictionary(uniqueKeysWithValues: names.map { ($0, $0.utf8.count) })
    let others = Dictionary(uniqueKeysWithValues: names.reversed().map { ($0, $0.utf8.count) })
    #expect(Digest(of: numbers) == Digest(of: others))
  }
}
