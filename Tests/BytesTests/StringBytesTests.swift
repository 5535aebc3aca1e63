import Bytes
import Testing

@Suite struct StringBytesTests {
  @Test(arguments: ["", "a", "a text of more than fifteen bytes", "Größe", "🙂 \u{2028}"])
  func givesTheBytesOfATextWhereTheyLie(text: String) {
    #expect(text.withBytes { Array($0) } == Array(text.utf8))
  }
}
