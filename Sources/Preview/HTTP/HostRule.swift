/// Which hosts a preview answers for.
///
/// A page of another site can have its own name lead to this machine and then read from it whatever
/// answers (DNS rebinding). Such a request names that site as its host. An address in numbers is
/// nobody's name, and `localhost` leads nowhere else.
package struct HostRule: Sendable {
  /// The name or the address that was asked for with `--host`.
  private let own: String?

  package init(_ own: String? = nil) { self.own = own?.lowercased() }

  /// Whether a request that names this host is answered.
  ///
  /// - Parameter field: the value of `Host`, with or without a port; nil where there is none.
  package func allows(_ field: String?) -> Bool {
    guard let name = field.flatMap(Self.name) else { return false }
    if name == own || name == "localhost" || name.hasSuffix(".localhost") { return true }
    return Self.isAddress(name)
  }

  /// The host without its port, in small letters; nil where the text is none.
  private static func name(_ field: String) -> String? {
    let text = field.lowercased()
    if text.hasPrefix("[") {
      guard let end = text.firstIndex(of: "]") else { return nil }
      let rest = text[text.index(after: end)...]
      return rest.isEmpty || isPort(rest) ? String(text[...end]) : nil
    }
    guard let colon = text.firstIndex(of: ":") else { return text.isEmpty ? nil : text }
    return isPort(text[colon...]) && colon > text.startIndex ? String(text[..<colon]) : nil
  }

  private static func isPort(_ text: Substring) -> Bool {
    text.hasPrefix(":") && text.dropFirst().utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether a host is an address of IPv4 in four numbers, or one of IPv6 in brackets.
  private static func isAddress(_ name: String) -> Bool {
    if name.hasPrefix("[") {
      return name.dropFirst().dropLast().utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) || byte == 0x3A || byte == 0x2E
      }
    }
    let numbers = name.split(separator: ".", omittingEmptySubsequences: false)
    return numbers.count == 4 && numbers.allSatisfy { UInt8($0) != nil }
  }
}
