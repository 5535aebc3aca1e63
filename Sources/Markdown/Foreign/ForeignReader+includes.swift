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
