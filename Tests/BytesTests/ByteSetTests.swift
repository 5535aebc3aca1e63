import Bytes
import Testing

@Suite struct ByteSetTests {
  @Test func holdsLettersDigitsAndWhatElseIsAskedFor() {
    let set = ByteSet(alphanumericAnd: "-~/")
    let held = (0...UInt8.max).filter(set.contains)
    #expect(
      String(decoding: held, as: UTF8.self)
        == "-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz~")
  }
}
