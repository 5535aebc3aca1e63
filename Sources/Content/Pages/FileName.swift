internal import Bytes

/// What names of files and folders say: which are pages, and what they are called.
package enum FileName {
  /// The endings of Markdown files beside `.md`, in any case.
  private static let endings = [".md", ".markdown", ".mkd", ".mdown", ".mkdn"]

  /// Whether a file is a page by its name.
  package static func isMarkdown(_ name: String) -> Bool {
    if name.hasSuffix(".md") { return true }
    return endingLength(of: name) > 0
  }

  /// Whether a file is a page of Markdown and components by its name, which only other tools can run.
  package static func holdsComponents(_ name: String) -> Bool {
    let ending = Array(".mdx".utf8)
    return name.utf8.count > ending.count
      && name.utf8.suffix(ending.count).map { $0 | 0x20 }.elementsEqual(ending.map { $0 | 0x20 })
  }

  /// A page's name or path without its ending.
  package static func withoutEnding(_ path: String) -> String {
    path.withBytes { bytes in
      let isUsual = bytes.starts(with: ".md", at: max(bytes.count - 3, 0))
      let count = bytes.count - (isUsual ? 3 : endingLength(of: path))
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[..<count]), as: UTF8.self)
    }
  }

  private static func endingLength(of name: String) -> Int {
    let last = name.utf8.suffix(10).map { $0 | 0x20 }
    let ending = endings.first {
      last.count > $0.utf8.count
        && last.suffix($0.utf8.count).elementsEqual($0.utf8.map { $0 | 0x20 })
    }
    return ending?.utf8.count ?? 0
  }

  /// A path's last part in words: `time-to-ship.md` is "Time to ship".
  ///
  /// The ending is dropped, `-` and `_` become spaces, and a first lower-case letter becomes a
  /// capital; a folder's index takes the folder's name.
  package static func words(of path: String) -> String {
    var name = URLPath.name(of: path)
    name = withoutEnding(name)
    if PageAddresses.isIndexName(name), !URLPath.folder(of: path).isEmpty {
      name = URLPath.name(of: URLPath.folder(of: path))
    }
    let words = name.map { $0 == "-" || $0 == "_" ? " " : $0 }
    let text = String(words).split(separator: " ").joined(separator: " ")
    guard let first = text.first else { return name }
    return first.uppercased() + text.dropFirst()
  }

  /// Compares names as a reader sorts them: runs of digits by their value, letters without case.
  package static func isOrderedBefore(_ left: String, _ right: String) -> Bool {
    let order: Bool? = left.withBytes { bytes in
      right.withBytes { others in
        // (Most names are ASCII, whose bytes are compared many times as fast.)
        bytes.allSatisfy { $0 < 0x80 } && others.allSatisfy { $0 < 0x80 }
          ? isBefore(bytes, others)
          : isBefore(Array(left.unicodeScalars), Array(right.unicodeScalars))
      }
    }
    return order ?? (left < right)
  }

  /// Whether one name comes before another; nil where readers see no difference.
  private static func isBefore<Name: Collection<Unit>, Unit: NameUnit>(
    _ left: Name, _ right: Name
  ) -> Bool? where Name.Index == Int {
    var (i, j) = (left.startIndex, right.startIndex)
    while i < left.endIndex, j < right.endIndex {
      let (first, second) = (left[i].scalar, right[j].scalar)
      if isDigit(first), isDigit(second) {
        let (number, other) = (digits(of: left, at: i), digits(of: right, at: j))
        if number.count != other.count { return number.count < other.count }
        for (digit, otherDigit) in zip(number, other) {
          let (digit, otherDigit) = (left[digit].scalar, right[otherDigit].scalar)
          if digit != otherDigit { return digit < otherDigit }
        }
        (i, j) = (number.upperBound, other.upperBound)
        continue
      }
      if first.isASCII, second.isASCII {
        let (lower, other) = (lowercased(first), lowercased(second))
        if lower != other { return lower < other }
      } else if first != second {
        let lower = first.properties.lowercaseMapping
        let other = second.properties.lowercaseMapping
        if lower != other { return lower < other }
      }
      (i, j) = (i + 1, j + 1)
    }
    let (leftEnds, rightEnds) = (i == left.endIndex, j == right.endIndex)
    return leftEnds == rightEnds ? nil : leftEnds
  }

  /// Where the digits at an index are, without zeros before the number.
  private static func digits<Name: Collection<Unit>, Unit: NameUnit>(
    of name: Name, at start: Int
  ) -> Range<Int> where Name.Index == Int {
    var (start, end) = (start, start)
    while end < name.endIndex, isDigit(name[end].scalar) { end += 1 }
    while start < end, name[start].scalar == "0" { start += 1 }
    return start..<end
  }

  private static func lowercased(_ scalar: Unicode.Scalar) -> UInt32 {
    ("A"..."Z").contains(scalar) ? scalar.value | 0x20 : scalar.value
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}

/// What a name is made of: bytes where it is ASCII, else scalars.
private protocol NameUnit {
  var scalar: Unicode.Scalar { get }
}

extension UInt8: NameUnit {
  fileprivate var scalar: Unicode.Scalar { Unicode.Scalar(self) }
}

extension Unicode.Scalar: NameUnit {
  fileprivate var scalar: Unicode.Scalar { self }
}
