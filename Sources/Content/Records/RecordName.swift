internal import Bytes
internal import YAML

/// What the name of a record's file says: its number, or the day on which it was written.
package struct RecordName: Sendable, Hashable {
  /// `12` of `0012-one-store.md` and of `adr-012.md`.
  package let number: Int?
  /// `2026-11-23` of `2026-11-23-one-store.md` and of `20261123-one-store.md`.
  package let day: String?

  /// Whether the name says either, so that it may be that of a record.
  package var isNumbered: Bool { number != nil || day != nil }

  /// - Parameter path: the path of the file, or its name.
  package init(path: String) {
    // (Most names begin with neither.)
    guard path.withBytes(Self.mayBegin) else {
      (number, day) = (nil, nil)
      return
    }
    var name = URLPath.name(of: path)[...]
    for prefix in ["adr", "rfc"] where name.lowercased().hasPrefix(prefix) {
      let rest = name.dropFirst(prefix.count)
      name = rest.first.map { "-_ ".contains($0) } ?? false ? rest.dropFirst() : rest
    }
    let digits = name.prefix { $0.isASCII && $0.isNumber }
    let next = name.dropFirst(digits.count).first
    guard !digits.isEmpty, digits.count <= 8, next.map({ "-_. ".contains($0) }) ?? true else {
      (number, day) = (nil, nil)
      return
    }
    if let day = Self.day(name.prefix(10)) ?? Self.day(Self.hyphenated(digits)) {
      (number, self.day) = (nil, day)
    } else {
      (number, day) = (Int(digits), nil)
    }
  }

  /// Whether the last part of a path begins with a digit, or as `adr` and `rfc` do.
  private static func mayBegin(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    guard start < path.count else { return false }
    return 0x30...0x39 ~= path[start] || "AaRr".utf8.contains(path[start])
  }

  /// The number by which a text mentions a record: `3`, `0003`, `ADR-3`, `#3`.
  package static func number(inMention text: String) -> Int? {
    let digits = text.drop { !($0.isASCII && $0.isNumber) }
    let mark = text.prefix(text.count - digits.count).lowercased()
    guard ["", "adr", "adr-", "adr_", "adr ", "#"].contains(mark), digits.count <= 8 else {
      return nil
    }
    let ending = digits.last == "." ? digits.dropLast() : digits
    return ending.allSatisfy { $0.isASCII && $0.isNumber } ? Int(ending) : nil
  }

  private static func hyphenated(_ digits: Substring) -> String {
    guard digits.count == 8 else { return "" }
    return "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))"
  }

  private static func day(_ text: some StringProtocol) -> String? {
    CalendarDate.isValid(String(text)) ? String(text) : nil
  }
}
