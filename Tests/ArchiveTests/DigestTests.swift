import Testing

@testable import Archive

@Suite struct DigestTests {
  @Test func isTheSameInEachRun() {
    #expect(
      Digest("fingerpost")
        == Digest(high: 0x5356_1529_02F0_36F7, low: 0xDEA6_B1DD_1112_D739))
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
