internal import FlyingSocks

#if canImport(FoundationEssentials)
  internal import struct FoundationEssentials.Data
#else
  internal import struct Foundation.Data
#endif

/// Serves connections side by side until its task is cancelled.
struct Server: Sendable {
  let responder: Responder
  let session: PreviewSession
  /// How long a request may take to come.
  var patience: Duration = .seconds(30)
  /// How long a client may take nothing of an answer.
  var answerPatience: Duration = .seconds(30)

  /// How many connections are open at a time; further ones wait.
  private static let mostConnections = 256
  /// How much of an answer is sent at once.
  private static let partSize = 1 << 20
  /// How long is waited where the system has no file left for a connection.
  private static let pause: Duration = .milliseconds(50)

  func run(_ listening: ListeningSocket, pool: SystemPool) async throws {
    let socket = try AsyncSocket(socket: listening.socket, pool: pool)
    defer { try? socket.close() }
    try await withThrowingDiscardingTaskGroup { group in
      let places = Places(Self.mostConnections)
      while true {
        await places.take()
        do {
          let client = try await socket.accept()
          group.addTask {
            await serve(client)
            await pool.settle()
            try? client.close()
            await places.give()
          }
        } catch is CancellationError {
          throw CancellationError()
        } catch {
          await places.give()
          try await Task.sleep(for: Self.pause)
        }
      }
    }
  }

  /// Answers the requests of a connection, one after the other.
  private func serve(_ client: AsyncSocket) async {
    var bytes: [UInt8] = []
    do {
      while let (request, rest) = try await next(of: client, after: bytes) {
        bytes = rest
        switch await responder.answer(request, in: { await session.state(for: $0) }) {
        case .events: return try await tell(client, hasBody: request.method == "GET")
        case .response(let response):
          let answer = response.bytes(
            hasBody: request.method != "HEAD", keepsConnection: request.keepsConnection)
          try await send(answer, to: client)
          if !request.keepsConnection { return }
        }
      }
    } catch let refusal as Request.Refusal {
      let response = Response(status: refusal.rawValue, "the preview cannot answer this request")
      try? await send(response.bytes(hasBody: true, keepsConnection: false), to: client)
      // What is not read when a connection is closed takes the answer with it.
      _ = try? await within(Self.pause) { while true { _ = try await client.read(atMost: 4096) } }
    } catch {
      // The client went away.
    }
  }

  /// The next request of a connection, and what came behind it; nil where none comes in time. (A client
  /// that sends a byte now and then has no more time than others.)
  private func next(
    of client: AsyncSocket, after bytes: [UInt8]
  ) async throws -> (request: Request, rest: [UInt8])? {
    try await within(patience) {
      var bytes = bytes
      while true {
        if let (request, length) = try Request.read(bytes[...]) {
          return (request, Array(bytes[length...]))
        }
        bytes += try await client.read(atMost: 4096)
      }
    }
  }

  /// Sends an answer, unless the client takes nothing of it for too long.
  private func send(_ answer: [UInt8], to client: AsyncSocket) async throws {
    var rest = answer[...]
    while !rest.isEmpty {
      let part = Data(rest.prefix(Self.partSize))
      guard try await within(answerPatience, { try await client.write(part) }) != nil else {
        throw SocketError.disconnected
      }
      rest = rest.dropFirst(Self.partSize)
    }
  }

  /// What some work comes to; nil where it takes longer than it may.
  private func within<Result: Sendable>(
    _ time: Duration, _ work: @escaping @Sendable () async throws -> Result
  ) async throws -> Result? {
    try await withThrowingTaskGroup(of: Result?.self) { group in
      group.addTask { try await work() }
      group.addTask {
        try await Task.sleep(for: time)
        return nil
      }
      defer { group.cancelAll() }
      return try await group.next() ?? nil
    }
  }

  /// Tells a page of each change for as long as it listens (server-sent events).
  private func tell(_ client: AsyncSocket, hasBody: Bool) async throws {
    try await send(Response.openHead(type: "text/event-stream"), to: client)
    if !hasBody { return }
    let states = await session.states()
    try await withThrowingTaskGroup { group in
      group.addTask {
        for await state in states { try await send(LiveEvent(state).bytes, to: client) }
      }
      // A page says nothing more; that it went away is all there is to read.
      group.addTask {
        while true { _ = try await client.read(atMost: 4096) }
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }
}

/// A number of places that are taken and given back.
private actor Places {
  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(_ count: Int) { free = count }

  func take() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  func give() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}
