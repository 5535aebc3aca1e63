import Preview
import TestSupport
import Testing

/// Holds what is sent.
@Suite struct ResponseTests {
  @Test func sendsAHeadAndABody() {
    let response = Response(Array("hi".utf8), type: MediaType.ofFile("a.TXT"))
    let head = """
      HTTP/1.1 200 OK
      Content-Type: text/plain; charset=utf-8
      Content-Security-Policy: default-src 'self'; object-src 'none'; base-uri 'none'; \
      frame-ancestors 'none'
      X-Content-Type-Options: nosniff
      Referrer-Policy: no-referrer
      Cross-Origin-Resource-Policy: same-origin
      Cache-Control: no-store
      Content-Length: 2
      Connection: keep-alive


      """.replacing("\n", with: "\r\n")
    #expect(Self.text(response, hasBody: true) == "\(head)hi")
    #expect(Self.text(response, hasBody: false) == head)
  }

  @Test func sendsTheHeadersThatTheManualNames() throws {
    let manual = try Project.text("Content/manual/hosting.md")
    for field in Response.policy.prefix(3) {
      #expect(manual.contains("| `\(field.name)` | `\(field.value)` |"), "\(field.name)")
    }
  }

  @Test(arguments: [
    ("a/index.html", "text/html; charset=utf-8"), ("a.min.js", "text/javascript; charset=utf-8"),
    ("a.css", "text/css; charset=utf-8"), ("a.svg", "image/svg+xml"), ("a.PNG", "image/png"),
    ("page.md", "text/markdown; charset=utf-8"), ("handbook.json", "application/json"),
    ("sitemap.xml", "application/xml"), ("LICENSE", "application/octet-stream"),
    ("a.unknown", "application/octet-stream"), ("a.html/b", "application/octet-stream"),
  ])
  func knowsTheTypeOf(path: String, type: String) {
    #expect(MediaType.ofFile(path) == type)
  }

  private static func text(_ response: Response, hasBody: Bool) -> String {
    String(decoding: response.bytes(hasBody: hasBody, keepsConnection: true), as: UTF8.self)
  }
}
