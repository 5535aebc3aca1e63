extension ForeignReader {
  /// Puts the text of a file in the place of a line that includes it; nil where the line stays.
  mutating func include(
    _ form: PartRequest.Form, _ spec: Range<Int>, _ head: LineHead, _ lines: SourceLines,
    _ bytes: UnsafeBufferPointer<UInt8>, _ old: ReadText, _ shape: TextShape
  ) -> Int? {
    let text = String(decoding: bytes[spec], as: UTF8.self)
    let isInCode = shape.isCode(head.line)
    if form == .playground, !isInCode {
      let path = text.split(separator: " ").first ?? ""
      write(code: CodeImport(info: "rust src=\"\(path)\""), head, bytes, old)
      return head.line + 1
    }
    let target = PartTarget(text, form)
    let source = old.part(at: head.text.lowerBound)
    let request = PartRequest(
      key: PartRequest.Key(path: target.path, includer: source?.path), form: form,
      isInCode: isInCode, lines: target.lines, region: target.region,
      range: old.place(of: head.text))
    guard let part = parts[request.key] else {
      ask(for: request)
      return nil
    }
    ask(for: request)
    if let failure = failure(of: part, at: head.text.lowerBound, old) {
      fail(failure, request)
      return nil
    }
    guard let shown = target.range(in: part.text) else {
      fail(.region, request)
      return nil
    }
    let level =
      isInCode || !TextShape.hasTitle(part.text)
      ? 0 : shape.level(above: head.line, marks: old.marks) + (source?.level ?? 0)
    let index = output.use(
      PartUse(
        path: part.path, parent: old.origin(of: head.text.lowerBound).part,
        place: request.range, level: level))
    append(shown, of: part, index, head, lines, bytes, old)
    return head.line + 1
  }

  /// Notes that the page asks for a file.
  private mutating func ask(for request: PartRequest) {
    if !requests.contains(request) { requests.append(request) }
  }

  /// Notes why a file is not shown, once for each place.
  private mutating func fail(_ failure: PartFailure, _ request: PartRequest) {
    let isKnown = failures.contains { $0.failure == failure && $0.range == request.range }
    if !isKnown { failures.append((failure, request.key.path, request.range)) }
  }

  private func failure(of part: Part, at offset: Int, _ old: ReadText) -> PartFailure? {
    var depth = 0
    var index = old.origin(of: offset).part
    while index != 0 {
      if old.parts[index].path == part.path { return .cycle }
      index = old.parts[index].parent
      depth += 1
    }
    let isTooMuch = output.bytes.count + part.text.count > Self.mostBytes
    return depth >= Self.mostParts || isTooMuch || output.parts.count > 10_000 ? .tooMany : nil
  }

  /// How large a page may become by what it includes.
  private static var mostBytes: Int { 4 << 20 }

  /// Appends the lines of a part behind the marks of the line that includes it.
  private mutating func append(
    _ ranges: [Range<Int>], of part: Part, _ index: Int, _ head: LineHead, _ lines: SourceLines,
    _ bytes: UnsafeBufferPointer<UInt8>, _ old: ReadText
  ) {
    let start = lines.start(of: head.line)
    let prefix = start..<head.text.lowerBound
    let continuation = Self.continuation(prefix, of: bytes)
    var isFirst = true
    for range in ranges {
      if isFirst {
        output.append(prefix, of: old)
      } else if !continuation.isEmpty {
        output.append(continuation, for: head.text.lowerBound, of: old)
      }
      isFirst = false
      output.append(range, of: part.text, part: index)
      write([], at: head.text.lowerBound, old)
    }
  }

  /// Reads the files that lines between two marks name.
  mutating func includeList(
    _ head: LineHead, _ lines: SourceLines, _ bytes: UnsafeBufferPointer<UInt8>, _ old: ReadText,
    _ shape: TextShape, last: Int
  ) -> Int? {
    var paths: [LineHead] = []
    var line = head.line + 1
    while line <= min(last, head.line + 100) {
      let next = LineHead(line: line, lines.start(of: line)..<lines.end(of: line), in: bytes)
      if ForeignLine.read(next.text, in: bytes) == .includeList {
        var isAny = false
        for path in paths {
          if include(.snippet, path.text, path, lines, bytes, old, shape) != nil { isAny = true }
        }
        return isAny ? line + 1 : nil
      }
      if !next.text.isEmpty { paths.append(next) }
      line += 1
    }
    return nil
  }

  /// Takes the mark off a directive that is meant as it is written.
  mutating func escaped(
    _ head: LineHead, _ lines: SourceLines, _ bytes: UnsafeBufferPointer<UInt8>, _ old: ReadText,
    _ shape: TextShape
  ) -> Int? {
    let text = head.text.lowerBound
    settled.insert(Self.key(of: text + 1, in: old))
    // Outside of code a backslash is Markdown's own.
    if bytes[text] == .backslash, !shape.isCode(head.line) {
      settled.insert(Self.key(of: text, in: old))
      return nil
    }
    output.append(lines.start(of: head.line)..<text, of: old)
    output.append(text + 1..<lines.end(of: head.line), of: old)
    lineCount += 1
    return head.line + 1
  }
}

/// What a directive names: a file, and which of its lines.
struct PartTarget {
  let path: String
  /// All lines from the first that is shown to the last.
  var lines: ClosedRange<Int>?
  /// The runs of lines, where there are several.
  private var runs: [ClosedRange<Int>] = []
  var region: String?

  init(_ text: String, _ form: PartRequest.Form) {
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
        if let lines, !lines.contains(line) { continue }
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
    while ranges.last?.isEmpty == true { ranges.removeLast() }
    return wasFound ? ranges : nil
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
