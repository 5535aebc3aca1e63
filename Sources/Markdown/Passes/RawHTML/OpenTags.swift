/// The tags of raw HTML that are open where the walk is, so that none of them reaches beyond the
/// author's own text and none closes what is not the author's.
struct OpenTags {
  /// A start tag without its end so far.
  struct Tag {
    let name: String
    /// Where it stands in the file.
    let range: Range<Int>
  }

  /// The outermost first.
  private(set) var tags: [Tag] = []
  private var counts: [String: Int] = [:]

  /// Notes a start tag.
  mutating func open(_ name: String, at range: Range<Int>) {
    tags.append(Tag(name: name, range: range))
    counts[name, default: 0] += 1
  }

  /// Takes out the last start tag of a name and what was opened in it, and returns the latter, the
  /// innermost first; nil where there is no such tag.
  mutating func close(_ name: String) -> [Tag]? {
    guard counts[name, default: 0] > 0 else { return nil }
    var inner: [Tag] = []
    while let last = tags.popLast() {
      counts[last.name, default: 1] -= 1
      if last.name == name { break }
      inner.append(last)
    }
    return inner
  }

  /// Takes out all tags, and returns them, the innermost first.
  mutating func closeAll() -> [Tag] {
    defer { self = OpenTags() }
    return tags.reversed()
  }
}
