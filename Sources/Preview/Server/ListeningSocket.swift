internal import FlyingSocks

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A socket that waits for connections to one address.
package struct ListeningSocket: Sendable {
  let socket: Socket
  /// The port, also where the system chose it.
  package let port: UInt16
  /// Where the site is, for a browser on this machine.
  package let url: String

  /// Why a preview cannot listen.
  package enum Refusal: Error, Sendable, Hashable, CustomStringConvertible {
    case noAddress(String)
    case taken(UInt16)
    /// Each port up to the last that was tried.
    case allTaken(UInt16, UInt16)
    case failed(String)

    package var description: String {
      switch self {
      case .noAddress(let host):
        """
        '\(host)' is no address to listen at
          give localhost or an address in numbers; 0.0.0.0 for all that this machine has
        """
      case .taken(let port):
        """
        port \(port) is taken by another program
          give another with --port, or take the next free one without --strict-port
        """
      case .allTaken(let first, let last):
        "the ports \(first) to \(last) are taken by other programs\n  give another with --port"
      case .failed(let reason): "cannot listen: \(reason)"
      }
    }
  }

  /// How many ports are tried.
  private static let mostPorts: UInt16 = 100

  /// Listens at a port, or at the next one that is free.
  ///
  /// - Parameters:
  ///   - host: `localhost`, or an address in numbers.
  ///   - port: 0 for one that the system chooses.
  ///   - isStrict: whether only this port will do.
  package init(host: String, port: UInt16, isStrict: Bool) throws(Refusal) {
    let last = isStrict ? port : port + min(Self.mostPorts, .max - port)
    for candidate in port...last {
      if let socket = try Self.listen(host, candidate) {
        self.socket = socket
        self.port = candidate == 0 ? Self.port(of: socket) : candidate
        url = "http://\(Self.name(of: host)):\(self.port)/"
        return
      }
    }
    throw isStrict ? .taken(port) : .allTaken(port, last)
  }

  /// A socket that listens; nil where the port is taken.
  private static func listen(_ host: String, _ port: UInt16) throws(Refusal) -> Socket? {
    do {
      if host.contains(":") {
        guard let address = try? sockaddr_in6.inet6(ip6: host, port: port) else {
          throw Refusal.noAddress(host)
        }
        return try listen(to: address, AF_INET6)
      }
      let numbers = host == "localhost" ? "127.0.0.1" : host
      guard let address = try? sockaddr_in.inet(ip4: numbers, port: port) else {
        throw Refusal.noAddress(host)
      }
      return try listen(to: address, AF_INET)
    } catch let refusal as Refusal {
      throw refusal
    } catch SocketError.failed(_, EADDRINUSE, _) {
      return nil
    } catch {
      throw .failed("\(error)")
    }
  }

  private static func listen(to address: some SocketAddress, _ family: Int32) throws -> Socket {
    let socket = try Socket(domain: family, type: .stream)
    do {
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: address)
      try socket.listen()
    } catch {
      try? socket.close()
      throw error
    }
    // (A browser that this program starts would hold the port after its end.)
    _ = fcntl(socket.file.rawValue, F_SETFD, FD_CLOEXEC)
    return socket
  }

  private static func port(of socket: Socket) -> UInt16 {
    switch try? socket.sockname() {
    case .ip4(_, let port), .ip6(_, let port): port
    default: 0
    }
  }

  /// The host of the URL. (By its name a browser may find another program of the machine, which
  /// listens at the same port of IPv6.)
  private static func name(of host: String) -> String {
    switch host {
    case "0.0.0.0", "localhost": "127.0.0.1"
    case "::": "[::1]"
    default: host.contains(":") ? "[\(host)]" : host
    }
  }
}
