/// Words of two parts with a hyphen between them, which some write as one: `Command-line`.
enum Compounds {
  /// Calls `found` with each such word as one, folded; both of its parts are letters.
  static func scan(_ text: UnsafeBufferPointer<UInt8>, _ found: ([UInt8]) -> Void) {
    var index = 0
    while index < text.count {
      let start = index
      var (joints, isLetters) = (0, true)
      while index < text.count, WordScanner.isWord(text[index]) || text[index] == 0x2D {
        if text[index] == 0x2D {
          joints += 1
        } else if text[index] < 0x80, (text[index] | 0x20) &- 0x61 >= 26 {
          isLetters = false
        }
        index += 1
      }
      let isCompound = joints == 1 && isLetters && text[start] != 0x2D && text[index - 1] != 0x2D
      if isCompound, index - start <= WordScanner.longest {
        let word = Folding.fold(String(decoding: text[start..<index], as: UTF8.self))
        found(word.filter { $0 != 0x2D })
      }
      index = max(index, start + 1)
    }
  }
}
