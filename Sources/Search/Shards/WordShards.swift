/// The words as they are written, for beginnings of words and for typing errors; sorted from their
/// beginnings or, for errors near the beginning, from their ends.
struct WordShards {
  /// How many bytes a shard may have.
  static let limit = 4500
  /// A beginning whose words lie in more shards than this gets a list of its most frequent words.
  static let most = 3

  let separators: [[UInt8]]
  let files: [(name: String, bytes: [UInt8])]
  private let words: [(word: [UInt8], count: Int)]
  private let shards: [Packing.Shard]

  init(_ vocabulary: Vocabulary, isReversed: Bool) {
    var words: [(word: [UInt8], count: Int)] = []
    for number in 0..<vocabulary.words.count {
      let (word, count) = (Array(vocabulary.words[number]), vocabulary.countOfWord[number])
      if isReversed {
        // No one means a word that occurs nowhere else, or one too short to be told from others.
        if count < 3 || word.count < 4 || word.contains(where: { $0 < 0x61 }) { continue }
        words.append((Self.reversed(word), count))
      } else if word.count > 1 {
        words.append((word, count))
      }
    }
    words.sort { $0.word.precedes($1.word) }
    let sorted = words
    let shards = Packing.shards(
      sorted.count, limit: Self.limit,
      size: { index in
        index == 0 ? 16 : sorted[index].word.count - Self.shared(sorted, index) + 3
      }, word: { sorted[$0].word })
    separators = shards.map(\.separator)
    files = shards.map { shard in
      var coder = FrontCoder()
      for (word, count) in sorted[shard.records] {
        coder.append(word)
        coder.bytes.append(UInt8(ascii: " "))
        Digits.append(digit: Self.magnitude(count), to: &coder.bytes)
      }
      let name = ShardScript.name(isReversed ? "e" : "w", shard.separator)
      return (name, ShardScript.script(name, coder.bytes))
    }
    self.words = words
    self.shards = shards
  }

  /// Half a step for each factor of √2.
  private static func magnitude(_ count: Int) -> Int {
    let power = Int.bitWidth - 1 - max(count, 1).leadingZeroBitCount
    let isUpperHalf = power > 0 && count >> (power - 1) & 1 == 1
    return min(2 * power + (isUpperHalf ? 1 : 0), 40)
  }

  private static func shared(_ words: [(word: [UInt8], count: Int)], _ index: Int) -> Int {
    let (left, right) = (words[index - 1].word, words[index].word)
    var count = 0
    while count < left.count, count < right.count, left[count] == right[count] { count += 1 }
    return count
  }

  private static func reversed(_ word: [UInt8]) -> [UInt8] {
    Array(
      String(
        String.UnicodeScalarView(String(decoding: word, as: UTF8.self).unicodeScalars.reversed())
      ).utf8)
  }

  /// The most frequent words of each beginning of one to three letters that is spread over many
  /// shards.
  func heads(_ vocabulary: Vocabulary) -> [(beginning: [UInt8], words: [[UInt8]])] {
    var heads: [(beginning: [UInt8], words: [[UInt8]])] = []
    var shardOfWord: [Int] = []
    for (number, shard) in shards.enumerated() {
      shardOfWord += [Int](repeating: number, count: shard.records.count)
    }
    for length in 1...3 {
      var start = 0
      while start < words.count {
        let beginning = words[start].word.prefix(length)
        var end = start + 1
        while end < words.count, words[end].word.starts(with: beginning) { end += 1 }
        if beginning.count == length, shardOfWord[end - 1] - shardOfWord[start] >= Self.most {
          let best = words[start..<end].sorted { $1.count < $0.count }.prefix(10)
          heads.append((Array(beginning), best.map(\.word)))
        }
        start = end
      }
    }
    return heads
  }
}
