extension Rewriter {
  /// Makes an alert of a block quote whose first line is `[!KIND]`, with or without a title behind
  /// it, and returns what replaces the quote.
  ///
  /// The blocks in the quote have been rewritten already.
  mutating func rewriteAlert(_ quote: Node) -> Node {
    guard options.hasAlerts, let paragraph = quote.firstChild, paragraph.kind == .paragraph,
      let text = paragraph.firstChild, text.kind == .text,
      bytes.starts(with: "[!", at: offset(of: paragraph))
    else { return quote }
    guard let (kind, length) = AlertKind.marked(in: text.literal.bytes) else {
      reportUnknown(alertAt: offset(of: paragraph))
      return quote
    }
    // GitHub shows an alert only where it says something.
    let isAlone = paragraph.next == nil && !hasBreak(paragraph)
    if isAlone, text.next == nil, text.literal.count == length { return quote }
    var rest = Array(text.literal.bytes.dropFirst(length))
    let fold = Self.fold(of: rest)
    if fold != .never { rest.removeFirst() }
    while rest.first?.isSpaceOrTab == true { rest.removeFirst() }
    text.setLiteral(rest)

    let alert = Node.make(.customBlock)
    let title = Node.make(.customBlock)
    let line = Node.make(.customInline)
    write(kind, fold, alert: alert, title: line)
    title.append(line)
    takeTitle(from: paragraph, to: line, AlertKind.title(of: kind.rawValue))
    alert.append(title)
    if paragraph.firstChild == nil { paragraph.free() }
    quote.moveChildren(to: alert)
    quote.replace(with: alert)
    return alert
  }

  /// How an alert folds, as Obsidian has it: `[!NOTE]-` is closed, `[!NOTE]+` is open.
  private static func fold(of rest: [UInt8]) -> ForeignBlock.Fold {
    guard let sign = rest.first, rest.count == 1 || rest[1].isWhitespace else { return .never }
    switch sign {
    case UInt8(ascii: "-"): return .closed
    case UInt8(ascii: "+"): return .open
    default: return .never
    }
  }

  /// Gives an alert and the line of its title their markup.
  func write(_ kind: AlertKind, _ fold: ForeignBlock.Fold, alert: Node, title line: Node) {
    if fold == .never {
      alert.setOnEnter(
        Array("<aside class=\"alert alert-\(kind.rawValue)\" role=\"note\">".utf8))
      alert.setOnExit("</aside>" as StaticString)
      line.setOnEnter("<p class=\"alert-title\">" as StaticString)
      line.setOnExit("</p>" as StaticString)
    } else {
      let isOpen = fold == .open ? " open=\"\"" : ""
      alert.setOnEnter(
        Array("<details class=\"alert alert-\(kind.rawValue)\"\(isOpen)>".utf8))
      alert.setOnExit("</details>" as StaticString)
      line.setOnEnter("<summary>" as StaticString)
      line.setOnExit("</summary>" as StaticString)
    }
  }

  /// Reports `[!WORD]` at the start of a quote where the word is no kind of alert.
  private mutating func reportUnknown(alertAt start: Int) {
    guard options.hasForeignSyntax else { return }
    var end = start + 2
    while end < bytes.count, bytes[end].isLetter || bytes[end] == UInt8(ascii: "-") { end += 1 }
    guard end > start + 2, end < bytes.count, bytes[end] == UInt8(ascii: "]") else { return }
    let behind = end + 1 < bytes.count ? bytes[end + 1] : .lineFeed
    guard behind.isWhitespace || behind == UInt8(ascii: "-") || behind == UInt8(ascii: "+") else {
      return
    }
    let name = String(decoding: bytes[start + 2..<end], as: UTF8.self)
    diagnostics.append(AlertKind.unknown(name, at: place(start..<end + 1)))
  }

  /// Moves the first line of a paragraph, without the break at its end.
  private mutating func takeTitle(from paragraph: Node, to line: Node, _ title: String) {
    while let node = paragraph.firstChild {
      if node.kind == .softBreak || node.kind == .lineBreak {
        node.free()
        break
      }
      line.append(node)
    }
    if let only = line.firstChild, only.next == nil, only.kind == .text, only.literal.isEmpty {
      give(alertTitle: title, to: line)
      only.free()
    }
    join(title: line)
  }

  /// Puts a title of several pieces into one box, so that nothing but words is between them.
  func join(title line: Node) {
    var pieces = 0
    var next = line.firstChild
    while let node = next {
      if node.kind != .text || !node.literal.isEmpty { pieces += 1 }
      next = node.next
    }
    if pieces < 2 { return }
    let words = Node.make(.customInline)
    words.setOnEnter("<span>" as StaticString)
    words.setOnExit("</span>" as StaticString)
    line.moveChildren(to: words)
    line.append(words)
  }

  /// Puts the title that a kind of alert has by itself into the line for it: as a word of ours where it
  /// is one. (That is no text of the author's, so no search finds it.)
  mutating func give(alertTitle title: String, to line: Node) {
    guard let number = AlertKind.names.firstIndex(where: { AlertKind.title(of: $0) == title })
    else {
      let text = Node.make(.text)
      text.setLiteral(Array(title.utf8))
      return line.append(text)
    }
    let word = Node.make(.customInline)
    word.setOnEnter(Marker.alert.bytes(number))
    line.append(word)
  }

  private func hasBreak(_ paragraph: Node) -> Bool {
    var next = paragraph.firstChild
    while let node = next {
      if node.kind == .softBreak || node.kind == .lineBreak { return true }
      next = node.next
    }
    return false
  }
}

/// GitHub's kinds of alerts.
enum AlertKind: String, CaseIterable {
  case note
  case tip
  case important
  case warning
  case caution

  /// The names of alerts, and of boxes like them, that have a title in each language.
  static let names = [
    "note", "tip", "important", "warning", "caution", "info", "danger", "hint", "attention",
    "error", "success", "question", "failure", "bug", "example", "quote", "abstract", "summary",
    "todo", "help",
  ]

  /// The kind that a text names in `[!KIND]` at its start, in any case, and how long that is.
  static func marked(in text: UnsafeBufferPointer<UInt8>) -> (kind: AlertKind, length: Int)? {
    guard text.starts(with: "[!", at: 0),
      let close = text.firstIndex(of: UInt8(ascii: "]"), in: 2..<min(text.count, 13))
    else { return nil }
    let name = String(decoding: text[2..<close].map(\.lowercased), as: UTF8.self)
    return AlertKind(rawValue: name).map { ($0, close + 1) }
  }
}
