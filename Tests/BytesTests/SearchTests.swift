import Bytes
import Testing

@Suite struct SearchTests {
  private func search<Found>(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Found) -> Found
  {
    Array(text.utf8).withUnsafeBufferPointer(body)
  }

  @Test func findsTheFirstByteOfARange() {
    search("abcabc") { bytes in
      #expect(bytes.firstIndex(of: UInt8(ascii: "b"), in: 0..<6) == 1)
      #expect(bytes.firstIndex(of: UInt8(ascii: "b"), in: 2..<6) == 4)
      #expect(bytes.firstIndex(of: UInt8(ascii: "b"), in: 2..<4) == nil)
      #expect(bytes.firstIndex(of: UInt8(ascii: "b"), in: 1..<1) == nil)
    }
    search("") { #expect($0.firstIndex(of: 0, in: 0..<0) == nil) }
  }

  @Test func findsTheFirstTextThatLiesWholeInARange() {
    search("aabaab") { bytes in
      #expect(bytes.firstIndex(of: "ab", in: 0..<6) == 1)
      #expect(bytes.firstIndex(of: "ab", in: 2..<6) == 4)
      #expect(bytes.firstIndex(of: "ab", in: 2..<5) == nil)
      #expect(bytes.firstIndex(of: String("aabaab"), in: 0..<6) == 0)
      #expect(bytes.firstIndex(of: String("aabaaba"), in: 0..<6) == nil)
    }
  }

  @Test func tellsWhetherATextStandsAtAnOffset() {
    search("abc") { bytes in
      #expect(bytes.starts(with: "bc", at: 1) && bytes.starts(with: "", at: 3))
      #expect(!bytes.starts(with: "bcd", at: 1) && !bytes.starts(with: "a", at: 1))
    }
  }
}
