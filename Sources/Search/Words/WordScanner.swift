/// Finds the words of a text, folded.
///
/// A word is a run of letters, digits and underscores. One of several parts, by underscores, a change
/// of case or digits (`UnsafeRawPointer`, `snake_case`, `utf8`), is found whole and by its parts. Of
/// Chinese, Japanese and Korean every pair of neighbours is a word. Short codes (`1-2-1`, `3.13`,
/// `i/o`) are found whole before their parts. `Theme/search-words.js` reads queries the same way.
struct WordScanner {
  /// Longer runs are no words that anyone would search for: keys, hashes, encoded data.
  static let longest = 48

  private var whole: [UInt8] = []
  private var starts: [Int] = []
  private var pair: [UInt8] = []
  private var lowered: [UInt8] = []
  /// Whether an apostrophe precedes the run so far (U+2019; the one of ASCII ends a run).
  private var isBehindApostrophe = false

  /// Calls `found` with each word of `text`, in order.
  @inline(__always)
  mutating func scan(
    _ text: UnsafeBufferPointer<UInt8>, _ found: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if !Self.isWord(byte) {
        index += 1
        continue
      }
      let start = index
      index += 1
      let isNumber = byte &- 0x30 < 10
      let (first, size): (UInt8, UInt8) = isNumber ? (0x30, 10) : (0x61, 26)
      while index < text.count, text[index] &- first < size { index += 1 }
      var isPlain = true
      while index < text.count, Self.isWord(text[index]) {
        // All but digits, or lower-case letters behind the first, asks for a closer look.
        isPlain = false
        index += 1
      }
      let isCut = isSuffix(text, start, index)
      var end = index
      if index < text.count, index - start <= Codes.longestPart {
        if index - start <= 2 { end = languageName(text, index) }
        if Codes.isJoint(text[index]), let code = Codes.end(text, start) {
          lowered.removeAll(keepingCapacity: true)
          for byte in text[start..<code] { lowered.append(Folding.lowerCase(byte)) }
          lowered.withUnsafeBufferPointer(found)
        }
      }
      index = end
      if isCut || end - start > 8 * Self.longest { continue }
      let run = UnsafeBufferPointer(rebasing: text[start..<end])
      if isPlain, isNumber || byte >= 0x61 && byte <= 0x7A, end - start <= Self.longest {
        found(run)
      } else if isPlain, byte >= 0x41, byte <= 0x5A, end - start <= Self.longest {
        whole.removeAll(keepingCapacity: true)
        whole.append(contentsOf: run)
        whole[0] |= 0x20
        whole.withUnsafeBufferPointer(found)
        whole.removeAll(keepingCapacity: true)
      } else {
        scan(run: run, found)
      }
    }
  }

  /// Whether a run is what is left of a word behind an apostrophe: `it's`, `don't`.
  private func isSuffix(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    end - start <= 2 && start >= 2 && text[start - 1] == 0x27 && Self.isWord(text[start - 2])
  }

  /// The end of `c++`, `c#` and the like, where the run before `end` begins one.
  private func languageName(_ text: UnsafeBufferPointer<UInt8>, _ end: Int) -> Int {
    if text[end] == UInt8(ascii: "#") {
      return end + 1 < text.count && Self.isWord(text[end + 1]) ? end : end + 1
    }
    let isPlus =
      text[end] == UInt8(ascii: "+") && end + 1 < text.count && text[end + 1] == text[end]
    return isPlus ? end + 2 : end
  }

  /// A run that is more than lower-case ASCII.
  private mutating func scan(
    run: UnsafeBufferPointer<UInt8>, _ found: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    whole.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    pair.removeAll(keepingCapacity: true)
    var last = CharacterKind.none
    var index = 0
    while index < run.count {
      let byte = run[index]
      if byte < 0x80 {
        let kind = CharacterKind(byte)
        if Self.isBoundary(last, kind, before: index + 1 < run.count ? run[index + 1] : 0) {
          starts.append(whole.count)
        }
        if kind != .mark || !whole.isEmpty { whole.append(Folding.lowerCase(byte)) }
        last = kind
        index += 1
        continue
      }
      let (scalar, count) = Self.scalar(run, index)
      index += count
      switch Folding.kind(of: scalar) {
      case .letter:
        if last == .none || last == .digit || last == .mark { starts.append(whole.count) }
        Folding.append(scalar, to: &whole)
        last = .lower
      case .mark: break
      case .separator:
        let isInWord = !whole.isEmpty
        flush(found)
        isBehindApostrophe = isInWord && scalar == "\u{2019}"
        last = .none
      case .pair:
        flush(found)
        last = .none
        addPair(Array(run[(index - count)..<index]), found)
        continue
      }
      flushPair(found)
    }
    flush(found)
    flushPair(found)
  }

  /// Reports the run so far.
  private mutating func flush(_ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    let isSuffix = isBehindApostrophe && whole.count <= 2
    isBehindApostrophe = false
    defer {
      whole.removeAll(keepingCapacity: true)
      starts.removeAll(keepingCapacity: true)
    }
    while whole.last == UInt8(ascii: "_") { whole.removeLast() }
    if whole.isEmpty || whole.count > Self.longest || isSuffix { return }
    while let last = starts.last, last >= whole.count { starts.removeLast() }
    whole.withUnsafeBufferPointer { bytes in
      if starts.count < 2 {
        found(bytes)
        return
      }
      found(bytes)
      for (number, start) in starts.enumerated() {
        var end = number + 1 < starts.count ? starts[number + 1] : bytes.count
        while end > start, bytes[end - 1] == UInt8(ascii: "_") { end -= 1 }
        if end - start > 1 { found(UnsafeBufferPointer(rebasing: bytes[start..<end])) }
      }
    }
  }

  /// Adds a character of a script without spaces; `pair` holds the one before it.
  private mutating func addPair(
    _ character: [UInt8], _ found: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    if !pair.isEmpty {
      if pair[0] == 1 { pair.removeFirst() }
      let both = pair + character
      both.withUnsafeBufferPointer { found($0) }
      // A leading 1 says that the character has been part of a pair.
      pair = [1] + character
    } else {
      pair = character
    }
  }

  private mutating func flushPair(_ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    if !pair.isEmpty, pair[0] != 1 { pair.withUnsafeBufferPointer { found($0) } }
    pair.removeAll(keepingCapacity: true)
  }

  // MARK: Bytes

  /// What a character is where a word may be cut.
  private enum CharacterKind {
    case none, lower, upper, digit, mark

    init(_ byte: UInt8) {
      switch byte {
      case 0x61...0x7A: self = .lower
      case 0x41...0x5A: self = .upper
      case 0x30...0x39: self = .digit
      default: self = .mark
      }
    }
  }

  /// Whether a part of a word begins with a character of `kind` behind one of `last`.
  private static func isBoundary(
    _ last: CharacterKind, _ kind: CharacterKind, before next: UInt8
  ) -> Bool {
    switch (last, kind) {
    case (_, .mark), (_, .none): false
    case (.none, _), (.mark, _), (.lower, .upper), (.digit, .upper), (.digit, .lower): true
    case (.lower, .digit), (.upper, .digit): true
    // The last capital of `URLSession` begins a word.
    case (.upper, .upper): CharacterKind(next) == .lower
    default: false
    }
  }

  @inline(__always) static func isWord(_ byte: UInt8) -> Bool {
    // (A space is what ends most words.)
    if byte == 0x20 { return false }
    return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x5F || byte >= 0x80
  }

  private static func scalar(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (scalar: Unicode.Scalar, count: Int) {
    let first = UInt32(text[index])
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    if count == 1 || index + count > text.count { return ("\u{FFFD}", 1) }
    var value = first & (0x7F >> UInt32(count))
    for offset in 1..<count { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", count)
  }
}
