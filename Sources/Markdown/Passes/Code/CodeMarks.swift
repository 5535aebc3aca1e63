internal import Bytes

/// What comments in code say of its lines, and the code without these comments: VitePress's
/// `// [!code ++]` and Docusaurus's `// highlight-next-line`, and the lines that mdBook hides.
struct CodeMarks {
  /// The code that is shown.
  private(set) var code: [UInt8]
  /// The lines to mark, counted from 1.
  private(set) var marked: Set<Int> = []
  private(set) var added: Set<Int> = []
  private(set) var removed: Set<Int> = []

  /// Whether no line is marked.
  var isEmpty: Bool { marked.isEmpty && added.isEmpty && removed.isEmpty }

  private enum Mark: Int {
    case marked
    case added
    case removed
    case nothing
  }

  /// The line that is being read, counted from 1 in what is shown.
  private var line = 1
  /// Whether lines are marked up to the next comment that ends this.
  private var isInside = false
  /// The last line that each kind of mark is about.
  private var ends = [0, 0, 0, 0]

  /// Reads code as it is written behind a fence.
  init(_ code: [UInt8], _ info: CodeInfo) {
    self.code = code
    // (Where lines are picked, they are counted in the file.)
    guard info.lines == nil else { return }
    let hidden = info.hiddenPrefix
    let isMarked = code.withUnsafeBufferPointer { code in
      code.firstIndex(of: "[!", in: 0..<code.count).map {
        code.firstIndex(of: "code ", in: $0..<code.count) != nil
      } ?? false || code.firstIndex(of: "highlight-", in: 0..<code.count) != nil
    }
    guard isMarked || !hidden.isEmpty else { return }
    self.code = []
    self.code.reserveCapacity(code.count)
    code.withUnsafeBufferPointer { code in
      var start = 0
      while start < code.count {
        let feed = code.firstIndex(of: .lineFeed, in: start..<code.count)
        let end = feed ?? code.count
        if isMarked {
          read(start..<end, code, hidden, hasFeed: feed != nil)
        } else {
          show(start..<end, code, hidden, hasFeed: feed != nil)
        }
        start = end + 1
      }
    }
  }

  /// Reads one line.
  private mutating func read(
    _ range: Range<Int>, _ code: UnsafeBufferPointer<UInt8>, _ hidden: [UInt8], hasFeed: Bool
  ) {
    if isInside { marked.insert(line) }
    if let escape = code.firstIndex(of: "[!!code ", in: range) {
      self.code += code[range.lowerBound..<escape + 1]
      self.code += code[escape + 2..<range.upperBound]
      endLine(hasFeed)
      return
    }
    if let kind = Self.highlight(code, range) {
      marked.remove(line)
      switch kind {
      case "next-line": marked.insert(line)
      case "start": isInside = true
      default: isInside = false
      }
      return
    }
    guard let comment = Comment(code, range) else {
      show(range, code, hidden, hasFeed: hasFeed)
      return
    }
    let rest = code.trimmed(range.lowerBound..<comment.whole.lowerBound)
    let isAlone = rest.isEmpty && code.trimmed(comment.whole.upperBound..<range.upperBound).isEmpty
    let kind = comment.mark.rawValue
    ends[kind] = max(ends[kind], line + comment.count - 1)
    if isAlone { return }
    var kept = Array(code[range.lowerBound..<comment.whole.lowerBound])
    kept += code[comment.whole.upperBound..<range.upperBound]
    while kept.last?.isSpaceOrTab == true { kept.removeLast() }
    self.code += kept
    endLine(hasFeed)
  }

  private mutating func endLine(_ hasFeed: Bool) {
    if line <= ends[Mark.marked.rawValue] { marked.insert(line) }
    if line <= ends[Mark.added.rawValue] { added.insert(line) }
    if line <= ends[Mark.removed.rawValue] { removed.insert(line) }
    if hasFeed { code.append(.lineFeed) }
    line += 1
  }

  /// Shows a line, unless it is one of those that are hidden.
  private mutating func show(
    _ range: Range<Int>, _ code: UnsafeBufferPointer<UInt8>, _ hidden: [UInt8], hasFeed: Bool
  ) {
    let text = code.trimmed(range)
    guard !hidden.isEmpty, code[text].starts(with: hidden) else {
      self.code += code[range]
      endLine(hasFeed)
      return
    }
    let behind = text.lowerBound + hidden.count
    if hidden == [UInt8(ascii: "#")] {
      // Two signs stand for one; an attribute is code.
      let next = behind < text.upperBound ? code[behind] : .space
      if next == .space { return }
      let isDoubled = next == UInt8(ascii: "#")
      self.code += code[range.lowerBound..<text.lowerBound]
      self.code += code[text.lowerBound + (isDoubled ? 1 : 0)..<range.upperBound]
      endLine(hasFeed)
    }
  }

  /// The word behind `highlight-` in a line that is a comment of Docusaurus and nothing else.
  private static func highlight(
    _ code: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> String? {
    guard let found = code.firstIndex(of: "highlight-", in: range) else { return nil }
    let before = code.trimmed(range.lowerBound..<found)
    guard Comment.openings.contains(where: { $0.elementsEqual(code[before]) }) else { return nil }
    for word in ["next-line", "start", "end"] {
      let end = found + 10 + word.utf8.count
      guard end <= range.upperBound, code[found + 10..<end].elementsEqual(word.utf8) else {
        continue
      }
      let behind = code.trimmed(end..<range.upperBound)
      return behind.isEmpty || Comment.closings.contains { $0.elementsEqual(code[behind]) }
        ? word : nil
    }
    return nil
  }

  /// `// [!code ++]`
  private struct Comment {
    static let openings = ["//", "#", "<!--", "/*", "{/*", "--", ";", "%", "'"].map {
      Array($0.utf8)
    }
    static let closings = ["-->", "*/", "*/}"].map { Array($0.utf8) }

    /// With the signs of the comment, where nothing else is in it.
    let whole: Range<Int>
    let mark: Mark
    /// How many lines it is about.
    let count: Int

    init?(_ code: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
      guard let start = code.firstIndex(of: "[!code ", in: range),
        let close = code.firstIndex(of: UInt8(ascii: "]"), in: start..<range.upperBound)
      else { return nil }
      let words = String(decoding: code[start + 7..<close], as: UTF8.self)
        .split(separator: ":", omittingEmptySubsequences: false)
      switch words[0] {
      case "++": mark = .added
      case "--": mark = .removed
      case "highlight", "hl", "focus", "warning", "error", "info": mark = .marked
      case "word": mark = .nothing
      default: return nil
      }
      let number = words.count > 1 ? Int(words[1]) : nil
      count = max(1, min(number ?? 1, 1_000_000))
      var first = start
      var last = close + 1
      while first > range.lowerBound, code[first - 1].isSpaceOrTab { first -= 1 }
      let sign = Self.openings.filter { sign in
        first - sign.count >= range.lowerBound
          && code[first - sign.count..<first].elementsEqual(sign)
      }.max { $0.count < $1.count }
      var behind = last
      while behind < range.upperBound, code[behind].isSpaceOrTab { behind += 1 }
      let closing = Self.closings.filter { code[behind..<range.upperBound].starts(with: $0) }
        .max { $0.count < $1.count }
      if let sign, closing != nil || behind == range.upperBound {
        first -= sign.count
        last = behind + (closing?.count ?? 0)
        while first > range.lowerBound, code[first - 1].isSpaceOrTab { first -= 1 }
      }
      whole = first..<last
    }
  }
}
