/// Finds what an SVG would do beyond being looked at, when it is opened by itself: run a script, ask
/// for something from elsewhere, or hide either from this.
///
/// Names are compared without their prefixes, since any prefix may stand for SVG or for HTML, and
/// without case.
package struct SVGScanner {
  private let bytes: [UInt8]
  private var index = 0
  /// The first thing that was found.
  private var finding: String?

  /// What an SVG would do, as the end of a sentence about it; nil where it is a picture alone.
  package static func finding(in bytes: [UInt8]) -> String? {
    var scanner = SVGScanner(bytes: bytes)
    scanner.scan()
    return scanner.finding
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// Elements that run, load or frame something.
  private static let elements: Set<String> = [
    "script", "handler", "listener", "iframe", "frame", "frameset", "object", "embed", "applet",
    "portal", "link", "meta", "base", "form", "input", "button", "textarea", "select", "audio",
    "video", "source", "track", "template", "noscript",
  ]
  /// Elements whose `href` is loaded at once; that of a link is not.
  private static let loading: Set<String> = ["image", "feimage", "use", "img", "script", "tref"]
  private static let encodings: Set<String> = [
    "utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "windows-1252",
  ]

  private mutating func scan() {
    if bytes.contains(0) || bytes.starts(with: [0x1F, 0x8B]) {
      return find("is compressed or is not UTF-8, so that it cannot be looked at")
    }
    while finding == nil, let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      check(text: bytes[index..<start])
      index = start
      if begins("<!--") {
        skip(behind: "-->")
      } else if begins("<![CDATA[") {
        let content = index
        skip(behind: "]]>")
        check(text: bytes[content..<index])
      } else if begins("<?") {
        skip(behind: "?>")
        check(instruction: String(decoding: bytes[start..<index], as: UTF8.self).lowercased())
      } else if begins("<!") {
        declaration()
      } else {
        tag()
      }
    }
  }

  private mutating func find(_ text: String) { finding = finding ?? text }

  private func begins(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

  private mutating func skip(behind text: String) {
    let mark = Array(text.utf8)
    while index < bytes.count {
      if bytes[index] == mark[0], bytes[index...].starts(with: mark) {
        index += mark.count
        return
      }
      index += 1
    }
  }

  /// Text may be style, which can load.
  private mutating func check(text: ArraySlice<UInt8>) {
    if text.count > 4 { check(style: Self.decoded(text)) }
  }

  private mutating func check(style: String) {
    guard style.contains("(") || style.contains("@") || style.contains("\\") else { return }
    let plain = style.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    if plain.contains("@import") { find("loads style from elsewhere (@import)") }
    for url in plain.split(separator: "url(").dropFirst() where Self.isElsewhere(url) {
      find("loads '\(url.prefix { $0 != ")" }.prefix(60))' from elsewhere")
    }
    // An escape can spell any of these.
    if plain.contains("\\"), plain.contains("url") || plain.contains("@") {
      find("hides what its style loads by escapes")
    }
  }

  private mutating func check(instruction: String) {
    if instruction.contains("xml-stylesheet") { find("loads a style sheet") }
    guard let name = instruction.split(separator: "encoding").dropFirst().first else { return }
    let encoding = name.drop { " =\"'\t\r\n".contains($0) }.prefix { !"\"' ?".contains($0) }
    if !Self.encodings.contains(String(encoding)) { find("is encoded as '\(encoding)', not UTF-8") }
  }

  /// A document type; entities of its own may stand for names of namespaces alone.
  private mutating func declaration() {
    let start = index
    var depth = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: "]") { depth -= 1 }
      if byte == UInt8(ascii: ">"), depth <= 0 { break }
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    for entity in text.split(separator: "<!").dropFirst(text.hasPrefix("<!") ? 0 : 1)
    where entity.hasPrefix("ENTITY") {
      if entity.contains(where: { "&%<".contains($0) }) || entity.contains("SYSTEM")
        || entity.contains("PUBLIC")
      {
        find("declares entities that hold markup")
      }
    }
    if text.contains("%") { find("declares entities that hold markup") }
  }

  private mutating func tag() {
    index += 1
    let isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    let name = word().lowercased()
    let local = String(name.split(separator: ":").last ?? "")
    if !isEnd, Self.elements.contains(local.filter { $0 != "/" }) {
      find("has the element '\(name)', which is more than a picture")
    }
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      if !bytes[index].isSpaceOrSlash {
        attribute(of: local)
      } else {
        index += 1
      }
    }
    index = min(index + 1, bytes.count)
  }

  private mutating func attribute(of element: String) {
    let start = index
    let name = word().lowercased()
    while index < bytes.count, bytes[index].isSpaceOrSlash { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
      if index == start { index += 1 }
      return
    }
    index += 1
    while index < bytes.count, bytes[index].isSpaceOrSlash { index += 1 }
    guard index < bytes.count,
      bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'")
    else { return }
    let quote = bytes[index]
    let end = bytes[(index + 1)...].firstIndex(of: quote) ?? bytes.count
    let raw = bytes[(index + 1)..<end]
    index = min(end + 1, bytes.count)
    check(name, of: element, value: Self.decoded(raw))
  }

  private mutating func check(_ name: String, of element: String, value: String) {
    let local = String(name.split(separator: ":").last ?? "")
    if local.hasPrefix("on") { find("has '\(name)', which runs a script") }
    if name.hasPrefix("xmlns") { return }
    if value.contains("&") { find("hides the value of '\(name)' in an entity") }
    let plain = value.lowercased().unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }
    let text = String(String.UnicodeScalarView(plain))
    if text.contains("javascript:") || text.contains("vbscript:") {
      find("has a script as the value of '\(name)'")
    }
    if text.hasPrefix("data:") && !text.hasPrefix("data:image/") || text.contains("srcdoc") {
      find("has a document as the value of '\(name)'")
    }
    if local == "srcdoc" { find("has a document as the value of '\(name)'") }
    if local == "src" || local == "href" && Self.loading.contains(element), Self.isElsewhere(text) {
      find("loads '\(text.prefix(60))' from elsewhere")
    }
    if text.contains("url(") || text.contains("@import") { check(style: value) }
  }

  /// Whether an address leads to another host.
  private static func isElsewhere(_ address: some StringProtocol) -> Bool {
    address.hasPrefix("//") || address.hasPrefix("\\") || address.hasPrefix("http:")
      || address.hasPrefix("https:") || address.hasPrefix("ftp:")
  }

  /// A name, up to a space, `/`, `=` or `>`.
  private mutating func word() -> String {
    let start = index
    while index < bytes.count, !bytes[index].isSpaceOrSlash || index == start,
      bytes[index] != UInt8(ascii: "="), bytes[index] != UInt8(ascii: ">")
    { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// The text with its character references decoded; those to entities stay.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.contains("&") else { return text }
    let names = ["amp": "\u{FF06}", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      let reference = rest[start...].dropFirst().prefix { $0 != ";" }
      let end = rest.index(start, offsetBy: reference.count + 1)
      let isClosed = end < rest.endIndex
      let number =
        reference.hasPrefix("#x")
        ? UInt32(reference.dropFirst(2), radix: 16)
        : reference.hasPrefix("#") ? UInt32(reference.dropFirst()) : nil
      if isClosed, let scalar = number.flatMap(Unicode.Scalar.init) {
        result.unicodeScalars.append(scalar)
      } else if isClosed, let character = names[String(reference)] {
        result += character
      } else {
        result += "&"
        rest = rest[rest.index(after: start)...]
        continue
      }
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}

extension UInt8 {
  /// A space of XML, or the slash that ends a tag.
  fileprivate var isSpaceOrSlash: Bool {
    self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D || self == UInt8(ascii: "/")
  }
}
