internal import Bytes

/// Boxes that are written as blocks of code: ```` ```admonish warning "Title" ```` of mdBook and
/// ```` ```{note} ```` of MyST; and the options of MyST's directives.
struct BoxFence: Equatable {
  /// The kind of the box, in small letters.
  var name = "note"
  var title: Range<Int>?
  var fold = ForeignBlock.Fold.never
  /// Text of the box that stands in its first line.
  var text: Range<Int>?
  /// Whether options may stand in the lines below.
  var isDirective = false
}

extension ByteScanner {
  /// Three backticks or tildes, and behind them a box.
  mutating func boxFence() -> ForeignLine? {
    let sign = next
    let start = position
    while next == sign { position += 1 }
    let count = position - start
    guard count >= 3 else { return nil }
    skipSpaces()
    if skip("admonish"), isAtEnd || next.isSpaceOrTab || next == UInt8(ascii: ",") {
      return admonish().map { .boxFence(count: count, $0) }
    }
    guard next == UInt8(ascii: "{"), let close = bytes.firstIndex(of: UInt8(ascii: "}"), in: rest)
    else { return nil }
    position += 1
    let name = word().lowercased()
    guard position == close else { return nil }
    position += 1
    skipSpaces()
    var box = BoxFence(name: name, isDirective: true)
    if name == "admonition" || name == "dropdown" {
      box.name = "note"
      box.title = isAtEnd ? nil : rest
      if name == "dropdown" { box.fold = .closed }
    } else {
      guard AlertKind.foreign(name) != nil else { return nil }
      box.text = isAtEnd ? nil : rest
    }
    return .boxFence(count: count, box)
  }

  /// What stands behind `admonish`: a kind, a title in quotes, and pairs like `collapsible=true`.
  private mutating func admonish() -> BoxFence? {
    var box = BoxFence()
    while !isAtEnd {
      while next.isSpaceOrTab || next == UInt8(ascii: ",") { position += 1 }
      if isAtEnd { break }
      var key = ""
      if next != UInt8(ascii: "\"") {
        key = word()
        if key.isEmpty { return nil }
        // (Classes of its own: `note.wide`.)
        while next == UInt8(ascii: ".") {
          position += 1
          _ = word()
        }
        if next != UInt8(ascii: "=") {
          box.name = key.lowercased()
          continue
        }
        position += 1
      }
      var value = position..<position
      let quote = next
      if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        guard let close = bytes.firstIndex(of: quote, in: position + 1..<end) else { return nil }
        value = position + 1..<close
        position = close + 1
      } else {
        while !isAtEnd, !next.isSpaceOrTab, next != UInt8(ascii: ",") { position += 1 }
        value = value.lowerBound..<position
      }
      switch key {
      case "", "title": box.title = value
      case "type": box.name = String(decoding: bytes[value], as: UTF8.self).lowercased()
      case "collapsible":
        if bytes.part(value).elementsEqual("true".utf8) { box.fold = .closed }
      default: break
      }
    }
    return box
  }
}

extension ForeignReader {
  /// Writes what is in a block of code as a box of Markdown; nil where the box does not end.
  mutating func boxFence(
    _ count: Int, _ box: BoxFence, _ head: LineHead, _ lines: SourceLines,
    _ bytes: UnsafeBufferPointer<UInt8>, _ old: ReadText, _ shape: TextShape
  ) -> Int? {
    guard let last = shape.codeEnd(from: head.line), last > head.line else { return nil }
    let sign = bytes[head.text.lowerBound]
    let closing = LineHead(line: last, lines.start(of: last)..<lines.end(of: last), in: bytes).text
    guard closing.count >= count, bytes[closing].allSatisfy({ $0 == sign }) else { return nil }
    let prefix = lines.start(of: head.line)..<head.text.lowerBound
    let continuation = Self.continuation(prefix, of: bytes)
    let known = AlertKind.foreign(box.name)
    if known == nil { unknownAlerts.append((box.name, old.place(of: head.text))) }
    let isBare = box.title?.isEmpty == true && box.fold == .never
    let title = box.title.flatMap { $0.isEmpty ? nil : $0 }
    let block = ForeignBlock(
      kind: .alert(known ?? .note, title: AlertKind.title(of: box.name), fold: box.fold),
      hasTitle: title != nil, isBare: isBare)
    let number = open(block, title: title, prefix: prefix, at: head.text.lowerBound, old)
    if let text = box.text {
      output.append(continuation, for: text.lowerBound, of: old)
      output.append(text, of: old)
      write([], at: text.upperBound - 1, old)
    }
    let first =
      box.isDirective
      ? behindOptions(below: head, lines, bytes, old, last: last - 1) : head.line + 1
    for line in first..<max(last, first) {
      lineCount += 1
      if let mark = old.marks[line] { output.marks[lineCount] = mark }
      output.append(lines.start(of: line)..<lines.end(of: line), of: old)
    }
    // (Raw HTML ends at a blank line.)
    write(continuation.filter { $0 == UInt8(ascii: ">") }, at: closing.lowerBound, old)
    close(number, continuation, at: closing.lowerBound, old)
    return last + 1
  }

  /// The line behind the options of a directive: `:class: tip` in each line.
  mutating func behindOptions(
    below head: LineHead, _ lines: SourceLines, _ bytes: UnsafeBufferPointer<UInt8>,
    _ old: ReadText, last: Int
  ) -> Int {
    var line = head.line + 1
    while line <= last {
      let text = LineHead(line: line, lines.start(of: line)..<lines.end(of: line), in: bytes).text
      guard text.count > 2, bytes[text.lowerBound] == UInt8(ascii: ":"),
        let close = bytes.firstIndex(
          of: UInt8(ascii: ":"), in: text.lowerBound + 1..<text.upperBound),
        close > text.lowerBound + 1,
        bytes[text.lowerBound + 1..<close].allSatisfy(\.isNamePart)
      else { break }
      name(.attributes, text, old)
      line += 1
    }
    return line
  }
}
