import HTML
import Testing

@Suite struct HTMLURLTests {
  /// The bytes that libcmark 0.30.2 writes unchanged, asked of it byte by byte.
  private static let unchanged =
    "!#$%()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~"

  @Test func writesEachASCIIByteAsLibcmarkDoes() {
    for value in UInt8(1)...127 {
      let scalar = Unicode.Scalar(value)
      let hex = String(value, radix: 16, uppercase: true)
      let expected =
        switch scalar {
        case "&": "&amp;"
        case "'": "&#x27;"
        case _ where Self.unchanged.unicodeScalars.contains(scalar): String(scalar)
        default: "%\(hex.count == 1 ? "0" : "")\(hex)"
        }
      #expect(HTML(url: String(scalar)).string == expected)
    }
  }

  @Test(arguments: [
    ("größe.html", "gr%C3%B6%C3%9Fe.html"), ("a b", "a%20b"), ("a%20b", "a%20b"),
    ("100%", "100%"), ("日", "%E6%97%A5"), ("\u{1F680}", "%F0%9F%9A%80"),
    ("?a=1&b=[2]", "?a=1&amp;b=%5B2%5D"), ("\"><script>", "%22%3E%3Cscript%3E"), ("", ""),
  ])
  func encodesWhatAURLCannotHold(url: String, expected: String) {
    #expect(HTML(url: url).string == expected)
    let link: HTML = "<a href=\"\(url: url)\">"
    #expect(link.string == "<a href=\"\(expected)\">")
  }
}
