/// What a request is answered with.
package struct Response: Sendable, Hashable {
  package var status: Int
  /// In the order in which they are sent; those that every answer has are added then.
  package var fields: [Field]
  package var body: [UInt8]

  /// A header field.
  package struct Field: Sendable, Hashable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  package init(status: Int = 200, _ body: [UInt8], type: String, fields: [Field] = []) {
    self.status = status
    self.fields = [Field("Content-Type", type)] + fields
    self.body = body
  }

  /// An answer of one line.
  package init(status: Int, _ text: String, fields: [Field] = []) {
    self.init(
      status: status, Array("\(text)\n".utf8), type: "text/plain; charset=utf-8", fields: fields)
  }

  /// The value of a field.
  package subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// What the manual names as the headers that a host should send, so that what works in the preview
  /// works under them; and that nothing is kept, and nothing is for the pages of other hosts.
  package static let policy = [
    Field(
      "Content-Security-Policy",
      "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"),
    Field("X-Content-Type-Options", "nosniff"),
    Field("Referrer-Policy", "no-referrer"),
    Field("Cross-Origin-Resource-Policy", "same-origin"),
    Field("Cache-Control", "no-store"),
  ]

  /// The bytes to send.
  ///
  /// - Parameters:
  ///   - hasBody: false for the answer to a HEAD request, which says how long the body would be.
  ///   - keepsConnection: whether another request may follow.
  package func bytes(hasBody: Bool, keepsConnection: Bool) -> [UInt8] {
    var head = fields + Self.policy
    head.append(Field("Content-Length", "\(body.count)"))
    head.append(Field("Connection", keepsConnection ? "keep-alive" : "close"))
    return Self.head(status, head) + (hasBody ? body : [])
  }

  /// The head of an answer that goes on for as long as the client listens.
  package static func openHead(type: String) -> [UInt8] {
    head(200, [Field("Content-Type", type)] + policy + [Field("Connection", "close")])
  }

  private static func head(_ status: Int, _ fields: [Field]) -> [UInt8] {
    var text = "HTTP/1.1 \(status) \(reason(status))\r\n"
    for field in fields { text += "\(field.name): \(field.value)\r\n" }
    return Array("\(text)\r\n".utf8)
  }

  private static func reason(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 206: "Partial Content"
    case 301: "Moved Permanently"
    case 304: "Not Modified"
    case 400: "Bad Request"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 413: "Content Too Large"
    case 416: "Range Not Satisfiable"
    case 421: "Misdirected Request"
    case 431: "Request Header Fields Too Large"
    case 503: "Service Unavailable"
    case 505: "HTTP Version Not Supported"
    default: "Internal Server Error"
    }
  }
}
