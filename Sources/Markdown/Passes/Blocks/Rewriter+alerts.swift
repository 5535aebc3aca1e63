internal import Bytes

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
    guard let mark = AlertMark(text.literal.bytes, options), let kind = mark.kind else {
      reportUnknown(alertAt: offset(of: paragraph))
      return quote
    }
    // GitHub shows an alert only where it says something; elsewhere its kind does.
    let isAlone =
      paragraph.next == nil && !hasBreak(paragraph) && !options.dialect.isPython
    if isAlone, text.next == nil, mark.title == nil, text.literal.count == mark.length {
      return quote
    }
    var rest = Array(text.literal.bytes.dropFirst(mark.length))
    let fold = Self.fold(of: rest)
    if fold != .never { rest.removeFirst() }
    while rest.first?.isSpaceOrTab == true { rest.removeFirst() }
    rest.removeFirst(Self.numberSigns(before: rest))
    let place = offset(of: paragraph)..<offset(of: paragraph) + mark.length
    if mark.isUnknown { diagnostics.append(AlertKind.unknown(mark.written, at: self.place(place))) }
    if mark.isBeside { name(.boxBeside, at: place) }
    let hasTitle = !rest.isEmpty || Self.hasWords(behind: text)
    if mark.hasOtherWords || hasTitle && mark.title != nil { name(.boxWord, at: place) }
    if let title = mark.title, !hasTitle { rest = title }
    text.setLiteral(rest)

    let alert = Node.make(.customBlock)
    let title = Node.make(.customBlock)
    let line = Node.make(.customInline)
    write(kind, fold, alert: alert, title: line)
    title.append(line)
    takeTitle(from: paragraph, to: line, AlertKind.title(of: mark.name))
    alert.append(title)
    if paragraph.firstChild == nil { paragraph.free() }
    quote.moveChildren(to: alert)
    quote.replace(with: alert)
    return alert
  }

  /// Whether a title goes on behind a text.
  private static func hasWords(behind text: Node) -> Bool {
    text.next.map { $0.kind != .softBreak && $0.kind != .lineBreak } ?? false
  }

  /// How many bytes at the start of a title say that it is a heading elsewhere: `### `.
  private static func numberSigns(before title: [UInt8]) -> Int {
    let signs = title.prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(signs), title.count > signs, title[signs].isSpaceOrTab else { return 0 }
    return signs + title[signs...].prefix(while: \.isSpaceOrTab).count
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
    guard options.hasForeignSyntax, let mark = AlertMark(bytes.part(start..<bytes.count), options),
      mark.kind == nil
    else { return }
    let end = start + mark.length
    let behind = end < bytes.count ? bytes[end] : .lineFeed
    guard behind.isWhitespace || behind == UInt8(ascii: "-") || behind == UInt8(ascii: "+") else {
      return
    }
    diagnostics.append(AlertKind.unknown(mark.written, at: place(start..<end)))
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
}
