/// The part of a file that a request asks for (RFC 9110, section 14).
package enum ByteRange: Sendable, Hashable {
  /// All of it: nothing else was asked, or several parts, which a server need not send.
  case whole
  case part(Range<Int>)
  /// A part that begins behind the end.
  case unsatisfiable

  /// - Parameters:
  ///   - field: the value of `Range`; nil where there is none.
  ///   - size: of the whole file.
  package init(_ field: String?, of size: Int) {
    self = .whole
    guard let field, field.hasPrefix("bytes=") else { return }
    let parts = field.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return }
    let (first, last) = (Self.number(parts[0]), Self.number(parts[1]))
    switch (first, last) {
    case (let first?, let last?) where first <= last:
      self = first < size ? .part(first..<min(last, size - 1) + 1) : .unsatisfiable
    case (let first?, nil) where parts[1].isEmpty:
      self = first < size ? .part(first..<size) : .unsatisfiable
    case (nil, let length?) where parts[0].isEmpty:
      self = length > 0 && size > 0 ? .part(max(size - length, 0)..<size) : .unsatisfiable
    default: return
    }
  }

  /// A number of digits alone; one too large for any file is the largest.
  private static func number(_ text: Substring) -> Int? {
    let isNumber = !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isNumber ? Int(text) ?? .max : nil
  }
}
