import FlyingSocks
import Foundation
import Publishing
import TestSupport
import Testing

@testable import Preview

/// Holds what is answered over real connections, slow and broken ones too.
@Suite struct ServerTests {
  @Test func answersSeveralRequestsOfAConnection() async throws {
    try await serving { port, pool in
      let client = try await Client(port, pool)
      for _ in 1...3 {
        try await client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        let answer = try await client.answer()
        #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n") && answer.hasSuffix("</html>\n"))
      }
      // Two at once, and one in pieces.
      let twice = "HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n"
      try await client.send(twice + twice)
      #expect(try await client.head().contains("Content-Length: "))
      #expect(try await client.head().contains("Content-Length: "))
      for byte in "GET /handbook.json HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8 {
        try await client.send(String(decoding: [byte], as: UTF8.self))
      }
      #expect(try await client.answer().contains("\r\nContent-Type: application/json\r\n"))
      client.close()
    }
  }

  @Test(arguments: [
    ("nonsense\r\n\r\n", "400 Bad Request"),
    ("GET / HTTP/1.1\r\n\r\n", "400 Bad Request"),
    ("GET /../x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "400 Bad Request"),
    (
      "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", "421 Misdirected Request"
    ),
    ("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n\r\nx", "413 Content Too Large"),
    ("GET / HTTP/1.1\r\nX: \(String(repeating: "x", count: 40_000))", "431 Request Header Fields"),
    ("GET / HTTP/3\r\nHost: localhost\r\n\r\n", "505 HTTP Version"),
    ("GET /nothing HTTP/1.0\r\nHost: localhost\r\n\r\n", "404 Not Found"),
  ])
  func refusesAndEndsTheConnection(request: String, status: String) async throws {
    try await serving { port, pool in
      let client = try await Client(port, pool)
      try await client.send(request)
      let answer = try await client.rest()
      #expect(answer.hasPrefix("HTTP/1.1 \(status)"))
      #expect(answer.contains("\r\nConnection: close\r\n"))
      client.close()
    }
  }

  /// Clients that begin a request and say no more keep nobody else from an answer.
  @Test func answersBesideClientsThatSayNoMore() async throws {
    try await serving { port, pool in
      var slow: [Client] = []
      for _ in 0..<100 {
        let client = try await Client(port, pool)
        try await client.send("GET / HTTP/1.1\r\nHo")
        slow.append(client)
      }
      let client = try await Client(port, pool)
      try await client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
      #expect(try await client.answer().hasPrefix("HTTP/1.1 200 OK\r\n"))
      for client in slow + [client] { client.close() }
    }
  }

  @Test(arguments: ["", "GET / HTTP/1.1\r\nHo", "\r\n\r\n"])
  func leavesAClientThatSaysNoMore(beginning: String) async throws {
    try await serving(patience: .milliseconds(300)) { port, pool in
      let client = try await Client(port, pool)
      try await client.send(beginning)
      #expect(try await client.rest() == "")
      client.close()
    }
  }

  @Test func leavesAClientThatTakesNoAnswer() async throws {
    try await serving(answerPatience: .seconds(8), blob: 64 << 20) { port, pool in
      let client = try await Client(port, pool)
      try await client.send("GET /code/blob.bin HTTP/1.1\r\nHost: localhost\r\n\r\n")
      #expect(try await client.head().contains("\r\nContent-Length: \(64 << 20)\r\n"))
      try await Task.sleep(for: .seconds(30))
      // (It is told of the end, or that the connection was cut.)
      let rest = try? await client.rest()
      #expect(rest.map { $0.utf8.count < 64 << 20 } ?? true)
      client.close()
    }
  }

  @Test func answersManyWhoComeAndGo() async throws {
    try await serving { port, pool in
      try await withThrowingDiscardingTaskGroup { group in
        for number in 0..<24 {
          group.addTask {
            for _ in 0..<12 {
              let client = try await Client(port, pool)
              try await client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
              // Some go away before they are answered.
              if number % 3 > 0 { #expect(try await client.answer().hasPrefix("HTTP/1.1 200 OK")) }
              client.close()
            }
          }
        }
      }
    }
  }

  @Test func tellsChangesToPagesThatListen() async throws {
    let disk = MemoryFileSystem(SmallHandbook.files)
    try await serving(disk) { port, pool, session in
      let client = try await Client(port, pool)
      try await client.send("GET /.fingerpost/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
      #expect(try await client.head().contains("\r\nContent-Type: text/event-stream\r\n"))
      #expect(try await client.line() == "retry: 500")
      #expect(try await client.line() == "data: {\"number\":1}")
      #expect(try await client.line() == "")
      disk.set("Content/index.md", Array("# Home\n\n[x](gone.md)\n".utf8))
      _ = await session.load(Change(["Content/index.md"]))
      #expect(try await client.line() == "retry: 500")
      let line = try await client.line()
      #expect(line.hasPrefix("data: {\"number\":2,\"errors\":\"Content/index.md:3:1: error: "))
      client.close()
    }
  }

  @Test func takesTheNextPortWhereOneIsTaken() throws {
    let first = try ListeningSocket(host: "localhost", port: 0, isStrict: true)
    defer { try? first.socket.close() }
    #expect(first.url == "http://127.0.0.1:\(first.port)/")
    let second = try ListeningSocket(host: "127.0.0.1", port: first.port, isStrict: false)
    defer { try? second.socket.close() }
    #expect(second.port > first.port)
    #expect(throws: ListeningSocket.Refusal.taken(first.port)) {
      try ListeningSocket(host: "localhost", port: first.port, isStrict: true)
    }
  }

  @Test(arguments: ["evil.example", "", "1.2.3", "::z"])
  func listensAtAddressesInNumbersAlone(host: String) {
    #expect(throws: ListeningSocket.Refusal.noAddress(host)) {
      try ListeningSocket(host: host, port: 0, isStrict: true)
    }
  }

  private func serving(
    patience: Duration = .seconds(30), answerPatience: Duration = .seconds(30), blob: Int = 0,
    _ test: @Sendable (UInt16, SystemPool) async throws -> Void
  ) async throws {
    let disk = MemoryFileSystem(SmallHandbook.files)
    disk.set("Content/code/blob.bin", [UInt8](repeating: 0x78, count: blob))
    try await serving(disk, patience: patience, answerPatience: answerPatience) { port, pool, _ in
      try await test(port, pool)
    }
  }

  /// Serves the small handbook while a test runs.
  private func serving(
    _ disk: MemoryFileSystem, patience: Duration = .seconds(30),
    answerPatience: Duration = .seconds(30),
    _ test: @Sendable (UInt16, SystemPool, PreviewSession) async throws -> Void
  ) async throws {
    let session = await SmallHandbook.session(disk)
    let listening = try ListeningSocket(host: "localhost", port: 0, isStrict: true)
    let pool = try await SystemPool.prepared()
    let server = Server(
      responder: Responder(HostRule()), session: session, patience: patience,
      answerPatience: answerPatience)
    try await withThrowingTaskGroup { group in
      group.addTask { try await pool.run() }
      group.addTask { try await server.run(listening, pool: pool) }
      try await test(listening.port, pool, session)
      group.cancelAll()
    }
  }
}
