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
    let language = parts.first { $0.first?.isLetter == true || $0.hasPrefix(":") }
    var ending = language ?? file.split(separator: ".").last ?? ""
    if ending.hasPrefix(":") { ending = (file.split(separator: ".").last ?? "") + ending }
    var info = "\(ending) src=\"\(path)\""
    if let lines { info += " {\(lines)}" }
    if let title, !title.contains("\"") { info += " title=\"\(title)\"" }
    self.info = info
  }
}

extension CodeImport {
  /// Reads `@[code js{2}](@/file.js)`: what stands behind `@[code`, and the path; nil where that names
  /// no file.
  init?(words: String, path: String) {
    let numbers = words.contains(":line-numbers") ? ":line-numbers" : ""
    let words = words.prefix { $0 != ":" }.filter { $0 != " " }
    let language = words.prefix { $0 != "{" }
    let lines = words.dropFirst(language.count).dropFirst().prefix { $0 != "}" }
    var spec = path
    if !lines.isEmpty || !language.isEmpty || !numbers.isEmpty {
      spec +=
        "{\([String(lines), language + numbers].filter { !$0.isEmpty }.joined(separator: " "))}"
    }
    self.init(spec)
  }
}

extension ForeignReader {
  /// Writes `<<< @/path/file.ts#region{2,4-6 ts} [title]` as a block of code that shows the file.
  mutating func codeImport(
    _ spec: Range<Int>, _ head: LineHead, _ bytes: UnsafeBufferPointer<UInt8>, _ old: ReadText
  ) -> Int? {
    let text = String(decoding: bytes[spec], as: UTF8.self)
    guard let block = CodeImport(text) else { return nil }
    write(code: block, head, bytes, old)
    return head.line + 1
  }

  /// Writes `@[code js{2}](@/file.js)` as a block of code that shows the file.
  mutating func bracketImport(
    _ words: Range<Int>, _ path: Range<Int>, _ head: LineHead,
    _ bytes: UnsafeBufferPointer<UInt8>, _ old: ReadText
  ) -> Int? {
    let words = String(decoding: bytes[words], as: UTF8.self)
    let path = String(decoding: bytes[path], as: UTF8.self)
    guard let block = CodeImport(words: words, path: path) else { return nil }
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
