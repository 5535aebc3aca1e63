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
        let start = all.start(of: line)
        var end = all.end(of: line)
        if start == end { continue }
        while end > start, bytes[end - 1].isLineEnd { end -= 1 }
        if let lines, !countsInside, !lines.contains(line) { continue }
        if !runs.isEmpty, !runs.contains(where: { $0.contains(line) }) { continue }
        if let (name, begins) = RegionMark.read(text[start..<end], isAsked: region != nil) {
          if name == region || name.isEmpty && !begins && isInside && region != nil {
            isInside = begins
            wasFound = true
          }
          continue
        }
        if isInside { ranges.append(start..<end) }
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
      var ranges: [Range<Int>] = []
      for line in first + 1..<max(next, first + 1) {
        let start = all.start(of: line)
        var end = all.end(of: line)
        if start == end { continue }
        while end > start, bytes[end - 1].isLineEnd { end -= 1 }
        ranges.append(start..<end)
      }
      return Array(ranges.drop { $0.isEmpty })
    }
  }
}

/// A line that begins or ends a named region of a file.
enum RegionMark {
  /// The name in `fingerpost:begin name`, `ANCHOR: name`, `--8<-- [start:name]` and `#region name`,
  /// and whether the region begins there; `#endregion` may have none.
  ///
  /// - Parameter isAsked: whether a region is asked for; else `#region` is code like any other.
  static func read(_ line: ArraySlice<UInt8>, isAsked: Bool) -> (name: String, begins: Bool)? {
    // (Most lines hold none of the marks.)
    guard line.contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "#") }) else {
      return nil
    }
    return line.withUnsafeBufferPointer { line in
      if let start = line.firstIndex(of: "fingerpost:", in: 0..<line.count) {
        let words = words(line, from: start + 11)
        guard words.count >= 2, words[0] == "begin" || words[0] == "end" else { return nil }
        return (words[1], words[0] == "begin")
      }
      for (mark, begins) in [("ANCHOR: " as StaticString, true), ("ANCHOR_END: ", false)] {
        if let start = line.firstIndex(of: mark, in: 0..<line.count) {
          return words(line, from: start + mark.utf8CodeUnitCount).first.map { ($0, begins) }
        }
      }
      for (mark, begins) in [("<-- [start:" as StaticString, true), ("<-- [end:", false)] {
        if let start = line.firstIndex(of: mark, in: 0..<line.count) {
          let rest = line[(start + mark.utf8CodeUnitCount)...].prefix { $0 != UInt8(ascii: "]") }
          return (String(decoding: rest, as: UTF8.self), begins)
        }
      }
      if !isAsked { return nil }
      if let start = line.firstIndex(of: "#region ", in: 0..<line.count) {
        return words(line, from: start + 8).first.map { ($0, true) }
      }
      if let start = line.firstIndex(of: "#endregion", in: 0..<line.count) {
        return (words(line, from: start + 10).first ?? "", false)
      }
      return nil
    }
  }

  private static func words(_ line: UnsafeBufferPointer<UInt8>, from start: Int) -> [String] {
    line[start...].split(whereSeparator: \.isWhitespace).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
