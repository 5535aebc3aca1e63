/// The head of an HTTP/1 request (RFC 9112). A preview reads nothing behind it: what it answers to has
/// no content.
package struct Request: Sendable, Hashable {
  package let method: String
  /// As it was sent: a path, or a whole URL.
  package let target: String
  /// Whether the connection stays open for another request.
  package let keepsConnection: Bool
  /// By name in small letters; fields of one name are joined by commas.
  private let fields: [String: String]

  /// Why bytes are no request that can be answered; the raw value is the status.
  package enum Refusal: Int, Error, Sendable {
    case malformed = 400
    case hasContent = 413
    case tooLong = 431
    case unknownVersion = 505
  }

  /// The bytes of the longest head that is read.
  static let limit = 32 << 10

  /// Reads the head at the beginning of what has come so far.
  ///
  /// - Returns: the request and how many bytes it took; nil where it has not come whole.
  package static func read(
    _ bytes: ArraySlice<UInt8>
  ) throws(Refusal) -> (request: Request, length: Int)? {
    // (An empty line before a request is passed over, as RFC 9112, section 2.2, asks.)
    let start = bytes.firstIndex { $0 != 0x0D && $0 != 0x0A } ?? bytes.endIndex
    guard let end = end(ofHeadIn: bytes[start...]) else {
      if bytes.count > limit { throw .tooLong }
      return nil
    }
    if end - bytes.startIndex > limit { throw .tooLong }
    return (try Request(head: bytes[start..<end]), end - bytes.startIndex)
  }

  /// The index behind the empty line that ends a head.
  private static func end(ofHeadIn bytes: ArraySlice<UInt8>) -> Int? {
    var lineStart = bytes.startIndex
    while let feed = bytes[lineStart...].firstIndex(of: 0x0A) {
      let line = bytes[lineStart..<feed]
      if line.isEmpty || line.elementsEqual([0x0D]) { return feed + 1 }
      lineStart = feed + 1
    }
    return nil
  }

  private init(head: ArraySlice<UInt8>) throws(Refusal) {
    let lines = try Self.lines(of: head)
    guard let words = lines.first?.split(separator: " ", omittingEmptySubsequences: false),
      words.count == 3, !words[0].isEmpty, !words[1].isEmpty, words[2].hasPrefix("HTTP/")
    else { throw .malformed }
    guard words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0" else { throw .unknownVersion }
    method = String(words[0])
    target = String(words[1])
    fields = try Self.fields(lines.dropFirst())
    if words[2] == "HTTP/1.1", fields["host"] == nil { throw .malformed }
    let connection = fields["connection"]?.lowercased() ?? ""
    keepsConnection = words[2] == "HTTP/1.1" && !connection.contains("close")
    if fields["transfer-encoding"] != nil { throw .hasContent }
    if let length = fields["content-length"], length != "0" { throw .hasContent }
  }

  /// The lines of a head without their ends.
  private static func lines(of head: ArraySlice<UInt8>) throws(Refusal) -> [Substring] {
    guard let text = String(validating: head, as: UTF8.self) else { throw .malformed }
    // (By bytes: "\r\n" is one character, and to a string some others are ends of lines too.)
    return try text.utf8.split(separator: 0x0A).map { bytes throws(Refusal) in
      let line = bytes.last == 0x0D ? bytes.dropLast() : bytes
      if line.contains(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }) { throw .malformed }
      return Substring(line)
    }
    .filter { !$0.isEmpty }
  }

  private static func fields(
    _ lines: ArraySlice<Substring>
  ) throws(Refusal) -> [String: String] {
    var fields: [String: String] = [:]
    for line in lines {
      guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else { throw .malformed }
      let name = line[..<colon].lowercased()
      // A name with a space, or a line that goes on with the one before, is how one server is made to
      // see another request than the next one sees.
      if name.contains(where: { $0 == " " || $0 == "\t" }) { throw .malformed }
      let value = String(trimmed(line[line.index(after: colon)...]))
      if let other = fields.updateValue(value, forKey: name) {
        if name == "host" { throw .malformed }
        fields[name] = "\(other), \(value)"
      }
    }
    return fields
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " || $0 == "\t" }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return text
  }

  /// The value of a header field, by its name in small letters.
  package subscript(name: String) -> String? { fields[name] }

  /// The host that is asked for, with its port: that of the URL where the target is one.
  package var host: String? {
    guard !target.hasPrefix("/"), let start = target.firstRange(of: "://")?.upperBound else {
      return self["host"]
    }
    return String(target[start...].prefix { $0 != "/" && $0 != "?" })
  }

  /// The path that is asked for, as it was sent, without a query; nil where the target has none.
  package var path: String? {
    var rest = target[...]
    if !rest.hasPrefix("/") {
      guard rest.hasPrefix("http://") || rest.hasPrefix("https://") else { return nil }
      rest = rest.dropFirst(rest.hasPrefix("https") ? 8 : 7).drop { $0 != "/" && $0 != "?" }
      if !rest.hasPrefix("/") { return "/" }
    }
    return String(rest.prefix { $0 != "?" && $0 != "#" })
  }
}
