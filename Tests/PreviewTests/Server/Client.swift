import FlyingSocks
import Foundation

@testable import Preview

/// A connection to a preview, for a test that says byte by byte what it sends.
final class Client {
  private let socket: AsyncSocket
  private var bytes: [UInt8] = []

  init(_ port: UInt16, _ pool: SystemPool) async throws {
    socket = try await AsyncSocket.connected(
      to: sockaddr_in.inet(ip4: "127.0.0.1", port: port), pool: pool, timeout: 240)
  }

  func send(_ text: String) async throws { try await socket.write(Data(text.utf8)) }

  func close() { try? socket.close() }

  /// The next line without its end.
  func line() async throws -> String {
    while true {
      if let end = bytes.firstIndex(of: 0x0A) {
        let line = bytes[..<end]
        bytes.removeSubrange(...end)
        return String(decoding: line, as: UTF8.self)
      }
      bytes += try await socket.read(atMost: 4096)
    }
  }

  /// The head of an answer, with the empty line that ends it.
  func head() async throws -> String {
    var head = ""
    while true {
      let line = try await line()
      head += "\(line)\n"
      if line == "\r" { return head }
    }
  }

  /// A whole answer, by the length that it says.
  func answer() async throws -> String {
    let head = try await head()
    guard let length = head.firstMatch(of: /Content-Length: (\d+)\r\n/).flatMap({ Int($0.1) })
    else { return head }
    while bytes.count < length { bytes += try await socket.read(atMost: 4096) }
    defer { bytes.removeFirst(length) }
    return head + String(decoding: bytes[..<length], as: UTF8.self)
  }

  /// All that comes until the server ends the connection.
  func rest() async throws -> String {
    while true {
      do {
        bytes += try await socket.read(atMost: 4096)
      } catch is SocketError {
        return String(decoding: bytes, as: UTF8.self)
      }
    }
  }
}
