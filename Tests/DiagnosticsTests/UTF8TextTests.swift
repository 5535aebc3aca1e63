import Diagnostics
import Testing

@Suite struct UTF8TextTests {
  @Test(
    arguments: [
      ([], nil), ([0x61, 0xC3, 0xA9], nil), ([0x61, 0xFF, 0x62], 1), ([0xC3], 0),
      ([0x61, 0xED, 0xA0, 0x80], 1), ([0xF4, 0x90, 0x80, 0x80], 0),
    ] as [([UInt8], Int?)]) func findsWhereTextStops(_ bytes: [UInt8], _ offset: Int?)
  {
    #expect(UTF8Text.invalidOffset(in: bytes) == offset)
    #expect(UTF8Text.isValid(bytes) == (offset == nil))
  }

  @Test func replacesWhatIsNoText() {
    #expect(UTF8Text.repaired([0x61, 0xFF, 0x62]) == Array("a\u{FFFD}b".utf8))
    #expect(UTF8Text.repaired(Array("aé😀\0".utf8)) == Array("aé😀\0".utf8))
  }

  @Test func beginsBehindAByteOrderMark() {
    #expect(UTF8Text.start(of: [0xEF, 0xBB, 0xBF, 0x61]) == 3)
    #expect(UTF8Text.start(of: [0xEF, 0xBB]) == 0)
  }
}
