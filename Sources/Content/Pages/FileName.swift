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
    String(path.dropLast(path.hasSuffix(".md") ? 3 : endingLength(of: path)))
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
    let isBefore: Bool?? = left.utf8.withContiguousStorageIfAvailable { left in
      right.utf8.withContiguousStorageIfAvailable { Self.isBefore(left, $0) } ?? nil
    }
    if let isBefore = isBefore ?? nil { return isBefore }
    var (a, b) = (left.unicodeScalars[...], right.unicodeScalars[...])
    while let first = a.first, let second = b.first {
      if isDigit(first), isDigit(second) {
        let (leftRun, rightRun) = (a.prefix(while: isDigit), b.prefix(while: isDigit))
        let (leftNumber, rightNumber) = (leftRun.drop { $0 == "0" }, rightRun.drop { $0 == "0" })
        if leftNumber.count != rightNumber.count { return leftNumber.count < rightNumber.count }
        if !leftNumber.elementsEqual(rightNumber) {
          return leftNumber.lexicographicallyPrecedes(rightNumber)
        }
        a = a.dropFirst(leftRun.count)
        b = b.dropFirst(rightRun.count)
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
      a = a.dropFirst()
      b = b.dropFirst()
    }
    if a.isEmpty != b.isEmpty { return a.isEmpty }
    return left < right
  }

  /// The same for most names, byte by byte; nil where a character beyond ASCII counts, or where only
  /// case or zeros before a number tell the names apart.
  private static func isBefore(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool? {
    func end(ofRunIn name: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
      var end = start
      while end < name.count, 0x30...0x39 ~= name[end] { end += 1 }
      return end
    }
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      let (first, second) = (left[i], right[j])
      if first >= 0x80 || second >= 0x80 { return nil }
      if 0x30...0x39 ~= first, 0x30...0x39 ~= second {
        let (leftEnd, rightEnd) = (end(ofRunIn: left, from: i), end(ofRunIn: right, from: j))
        while i < leftEnd, left[i] == 0x30 { i += 1 }
        while j < rightEnd, right[j] == 0x30 { j += 1 }
        if leftEnd - i != rightEnd - j { return leftEnd - i < rightEnd - j }
        while i < leftEnd {
          if left[i] != right[j] { return left[i] < right[j] }
          i += 1
          j += 1
        }
        continue
      }
      let lower = 0x41...0x5A ~= first ? first | 0x20 : first
      let other = 0x41...0x5A ~= second ? second | 0x20 : second
      if lower != other { return lower < other }
      i += 1
      j += 1
    }
    return i == left.count && j == right.count ? nil : i == left.count
  }

  private static func lowercased(_ scalar: Unicode.Scalar) -> UInt32 {
    ("A"..."Z").contains(scalar) ? scalar.value | 0x20 : scalar.value
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
