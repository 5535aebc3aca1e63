/// What a directive names: a file, and which of its lines.
struct PartTarget {
  let path: String
  let form: PartRequest.Form
  /// All lines from the first that is shown to the last.
  var lines: ClosedRange<Int>?
  /// The runs of lines, where there are several.
  private var runs: [ClosedRange<Int>] = []
  var region: String?

  init(_ text: String, _ form: PartRequest.Form) {
    self.form = form
    switch form {
    case .page:
      let parts = text.split(separator: "#", maxSplits: 1).map(String.init)
      path = parts.first ?? ""
      region = parts.count == 2 ? parts[1] : nil
    case .comment:
      var rest = Substring(text)
      if rest.hasSuffix("}"), let open = rest.lastIndex(of: "{") {
        let ends = rest[rest.index(after: open)...].dropLast()
          .split(separator: ",", omittingEmptySubsequences: false)
        lines = Self.lines(ends.map(String.init), isOneLine: true)
        rest = rest[..<open]
      }
      // (The root of the content is `@`.)
      if rest.hasPrefix("@/") { rest = rest.dropFirst(2) }
      let parts = rest.split(separator: "#", maxSplits: 1).map(String.init)
      path = parts.first ?? ""
      region = parts.count == 2 ? parts[1] : nil
    case .snippet, .book, .playground:
      var parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      if text.contains("://") { parts = [text] }
      path = parts.first ?? ""
      if parts.count == 1 { return }
      if parts.count == 2, Int(parts[1]) == nil {
        region = parts[1]
      } else if text.contains(",") {
        // `file:1:3,7:9`
        runs = text.dropFirst(path.count + 1).split(separator: ",").compactMap {
          Self.lines(
            $0.split(separator: ":", omittingEmptySubsequences: false).map(String.init),
            isOneLine: true)
        }
        if let first = runs.map(\.lowerBound).min(), let last = runs.map(\.upperBound).max() {
          lines = first...last
        }
      } else {
        lines = Self.lines(Array(parts[1...]), isOneLine: form == .book)
      }
    }
  }

  /// Lines between two numbers, either of which may be left out.
  private static func lines(_ ends: [String], isOneLine: Bool) -> ClosedRange<Int>? {
    let first = Int(ends.first ?? "") ?? 1
    let last = ends.count > 1 ? Int(ends[1]) ?? .max : isOneLine ? first : .max
    return first >= 1 && last >= first ? first...last : nil
  }

  /// The lines of a text that are shown, without those that name regions; nil where it has no region
  /// of the name.
  func range(in text: [UInt8]) -> [Range<Int>]? {
    var ranges: [Range<Int>] = []
    var isInside = region == nil
    var wasFound = isInside
    text.withUnsafeBufferPointer { bytes in
      let all = SourceLines(bytes, from: 0)
      for line in 1...max(all.count, 1) {
        guard let content = Self.content(ofLine: line, all, bytes) else { continue }
        if let lines, !countsInside, !lines.contains(line) { continue }
        if !runs.isEmpty, !runs.contains(where: { $0.contains(line) }) { continue }
        if let (name, begins) = RegionMark.read(text[content], isAsked: region != nil) {
          if name == region || name.isEmpty && !begins && isInside && region != nil {
            isInside = begins
            wasFound = true
          }
          continue
        }
        if isInside { ranges.append(content) }
      }
    }
    if !wasFound, let region, let section = section(region, in: text) {
      ranges = section
      wasFound = true
    }
    if let lines, countsInside {
      ranges = Array(ranges.dropFirst(lines.lowerBound - 1).prefix(lines.count))
    }
    while ranges.last?.isEmpty == true { ranges.removeLast() }
    return wasFound ? ranges : nil
  }

  /// Whether lines are counted within the region, as VitePress does.
  private var countsInside: Bool { form == .comment && region != nil }

  /// The lines of the section below the heading that has an id, up to the next heading of its level; nil
  /// where none has it.
  private func section(_ id: String, in text: [UInt8]) -> [Range<Int>]? {
    guard form == .comment || form == .page else { return nil }
    return text.withUnsafeBufferPointer { bytes in
      let all = SourceLines(bytes, from: 0)
      let headings = TextShape(bytes, lineCount: all.count).headings
      var slugger = Slugger()
      func isMeant(_ line: Int) -> Bool {
        var words = bytes.trimmed(all.start(of: line)..<all.end(of: line))
        while words.first.map({ bytes[$0] }) == UInt8(ascii: "#") { words.removeFirst() }
        words = bytes.trimmed(words)
        if let open = bytes[words].lastIndex(of: UInt8(ascii: "{")),
          let list = AttributeList(at: open, in: bytes, before: words.upperBound),
          list.end == words.upperBound
        {
          if let own = list.id { return own == id }
          words = bytes.trimmed(words.lowerBound..<open)
        }
        return slugger.slug(Array(bytes[words])) == id
      }
      guard let index = headings.firstIndex(where: { isMeant($0.line) }) else { return nil }
      let (first, level) = headings[index]
      let next = headings[(index + 1)...].first { $0.level <= level }?.line ?? all.count + 1
      let below = (first + 1..<max(next, first + 1)).compactMap {
        Self.content(ofLine: $0, all, bytes)
      }
      return Array(below.drop { $0.isEmpty })
    }
  }

  /// A line without its end; nil for the empty one behind the last line ending.
  private static func content(
    ofLine line: Int, _ lines: SourceLines, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    let start = lines.start(of: line)
    var end = lines.end(of: line)
    if start == end { return nil }
    while end > start, bytes[end - 1].isLineEnd { end -= 1 }
    return start..<end
  }
}
