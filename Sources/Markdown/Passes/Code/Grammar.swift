/// How the code of one language is coloured; read from the grammar file.
struct Grammar {
  /// Something that begins with a mark and ends with another, or with its line or its name.
  struct Span {
    enum Shape: Equatable {
      case comment(needsSpace: Bool, isNested: Bool)
      case string(isMulti: Bool, isRaw: Bool, doubles: Bool, isShort: Bool)
      /// A prefix and the name behind it.
      case name(atLineStart: Bool)
    }

    let shape: Shape
    let kind: CodeToken.Kind
    let open: [UInt8]
    /// Empty where the line, or the name, ends it.
    let close: [UInt8]
  }

  /// A line that is coloured as a whole.
  struct Line {
    let open: [UInt8]
    let kind: CodeToken.Kind
  }

  var spans: [Span] = []
  var lines: [Line] = []
  /// Keywords, types and built-in names by the hash of their bytes.
  var words: [UInt64: CodeToken.Kind] = [:]
  /// Names that open a string with the mark right behind them, by hash.
  var prefixes: Set<UInt64> = []
  /// The characters before which a name is a key.
  var keys: [UInt8] = []
  var keysNeedSpace = false
  var hasCalls = false
  var hasCapitals = false
  var folds = false
  var hasTags = false
  /// Whether there are patterns between slashes.
  var hasPatterns = false
  /// For each byte: 1 where it may begin a span, 2 where it may be in a name, and both.
  private(set) var classes: [UInt8] = Grammar.nameBytes

  static let beginsSpan: UInt8 = 1
  static let isName: UInt8 = 2

  private static let nameBytes: [UInt8] = (0...255).map { byte in
    byte >= 0x80 || byte == 0x5F || UInt8(byte).isAlphanumeric ? isName : 0
  }

  mutating func add(_ span: Span) {
    guard let first = span.open.first else { return }
    classes[Int(first)] |= Self.beginsSpan
    // The longest mark is tried first.
    let index = spans.firstIndex { $0.open.count < span.open.count } ?? spans.count
    spans.insert(span, at: index)
  }

  mutating func addNameCharacter(_ byte: UInt8) { classes[Int(byte)] |= Self.isName }

  /// A hash of a word (Fowler, Noll and Vo, FNV-1a, 64 bits): the same on any machine.
  static func hash(_ word: some Sequence<UInt8>, folding: Bool) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word {
      hash = (hash ^ UInt64(folding ? byte.lowercased : byte)) &* 0x100_0000_01B3
    }
    return hash
  }
}
