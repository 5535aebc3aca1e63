import Preview
import Testing

/// Holds which bytes are a request, and which are refused.
@Suite struct RequestTests {
  @Test func readsAHead() throws {
    let bytes = Array(
      "GET /a%20b?x=1#y HTTP/1.1\r\nHost: localhost:8000\r\nRange:bytes=0-1 \r\n\r\nGET".utf8)
    let (request, length) = try #require(try Request.read(bytes[...]))
    #expect(length == bytes.count - 3)
    #expect(request.method == "GET")
    #expect(request.target == "/a%20b?x=1#y")
    #expect(request.path == "/a%20b")
    #expect(request.host == "localhost:8000")
    #expect(request["range"] == "bytes=0-1")
    #expect(request["accept"] == nil)
    #expect(request.keepsConnection)
  }

  @Test func waitsForTheEndOfAHead() throws {
    let whole = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
    for count in 0..<whole.utf8.count {
      #expect(try Request.read(Array(whole.utf8.prefix(count))[...]) == nil, "\(count)")
    }
    #expect(try Request.read(Array(whole.utf8)[...]) != nil)
  }

  @Test func readsLinesThatEndWithAFeedAlone() throws {
    let request = try Self.read("\r\n\nGET / HTTP/1.1\nhOsT: a\n\n")
    #expect(request.host == "a")
  }

  @Test func takesTheHostOfAWholeURL() throws {
    let request = try Self.read("GET http://evil.example/x?y HTTP/1.1\r\nHost: localhost\r\n\r\n")
    #expect(request.host == "evil.example")
    #expect(request.path == "/x")
    #expect(try Self.read("GET https://a HTTP/1.1\r\nHost: b\r\n\r\n").path == "/")
    #expect(try Self.read("OPTIONS * HTTP/1.1\r\nHost: b\r\n\r\n").path == nil)
  }

  @Test(arguments: [
    ("HTTP/1.1\r\nHost: a\r\nConnection: Close\r\n", false), ("HTTP/1.0\r\n", false),
    ("HTTP/1.1\r\nHost: a\r\nConnection: keep-alive\r\n", true),
  ])
  func saysWhetherTheConnectionStaysOpen(head: String, keeps: Bool) throws {
    #expect(try Self.read("GET / \(head)\r\n").keepsConnection == keeps)
  }

  @Test(arguments: [
    ("\u{0}\r\n\r\n", 400), ("GET /\r\n\r\n", 400), ("GET  / HTTP/1.1\r\n\r\n", 400),
    (" / HTTP/1.1\r\n\r\n", 400), ("GET / FTP/1.1\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\n folded: b\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\rX: b\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\u{7F}\r\n\r\n", 400),
    ("GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505),
    ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc", 413),
    ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", 413),
  ])
  func refusesWhatIsNoRequest(text: String, status: Int) throws {
    #expect(Self.refusal(of: Array(text.utf8))?.rawValue == status)
  }

  @Test func refusesWhatIsNoUTF8() {
    let bytes = Array("GET /".utf8) + [0xFF] + Array(" HTTP/1.1\r\nHost: a\r\n\r\n".utf8)
    #expect(Self.refusal(of: bytes) == .malformed)
  }

  @Test func refusesAHeadWithoutEnd() {
    let line = Array("GET / HTTP/1.1\r\nX: ".utf8)
    #expect(Self.refusal(of: line + [UInt8](repeating: 0x61, count: 40_000)) == .tooLong)
    let ended = line + [UInt8](repeating: 0x61, count: 40_000) + Array("\r\n\r\n".utf8)
    #expect(Self.refusal(of: ended) == .tooLong)
  }

  static func read(_ text: String) throws -> Request {
    try #require(try Request.read(Array(text.utf8)[...])).request
  }

  private static func refusal(of bytes: [UInt8]) -> Request.Refusal? {
    do throws(Request.Refusal) {
      _ = try Request.read(bytes[...])
      return nil
    } catch {
      return error
    }
  }
}
