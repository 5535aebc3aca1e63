internal import Bytes

/// Writes code as HTML: the text as it is, coloured, its lines marked, below its title.
struct CodeWriter {
  let info: CodeInfo
  /// The code, and what its comments say of its lines.
  private let marks: CodeMarks
  /// Whether a block of one line is marked: it needs no bar for what can be done with it.
  private let marksOneLine: Bool

  /// - Parameter code: its lines end with line feeds.
  init(_ code: [UInt8], info: CodeInfo, marksOneLine: Bool = true) {
    self.info = info
    self.marksOneLine = marksOneLine
    marks = CodeMarks(code, info)
  }

  /// Appends the block.
  func write(to markup: inout [UInt8]) {
    let text = marks.code
    markup.reserveCapacity(markup.count + text.count * 3 + 120)
    if isCaptioned {
      markup.append("<figure class=\"code\">\n<figcaption>" as StaticString)
      if let title = info.title {
        markup.append(escaping: title)
      } else if let kind = info.diagram, let number = CodeInfo.diagramKinds.firstIndex(of: kind) {
        Marker.diagram.append(number, to: &markup)
      }
      markup.append("</figcaption>\n" as StaticString)
    }
    // Code that is wider than the page scrolls, and what scrolls has to be reached by keyboard.
    markup.append("<pre" as StaticString)
    if marksOneLine, !isCaptioned, lineCount == 1 {
      markup.append(" class=\"line\"" as StaticString)
    }
    markup.append(" tabindex=\"0\"><code" as StaticString)
    if !info.language.isEmpty {
      markup.append(" class=\"language-" as StaticString)
      markup.append(escaping: info.language)
      markup.append("\"" as StaticString)
    }
    markup.append(">" as StaticString)
    text.withUnsafeBufferPointer { text in
      let shown = shown(text)
      let tokens = Highlighter.tokens(of: text.part(shown), language: info.language)
      if info.marked.isEmpty, !info.isDiff, marks.isEmpty, info.firstNumber == nil {
        writeRun(0..<shown.count, of: text.part(shown), tokens[...], to: &markup)
      } else {
        writeLines(text.part(shown), tokens, to: &markup)
      }
    }
    markup.append("</code></pre>" as StaticString)
    if isCaptioned { markup.append("\n</figure>" as StaticString) }
  }

  /// Whether something is said above the code.
  private var isCaptioned: Bool { info.title != nil || info.diagram != nil }

  /// Appends what a reader sees of the block, words of ours aside.
  func write(to text: inout MarkupText) {
    if let title = info.title {
      text.append(title.utf8)
      text.endBlock()
    }
    marks.code.withUnsafeBufferPointer { text.append($0[shown($0)]) }
  }

  /// How many lines are shown.
  var lineCount: Int {
    marks.code.withUnsafeBufferPointer { text in
      let shown = text[shown(text)]
      return shown.count { $0 == .lineFeed } + (shown.last == .lineFeed || shown.isEmpty ? 0 : 1)
    }
  }

  /// The bytes of the lines to be shown.
  private func shown(_ text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    guard let lines = info.lines else { return 0..<text.count }
    var line = 1
    var start = lines.lowerBound == 1 ? 0 : text.count
    var index = 0
    while let feed = text.firstIndex(of: .lineFeed, in: index..<text.count) {
      index = feed + 1
      if line == lines.upperBound { return min(start, index)..<index }
      line += 1
      if line == lines.lowerBound { start = index }
    }
    return start..<text.count
  }

  /// Writes each line by itself, so that it can be marked.
  private func writeLines(
    _ text: UnsafeBufferPointer<UInt8>, _ tokens: [CodeToken], to markup: inout [UInt8]
  ) {
    var line = 1
    var start = 0
    var first = 0
    while start < text.count {
      let end = text.firstIndex(of: .lineFeed, in: start..<text.count).map { $0 + 1 } ?? text.count
      let name = classes(line, first: text[start])
      if let name {
        markup.append("<span class=\"" as StaticString)
        markup += name.utf8
        if let first = info.firstNumber {
          markup.append("\" data-line=\"" as StaticString)
          markup += String(first + line - 1).utf8
        }
        markup.append("\">" as StaticString)
      }
      while first < tokens.count, tokens[first].range.upperBound <= start { first += 1 }
      writeRun(start..<end, of: text, tokens[first...], to: &markup)
      if name != nil { markup.append("</span>" as StaticString) }
      start = end
      line += 1
    }
  }

  /// Writes a part of the text with its tokens, of which the first and the last may reach beyond.
  private func writeRun(
    _ run: Range<Int>, of text: UnsafeBufferPointer<UInt8>, _ tokens: ArraySlice<CodeToken>,
    to markup: inout [UInt8]
  ) {
    var index = run.lowerBound
    for token in tokens {
      if token.range.lowerBound >= run.upperBound { break }
      let part = token.range.clamped(to: run)
      markup.append(escaping: text.part(index..<max(part.lowerBound, index)))
      markup.append("<span class=\"" as StaticString)
      markup += token.kind.rawValue.utf8
      markup.append("\">" as StaticString)
      markup.append(escaping: text.part(part))
      markup.append("</span>" as StaticString)
      index = part.upperBound
    }
    markup.append(escaping: text.part(index..<run.upperBound))
  }

  private func classes(_ line: Int, first: UInt8) -> String? {
    var names: [String] = info.firstNumber == nil ? [] : ["line-numbered"]
    if info.marked.contains(where: { $0.contains(line) })
      || marks.marked.contains(line)
    {
      names.append("line-marked")
    }
    if info.isDiff && first == UInt8(ascii: "+") || marks.added.contains(line) {
      names.append("line-added")
    }
    if info.isDiff && first == UInt8(ascii: "-") || marks.removed.contains(line) {
      names.append("line-removed")
    }
    return names.isEmpty ? nil : names.joined(separator: " ")
  }
}
