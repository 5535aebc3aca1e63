internal import Algorithms

/// The text that libcmark reads where it is not the page's own: blocks in the syntax of other tools are
/// written in it as Markdown has them, and the files that the page includes are part of it.
///
/// It knows where each of its bytes comes from, so that all that is found in it is found in the page.
struct ReadText {
  /// A run of bytes that stand in this order in the page or in a file that it includes.
  private struct Run {
    /// The offset of the first byte here.
    let start: Int
    /// Its offset there.
    let source: Int
    /// The index in ``ReadText/parts``.
    let part: Int
    /// Whether the bytes are written here and stand for the one place there.
    let isFixed: Bool
  }

  private(set) var bytes: [UInt8] = []
  private var runs: [Run] = []
  /// The headings that are none: each opens or ends a block, by the line that it is in.
  var marks: [Int: BlockMark] = [:]
  /// The words that lines like `*[HTML]: …` explain.
  var abbreviations = Abbreviations()
  /// The page itself, and then each use of a file that it includes.
  private(set) var parts = [PartUse(path: nil, parent: 0, place: 0..<0, level: 0)]

  /// The whole of a page's body, and what is read before it and behind it.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, opening: [TextPiece], closing: [UInt8]
  ) {
    for piece in opening {
      begin(piece.range.lowerBound, 0, true)
      self.bytes += piece.text.utf8
    }
    begin(start, 0, false)
    self.bytes += bytes[start...]
    if closing.isEmpty { return }
    begin(bytes.count, 0, true)
    self.bytes += closing
  }

  /// No text yet, with the parts and the abbreviations of another.
  init(like other: ReadText) {
    parts = other.parts
    abbreviations = other.abbreviations
    bytes.reserveCapacity(other.bytes.count + 256)
  }

  /// Appends a range of another text.
  mutating func append(_ range: Range<Int>, of other: ReadText) {
    if range.isEmpty { return }
    var index = max(other.runs.partitioningIndex { $0.start > range.lowerBound } - 1, 0)
    var offset = range.lowerBound
    while offset < range.upperBound, index < other.runs.count {
      let run = other.runs[index]
      let end =
        index + 1 < other.runs.count
        ? min(other.runs[index + 1].start, range.upperBound) : range.upperBound
      let source = run.isFixed ? run.source : run.source + offset - run.start
      begin(source, run.part, run.isFixed)
      bytes += other.bytes[offset..<end]
      offset = end
      index += 1
    }
  }

  /// Appends text that stands for an offset of another.
  mutating func append(_ text: some Sequence<UInt8>, for offset: Int, of other: ReadText) {
    let (part, source) = other.origin(of: offset)
    begin(source, part, true)
    bytes += text
  }

  /// Appends lines of a file that the page includes, each behind a prefix.
  mutating func append(_ range: Range<Int>, of text: [UInt8], part: Int) {
    begin(range.lowerBound, part, false)
    bytes += text[range]
  }

  /// Notes that a file is used, and returns its index.
  mutating func use(_ part: PartUse) -> Int {
    parts.append(part)
    return parts.count - 1
  }

  private mutating func begin(_ source: Int, _ part: Int, _ isFixed: Bool) {
    if let last = runs.last, last.part == part, last.isFixed == isFixed,
      isFixed ? last.source == source : last.source + bytes.count - last.start == source
    {
      return
    }
    runs.append(Run(start: bytes.count, source: source, part: part, isFixed: isFixed))
  }

  // MARK: Places

  /// The part that an offset lies in, and its offset there.
  func origin(of offset: Int) -> (part: Int, offset: Int) {
    let index = max(runs.partitioningIndex { $0.start > offset } - 1, 0)
    guard index < runs.count else { return (0, 0) }
    let run = runs[index]
    return (run.part, run.isFixed ? run.source : run.source + offset - run.start)
  }

  /// The place in the page for a range: what lies in another file is where that is included.
  func place(of range: Range<Int>) -> Range<Int> {
    let (part, lower) = origin(of: range.lowerBound)
    if part != 0 { return parts[part].place }
    if range.isEmpty { return lower..<lower }
    let (last, upper) = origin(of: range.upperBound - 1)
    return last == 0 && upper >= lower ? lower..<upper + 1 : lower..<lower
  }

  /// The use of a file that an offset lies in; nil in the page itself.
  func part(at offset: Int) -> PartUse? {
    let part = origin(of: offset).part
    return part == 0 ? nil : parts[part]
  }
}

/// One use of a file that a page includes.
struct PartUse {
  /// Where the file lies, below the content folder; nil for the page itself.
  let path: String?
  /// The index of the part that includes it.
  let parent: Int
  /// Where the page includes it, or the file that it is in.
  let place: Range<Int>
  /// How many levels its headings are lowered.
  let level: Int
}

/// What a heading of ``ReadText`` stands for.
enum BlockMark {
  /// A block begins: its kind, and the number by which its end knows it.
  case open(ForeignBlock, number: Int)
  case close(number: Int)
}

/// A block of another tool.
struct ForeignBlock {
  enum Kind: Equatable {
    /// A box with a title: how it looks, the title where there is none, and whether it folds.
    case alert(AlertKind, title: String, fold: Fold)
    /// One of several tabs, and whether it is the one that is shown first.
    case tab(startsGroup: Bool, isChosen: Bool)
    /// A group of code blocks of which one is seen at a time.
    case codeGroup
    /// What a term means.
    case definition
    /// Terms, each a paragraph, and their meanings, each an item of a list.
    case definitions
    /// What is said of the block before it, or it is said above that.
    case caption(isAbove: Bool)
    /// No box at all.
    case plain
  }

  enum Fold: Equatable {
    case never
    case closed
    case open
  }

  let kind: Kind
  /// Whether the heading has the title.
  let hasTitle: Bool
  /// Whether there is no title line.
  var isBare = false
  /// Whether templates in it are meant as text.
  var showsTemplates = false
}
