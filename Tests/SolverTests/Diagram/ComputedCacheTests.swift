import Testing

@testable import Solver

@Suite struct ComputedCacheTests {
  @Test func knowsWhatWasPutInLast() {
    var cache = ComputedCache(blank: 0)
    #expect(cache[7] == nil)
    cache.insert(1, for: 7)
    cache.insert(2, for: 7)
    #expect(cache[7] == 2)
    #expect(cache[8] == nil)
  }

  /// It may forget, and never takes one key for another.
  @Test func neverMixesKeysUp() {
    var cache = ComputedCache(blank: 0)
    for key in 0..<10_000 { cache.insert(key * 3, for: UInt64(key)) }
    let known = (0..<10_000).compactMap { key in cache[UInt64(key)].map { (key, $0) } }
    #expect(known.allSatisfy { $0.0 * 3 == $0.1 })
    #expect(known.count > 5000)
  }
}
