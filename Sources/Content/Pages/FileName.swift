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
    // (By index: slices of texts take several times as long.)
    let (a, b) = (left.unicodeScalars, right.unicodeScalars)
    var (i, j) = (a.startIndex, b.startIndex)
    while i < a.endIndex, j < b.endIndex {
      let (first, second) = (a[i], b[j])
      if isDigit(first), isDigit(second) {
        let (leftNumber, rightNumber) = (number(in: a, at: i), number(in: b, at: j))
        if leftNumber.count != rightNumber.count { return leftNumber.count < rightNumber.count }
        if !leftNumber.elementsEqual(rightNumber) {
          return leftNumber.lexicographicallyPrecedes(rightNumber)
        }
        (i, j) = (leftNumber.endIndex, rightNumber.endIndex)
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
      a.formIndex(after: &i)
      b.formIndex(after: &j)
    }
    if (i == a.endIndex) != (j == b.endIndex) { return i == a.endIndex }
    return left < right
  }

  /// The digits at an index, without zeros before the number.
  private static func number(
    in scalars: String.UnicodeScalarView, at start: String.Index
  ) -> Substring.UnicodeScalarView {
    var (start, end) = (start, start)
    while end < scalars.endIndex, isDigit(scalars[end]) { scalars.formIndex(after: &end) }
    while start < end, scalars[start] == "0" { scalars.formIndex(after: &start) }
    return scalars[start..<end]
  }

  private static func lowercased(_ scalar: Unicode.Scalar) -> UInt32 {
    ("A"..."Z").contains(scalar) ? scalar.value | 0x20 : scalar.value
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
