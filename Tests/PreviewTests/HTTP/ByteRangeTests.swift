import Preview
import Testing

/// Holds which part of a file is sent.
@Suite struct ByteRangeTests {
  @Test(arguments: [
    ("bytes=0-0", 0..<1), ("bytes=2-5", 2..<6), ("bytes=8-", 8..<10), ("bytes=-3", 7..<10),
    ("bytes=5-99", 5..<10), ("bytes=-99", 0..<10), ("bytes=5-99999999999999999999", 5..<10),
  ])
  func findsThePart(field: String, part: Range<Int>) {
    #expect(ByteRange(field, of: 10) == .part(part))
  }

  @Test(arguments: ["bytes=10-", "bytes=10-12", "bytes=-0", "bytes=99999999999999999999-"])
  func refusesAPartThatBeginsBehindTheEnd(field: String) {
    #expect(ByteRange(field, of: 10) == .unsatisfiable)
  }

  @Test(arguments: [
    nil, "", "bytes=", "bytes=-", "bytes=5-2", "bytes=0-1,3-4", "bytes=a-b", "bytes=+1-2",
    "bytes= 1-2",
    "lines=0-1", "bytes=1-2-3", "bytes=0x1-2",
  ])
  func sendsTheWholeWhereNoPartIsAskedFor(field: String?) {
    #expect(ByteRange(field, of: 10) == .whole)
  }

  @Test func findsNoPartOfAnEmptyFile() {
    #expect(ByteRange("bytes=0-", of: 0) == .unsatisfiable)
    #expect(ByteRange("bytes=-5", of: 0) == .unsatisfiable)
    #expect(ByteRange(nil, of: 0) == .whole)
  }
}
