import Preview
import Testing

/// Holds which hosts a preview answers to, so that no page of another site can read it.
@Suite struct HostRuleTests {
  @Test(arguments: [
    "localhost", "localhost:8000", "LocalHost:1", "docs.localhost", "127.0.0.1", "127.0.0.1:8000",
    "192.168.1.20:8000", "[::1]", "[::1]:8000", "[fe80::1]:80",
  ])
  func answersTo(host: String) {
    #expect(HostRule().allows(host))
  }

  @Test(arguments: [
    nil, "", ":8000", "evil.example", "evil.example:8000", "localhost.evil.example", "notlocalhost",
    "127.0.0.1.evil.example", "127.0.0.1:80@evil.example", "evil.example:localhost", "1.2.3.4.5",
    "1.2.3", "1.2.3.400", "[::1", "[::1]evil.example", "[evil]", "localhost:80:80", "127.0.0.1 ",
  ])
  func refuses(host: String?) {
    #expect(!HostRule().allows(host))
  }

  @Test func answersToTheNameThatItListensAt() {
    #expect(HostRule("Stores").allows("stores:8000"))
    #expect(!HostRule("Stores").allows("stores.example:8000"))
  }
}
