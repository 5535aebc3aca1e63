internal import Diagnostics

/// Lines that read like front matter and are none, since no line opens them, another one than `---`
/// does, or something comes before them. What they say, that the page is a draft perhaps, would be
/// lost.
struct MisplacedFrontMatter {
  /// The first line of it.
  let range: Range<Int>
  let message: String
  let advice: String

  func diagnostic(in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .frontMatter, message, at: SourceRange(file: file.path, range: range), notes: [Note(advice)])
  }

  /// Looks behind blank lines, comments and headings.
  ///
  /// - Parameter offset: where the text begins, behind front matter that is in its place.
  static func find(in bytes: [UInt8], from offset: Int) -> MisplacedFrontMatter? {
    bytes.withUnsafeBufferPointer { buffer in
      let start = offset == 0 && buffer.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : offset
      var lines = LineScanner(buffer, from: start)
      var isInComment = false
      while let line = lines.next() {
        let text = buffer[line].drop { $0 == 0x20 || $0 == 0x09 }
        if isInComment || text.starts(with: "<!--".utf8) {
          isInComment = !holdsEndOfComment(text)
          continue
        }
        guard let first = text.first, first != UInt8(ascii: "#") else { continue }
        let isFirst = line.lowerBound == start && offset == 0
        if isFirst, beginsJSON(text) { return json(from: line, in: buffer) }
        if isFirst && isOtherMark(text) || isMark(text) || isNamedMark(text) {
          return found(line, behind: lines, opened: true, isFirst: isFirst, in: buffer)
        }
        guard FrontMatterBlock.looksLikeKey(text) else { return nil }
        let here = LineScanner(buffer, from: line.lowerBound)
        return found(line, behind: here, opened: false, isFirst: isFirst, in: buffer)
      }
      return nil
    }
  }

  /// What is said of lines of keys that have one that we know and are closed.
  private static func found(
    _ line: Range<Int>, behind lines: LineScanner, opened isOpened: Bool, isFirst: Bool,
    in buffer: UnsafeBufferPointer<UInt8>
  ) -> MisplacedFrontMatter? {
    var lines = lines
    var (keys, known, isDraft) = (0, 0, false)
    var (isIndented, saysYes) = (false, false)
    var isClosed = false
    while let line = lines.next() {
      let text = buffer[line]
      // (A line that closes nothing opens the next.)
      if isOpened, keys == 0, isMark(text) { continue }
      if isMark(text) || FrontMatterBlock.isMarker(text, ".") || isFirst && isOtherMark(text) {
        isClosed = true
        break
      }
      let inner = text.drop { $0 == 0x20 || $0 == 0x09 }
      if let key = key(of: inner) {
        let name = String(decoding: key, as: UTF8.self)
        isIndented = isIndented || inner.startIndex > text.startIndex
        keys += 1
        if FrontMatter.knownKeys.contains(name) || name.lowercased() == "draft" { known += 1 }
        if name.lowercased() == "draft" {
          isDraft = true
          let value = text.drop { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "=") }.dropFirst()
          saysYes = saysYes || ["true", "yes", "on"].contains(Self.word(value))
        }
      } else if !FrontMatterBlock.continuesKey(text),
        !FrontMatterBlock.isBlankOrComment(text)
          || text.isEmpty
      {
        break
      }
    }
    // A line of text above a line of hyphens is a heading.
    // (Rows of other signs are lines of their own right.)
    if isOtherMark(buffer[line]), !isDraft, known < 2 { return nil }
    guard known > 0, isDraft || isClosed && (keys > 1 || isOpened) else { return nil }
    // (MultiMarkdown begins with keys and nothing around them.)
    if !isOpened, !isClosed, !(saysYes && isFirst) { return nil }
    if !isOpened {
      return MisplacedFrontMatter(
        range: line, message: "the front matter is not opened",
        advice: "write '---' on a line of its own before the first key")
    }
    if isFirst, isIndented, FrontMatterBlock.isMarker(buffer[line], "-") {
      return MisplacedFrontMatter(
        range: line, message: "the keys of the front matter are indented",
        advice: "begin each key at the start of its line")
    }
    if isFirst {
      return MisplacedFrontMatter(
        range: line, message: "the front matter is not opened by '---'",
        advice: "write three hyphens at the beginning of the line, and nothing else")
    }
    return MisplacedFrontMatter(
      range: line, message: "the front matter does not begin at the first line",
      advice: "move it to the top of the file")
  }

  /// A value in small letters, without the white space around it.
  private static func word(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    String(decoding: value.filter { $0 != 0x20 && $0 != 0x09 }, as: UTF8.self).lowercased()
  }

  /// Whether a line begins front matter in JSON: `{`, `;;;` or `---json`.
  private static func beginsJSON(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    line.first == UInt8(ascii: "{") || line.elementsEqual("---json".utf8)
      || line.count > 2 && line.allSatisfy { $0 == UInt8(ascii: ";") }
  }

  /// Whether a line is hyphens or dashes alone, two or more of them.
  private static func isMark(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var text = line.drop { $0 == 0x20 || $0 == 0x09 }
    while let last = text.last, last == 0x20 || last == 0x09 { text.removeLast() }
    guard let first = text.first else { return false }
    if first == UInt8(ascii: "-") { return text.count > 1 && text.allSatisfy { $0 == first } }
    // (What a word processor makes of hyphens.)
    return first == 0xE2 && text.count <= 9
      && ["—", "–", "——", "––", "—-", "–-"].contains(
        String(decoding: text, as: UTF8.self))
  }

  /// Whether a line is a row of other signs: `***`, `___`, `===`, `...`, `+++` or `++`.
  private static func isOtherMark(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var text = line.drop { $0 == 0x20 || $0 == 0x09 }
    while let last = text.last, last == 0x20 || last == 0x09 { text.removeLast() }
    guard let first = text.first, "*_=+.".utf8.contains(first) else { return false }
    return text.count > (first == UInt8(ascii: ".") ? 2 : 1) && text.allSatisfy { $0 == first }
  }

  /// The key with which a line of YAML or TOML begins: `draft: true`, `draft = true`.
  private static func key(
    of line: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Slice<UnsafeBufferPointer<UInt8>>? {
    if FrontMatterBlock.looksLikeKey(line) { return line.split(separator: 0x3A).first }
    guard let sign = line.firstIndex(of: UInt8(ascii: "=")) else { return nil }
    var key = line[..<sign]
    while let last = key.last, last == 0x20 || last == 0x09 { key.removeLast() }
    let isWord = key.allSatisfy {
      $0 == 0x5F || $0 == 0x2D || (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0)
    }
    return key.isEmpty || !isWord ? nil : key
  }

  /// Whether a line is `---yaml`, as some tools have it.
  private static func isNamedMark(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard line.starts(with: "---".utf8) else { return false }
    let name = line.dropFirst(3).drop { $0 == 0x20 }
    // (A remark of YAML: `--- # about the page`.)
    if name.first == UInt8(ascii: "#"), line.count > name.count + 3 { return true }
    return ["yaml", "yml", "toml", "json"].contains(String(decoding: name, as: UTF8.self))
  }

  /// Front matter as Hugo has it in JSON: a key in quotes in each line up to one that closes it.
  private static func json(
    from line: Range<Int>, in buffer: UnsafeBufferPointer<UInt8>
  ) -> MisplacedFrontMatter? {
    var lines = LineScanner(buffer, from: line.lowerBound)
    var isKnown = false
    while let line = lines.next() {
      // (All of it may be in one line.)
      let text = buffer[line].drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: "{") }
      if text.first == UInt8(ascii: "}") { break }
      guard text.first == UInt8(ascii: "\"") else { continue }
      let name = text.dropFirst().prefix { $0 != UInt8(ascii: "\"") }
      let behind = text[name.endIndex...].dropFirst().drop { $0 == 0x20 }
      isKnown =
        isKnown
        || behind.first == UInt8(ascii: ":")
          && FrontMatter.knownKeys.contains(String(decoding: name, as: UTF8.self))
    }
    if !isKnown { return nil }
    return MisplacedFrontMatter(
      range: line, message: "the front matter is JSON",
      advice: "write it as YAML, 'key: value' in a line, between two lines '---'")
  }

  private static func holdsEndOfComment(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var index = text.startIndex
    while index + 2 < text.endIndex {
      if text[index] == UInt8(ascii: "-"), text[index + 1] == UInt8(ascii: "-"),
        text[index + 2] == UInt8(ascii: ">")
      {
        return true
      }
      index += 1
    }
    return false
  }
}
