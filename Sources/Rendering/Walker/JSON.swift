/// Writes JSON, which is JavaScript too.
struct JSON {
  private(set) var bytes: [UInt8] = []

  /// Appends text that is JSON already.
  mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func number(_ value: Int) { bytes += String(value).utf8 }

  mutating func number(_ value: Double) { bytes += String(value).utf8 }

  /// A string, quoted and escaped (RFC 8259, section 7).
  mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A: bytes += "\\n".utf8
      case 0x00..<0x20: bytes += "\\u00\(byte < 16 ? "0" : "1")\(String(byte & 15, radix: 16))".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// An array, each value written by `write`.
  mutating func array<Values: Collection>(
    _ values: Values, _ write: (inout JSON, Values.Element) -> Void
  ) {
    raw("[")
    var isFirst = true
    for value in values {
      if !isFirst { raw(",") }
      isFirst = false
      write(&self, value)
    }
    raw("]")
  }

  /// An object, its members written by `write`.
  mutating func object(_ write: (inout Object) -> Void) {
    raw("{")
    var object = Object()
    swap(&object.json, &self)
    write(&object)
    swap(&object.json, &self)
    raw("}")
  }

  /// The members of an object that is being written.
  struct Object {
    fileprivate var json = JSON()
    private var isFirst = true

    fileprivate init() {}

    /// A member, its value written by `write`.
    mutating func member(_ name: String, _ write: (inout JSON) -> Void) {
      if !isFirst { json.raw(",") }
      isFirst = false
      json.string(name)
      json.raw(":")
      write(&json)
    }

    /// Members whose values are strings.
    mutating func strings(_ names: [String], _ values: [String]) {
      for (name, value) in zip(names, values) { member(name) { $0.string(value) } }
    }
  }
}
