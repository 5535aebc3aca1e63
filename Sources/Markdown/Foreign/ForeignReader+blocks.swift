extension ForeignReader {
  /// Writes what a line says, with the lines that belong to it; returns the next line, or nil where
  /// the line stays as it is.
  mutating func rewrite(
    _ candidate: Candidate, _ lines: SourceLines, _ bytes: UnsafeBufferPointer<UInt8>,
    _ old: ReadText, _ shape: TextShape, last: Int
  ) -> Int? {
    let head = candidate.head
    let start = lines.start(of: head.line)
    let prefix = start..<head.text.lowerBound
    switch candidate.says {
    case .admonition(let name, let title, let fold):
      let block = box(name, title, fold, at: head.text, old)
      return indented(block, title: title, candidate, lines, bytes, old, last: last)
    case .tab(let title, let startsGroup):
      let block = ForeignBlock(kind: .tab(startsGroup: startsGroup), hasTitle: true)
      return indented(block, title: title, candidate, lines, bytes, old, last: last)
    case .container(let colons, let name, let title, let isOpen):
      let block = container(name, title, isOpen, at: head.text, old)
      let number = open(
        block, title: block.hasTitle ? title : nil, prefix: prefix, at: head.text.lowerBound, old)
      containers.append(
        OpenContainer(
          colons: colons, number: number, prefix: Self.continuation(prefix, of: bytes)))
      return head.line + 1
    case .containerEnd(let colons):
      return end(colons, prefix, head, bytes, old)
    case .contents:
      // The page has its contents beside it.
      write(Array(bytes[prefix]), at: start, old)
      return head.line + 1
    case .math(let formula):
      return mathematics(formula, head, lines, bytes, old, last: last)
    case .include(let form, let spec):
      return include(form, spec, head, lines, bytes, old, shape)
    case .includeList:
      return includeList(head, lines, bytes, old, shape, last: last)
    case .escaped:
      return escaped(head, lines, bytes, old, shape)
    case .codeImport(let spec):
      return codeImport(spec, head, bytes, old)
    }
  }

  // MARK: Boxes

  /// The box of an admonition.
  private mutating func box(
    _ name: String, _ title: Range<Int>?, _ fold: ForeignBlock.Fold, at range: Range<Int>,
    _ old: ReadText
  ) -> ForeignBlock {
    let known = AlertKind.foreign(name.lowercased())
    if known == nil { unknownAlerts.append((name, old.place(of: range))) }
    let kind = ForeignBlock.Kind.alert(
      known ?? .note, title: AlertKind.title(of: name), fold: fold)
    return ForeignBlock(
      kind: kind, hasTitle: title.map { !$0.isEmpty } ?? false,
      isBare: fold == .never && title?.isEmpty == true)
  }

  /// The box of a container.
  private mutating func container(
    _ name: String, _ title: Range<Int>?, _ isOpen: Bool, at range: Range<Int>, _ old: ReadText
  ) -> ForeignBlock {
    switch name {
    case "details":
      let kind = ForeignBlock.Kind.alert(
        .note, title: "Details", fold: isOpen ? .open : .closed)
      return ForeignBlock(kind: kind, hasTitle: title != nil)
    case "code-group": return ForeignBlock(kind: .codeGroup, hasTitle: false)
    case "v-pre", "raw": return ForeignBlock(kind: .plain, hasTitle: false)
    default: break
    }
    guard let known = AlertKind.foreign(name) else {
      self.name(.container, range, old)
      return ForeignBlock(kind: .plain, hasTitle: title != nil)
    }
    let kind = ForeignBlock.Kind.alert(known, title: AlertKind.title(of: name), fold: .never)
    return ForeignBlock(kind: kind, hasTitle: title != nil)
  }

  /// Writes a block whose text is indented below its first line.
  private mutating func indented(
    _ block: ForeignBlock, title: Range<Int>?, _ candidate: Candidate, _ lines: SourceLines,
    _ bytes: UnsafeBufferPointer<UInt8>, _ old: ReadText, last: Int
  ) -> Int {
    let head = candidate.head
    let prefix = lines.start(of: head.line)..<head.text.lowerBound
    let continuation = Self.continuation(prefix, of: bytes)
    let number = open(
      block, title: block.hasTitle ? title : nil, prefix: prefix, at: head.text.lowerBound, old)
    // The last line of the body, and whether one could be raw HTML, which only a blank line ends.
    var line = head.line + 1
    var end = line
    var holdsTags = false
    while line <= last {
      let range = lines.start(of: line)..<lines.end(of: line)
      switch Indentation(range, quotes: head.quotes, column: head.column + 4, in: bytes) {
      case .blank: break
      case .less: line = last
      case .enough(let offset, _):
        end = line + 1
        holdsTags = holdsTags || bytes[offset] == UInt8(ascii: "<")
      }
      line += 1
    }
    for line in head.line + 1..<max(end, head.line + 1) {
      let range = lines.start(of: line)..<lines.end(of: line)
      lineCount += 1
      switch Indentation(range, quotes: head.quotes, column: head.column + 4, in: bytes) {
      case .blank, .less: output.append(range, of: old)
      case .enough(let offset, let extra):
        let spaces = [UInt8](repeating: .space, count: extra)
        output.append(continuation + spaces, for: offset, of: old)
        output.append(offset..<range.upperBound, of: old)
      }
      if let mark = old.marks[line] { output.marks[lineCount] = mark }
    }
    let behind = lines.start(of: end)
    endLine(behind, old)
    if holdsTags { write(continuation.filter { $0 == UInt8(ascii: ">") }, at: behind, old) }
    close(number, continuation, at: max(behind - 1, 0), old)
    return end
  }

  /// Ends the innermost container of as many colons, and those in it.
  private mutating func end(
    _ colons: Int, _ prefix: Range<Int>, _ head: LineHead, _ bytes: UnsafeBufferPointer<UInt8>,
    _ old: ReadText
  ) -> Int? {
    guard
      let index = containers.lastIndex(where: { $0.colons == colons })
        ?? containers.lastIndex(where: { $0.colons < colons })
    else { return nil }
    while containers.count > index + 1, let inner = containers.popLast() {
      close(inner.number, inner.prefix, at: head.text.lowerBound, old)
    }
    let container = containers.removeLast()
    close(container.number, Array(bytes[prefix]), at: head.text.lowerBound, old)
    return head.line + 1
  }

  // MARK: Code

  /// Writes mathematics as code.
  private mutating func mathematics(
    _ formula: Range<Int>, _ head: LineHead, _ lines: SourceLines,
    _ bytes: UnsafeBufferPointer<UInt8>, _ old: ReadText, last: Int
  ) -> Int? {
    let prefix = lines.start(of: head.line)..<head.text.lowerBound
    let continuation = Self.continuation(prefix, of: bytes)
    let offset = head.text.lowerBound
    var end = head.line
    var body = formula
    if formula.isEmpty {
      let closing: StaticString = bytes[offset] == .backslash ? "\\]" : "$$"
      // (A formula of more lines is none.)
      var line = head.line + 1
      while line <= min(last, head.line + 200) {
        let text = LineHead(line: line, lines.start(of: line)..<lines.end(of: line), in: bytes)
          .text
        if text.count == 2, bytes.starts(with: closing, at: text.lowerBound) {
          end = line
          break
        }
        line += 1
      }
      guard end > head.line else { return nil }
      body = lines.start(of: head.line + 1)..<lines.start(of: end)
    }
    name(.mathematics, head.text, old)
    let fence = Self.fence(around: bytes.part(body))
    write(Array(bytes[prefix]) + fence + Array("math".utf8), at: offset, old)
    if formula.isEmpty {
      lineCount += end - head.line - 1
      output.append(body, of: old)
    } else {
      output.append(continuation, for: offset, of: old)
      output.append(formula, of: old)
      write([], at: formula.upperBound - 1, old)
    }
    write(continuation + fence, at: offset, old)
    return end + 1
  }

  /// Backticks that open and close code.
  private static func fence(around text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var longest = 2
    var run = 0
    for byte in text {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return [UInt8](repeating: UInt8(ascii: "`"), count: longest + 1)
  }

  /// Writes `<<< @/path/file.ts#region{2,4-6 ts} [title]` as a block of code that shows the file.
  private mutating func codeImport(
    _ spec: Range<Int>, _ head: LineHead, _ bytes: UnsafeBufferPointer<UInt8>, _ old: ReadText
  ) -> Int? {
    let text = String(decoding: bytes[spec], as: UTF8.self)
    guard let block = CodeImport(text) else { return nil }
    write(code: block, head, bytes, old)
    return head.line + 1
  }

  /// Writes a block of code that shows a file.
  mutating func write(
    code: CodeImport, _ head: LineHead, _ bytes: UnsafeBufferPointer<UInt8>, _ old: ReadText
  ) {
    let start = head.text.lowerBound
    let prefix = Array(bytes[lineStart(of: head, bytes)..<start])
    write(prefix + Array("```\(code.info)".utf8), at: start, old)
    let continuation = Self.continuation(lineStart(of: head, bytes)..<start, of: bytes)
    write(continuation + Array("```".utf8), at: start, old)
  }

  private func lineStart(of head: LineHead, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var start = head.text.lowerBound
    while start > 0, !bytes[start - 1].isLineEnd { start -= 1 }
    return start
  }
}

/// How far a line is indented.
private enum Indentation {
  case blank
  case less
  /// Where what is beyond the column begins, and how many columns of white space go before it.
  case enough(Int, extra: Int)

  init(
    _ line: Range<Int>, quotes: Int, column: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) {
    var (index, reached, open) = (line.lowerBound, 0, 0)
    while index < line.upperBound {
      let byte = bytes[index]
      if byte.isLineEnd {
        self = .blank
        return
      }
      if reached >= column, open == quotes, !byte.isSpaceOrTab {
        self = .enough(index, extra: reached - column)
        return
      }
      if byte == .space {
        reached += 1
      } else if byte == .tab {
        reached = (reached / 4 + 1) * 4
      } else if byte == UInt8(ascii: ">"), open < quotes {
        open += 1
        reached += 1
      } else {
        self = .less
        return
      }
      index += 1
    }
    self = .blank
  }
}

/// A block of code that shows a file, as another tool writes it.
struct CodeImport {
  /// What our own fence says.
  let info: String

  init(info: String) { self.info = info }

  /// Reads what stands behind `<<<`; nil where that names no file.
  init?(_ text: String) {
    var path = Substring(text)
    var title: Substring?
    if path.hasSuffix("]"), let open = path.lastIndex(of: "[") {
      title = path[path.index(after: open)...].dropLast()
      path = path[..<open]
    }
    var words: Substring = ""
    if let open = path.firstIndex(of: "{") {
      words = path[path.index(after: open)...].prefix { $0 != "}" }
      path = path[..<open]
    }
    while path.last == " " { path.removeLast() }
    if path.hasPrefix("@/") { path = path.dropFirst() }
    guard path.contains("."), !path.contains(where: { " \"<>".contains($0) }) else { return nil }
    let file = path.split(separator: "#").first ?? path
    let parts = words.split(separator: " ")
    let lines = parts.first { $0.first?.isNumber == true }
    let language = parts.first { $0.first?.isLetter == true }.map { $0.prefix { $0 != ":" } }
    let ending = language ?? file.split(separator: ".").last ?? ""
    var info = "\(ending) src=\"\(path)\""
    if let lines { info += " {\(lines)}" }
    if let title, !title.contains("\"") { info += " title=\"\(title)\"" }
    self.info = info
  }
}

extension AlertKind {
  /// The kind that looks like a kind of another tool; nil where no tool has it.
  static func foreign(_ name: String) -> AlertKind? {
    switch name {
    case "note", "info", "abstract", "summary", "tldr", "todo", "example", "quote", "cite",
      "seealso", "question", "help", "faq", "secondary":
      .note
    case "tip", "hint", "success", "check", "done": .tip
    case "important": .important
    case "warning", "attention": .warning
    case "caution", "danger", "error", "failure", "fail", "missing", "bug", "alert": .caution
    default: nil
    }
  }

  /// The title of a box where the author gives none: the name of its kind.
  static func title(of name: String) -> String {
    let words = name.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
