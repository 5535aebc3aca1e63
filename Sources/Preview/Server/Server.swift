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

  /// How many connections are open at a time; further ones wait.
  private static let mostConnections = 256
  /// How long is waited where the system has no file left for a connection.
  private static let pause: Duration = .milliseconds(50)

  func run(_ listening: ListeningSocket, pool: some AsyncSocketPool) async throws {
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
    defer { try? client.close() }
    var bytes: [UInt8] = []
    do {
      while true {
        guard let (request, length) = try Request.read(bytes[...]) else {
          bytes += try await client.read(atMost: 4096)
          continue
        }
        bytes.removeFirst(length)
        switch await responder.answer(request, in: session.current()) {
        case .events: return try await tell(client, hasBody: request.method == "GET")
        case .response(let response):
          let answer = response.bytes(
            hasBody: request.method == "GET", keepsConnection: request.keepsConnection)
          try await client.write(Data(answer))
          if !request.keepsConnection { return }
        }
      }
    } catch let refusal as Request.Refusal {
      let response = Response(status: refusal.rawValue, "the preview cannot answer this request")
      try? await client.write(Data(response.bytes(hasBody: true, keepsConnection: false)))
    } catch {
      // The client went away.
    }
  }

  /// Tells a page of each change for as long as it listens (server-sent events).
  private func tell(_ client: AsyncSocket, hasBody: Bool) async throws {
    try await client.write(Data(Response.openHead(type: "text/event-stream")))
    if !hasBody { return }
    let states = await session.states()
    try await withThrowingTaskGroup { group in
      group.addTask {
        for await state in states { try await client.write(Data(LiveEvent(state).bytes)) }
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
