/// What the search has to know before it can look for anything: the names of the shards, and which
/// sections belong together.
struct RootScript {
  var sectionCounts: [Int] = []
  /// The first section of each shard with passages.
  var passages: [Int] = []
  var terms: [[UInt8]] = []
  var words: [[UInt8]] = []
  var ends: [[UInt8]] = []
  var heads: [(beginning: [UInt8], words: [[UInt8]])] = []
  private let isEnglish: Bool
  /// For each decision its entry and the words by which its options go.
  private let decisions: [(entry: Int, options: [String])]

  init(_ indexer: Indexer) {
    isEnglish = indexer.isEnglish
    decisions = indexer.entries.enumerated().compactMap { number, entry in
      entry.kind == .decision ? (number, entry.options) : nil
    }
  }

  /// The script.
  var bytes: [UInt8] {
    var data: [UInt8] = []
    data += (isEnglish ? "en" : "").utf8
    // Equal counts in a row are one entry.
    var runs: [(count: Int, length: Int)] = []
    for count in sectionCounts {
      if runs.last?.count == count {
        runs[runs.count - 1].length += 1
      } else {
        runs.append((count, 1))
      }
    }
    data.append(0x0A)
    for run in runs {
      Digits.append(run.count, to: &data)
      Digits.append(run.length, to: &data)
    }
    data.append(0x0A)
    for (index, start) in passages.enumerated() {
      Digits.append(start - (index == 0 ? 0 : passages[index - 1]), to: &data)
    }
    for separators in [terms, words, ends] {
      data.append(0x0A)
      var coder = FrontCoder()
      for separator in separators {
        coder.append(separator)
        coder.bytes.append(UInt8(ascii: " "))
      }
      data += coder.bytes
    }
    data.append(0x0A)
    for head in heads {
      data += head.beginning
      for word in head.words {
        data.append(UInt8(ascii: " "))
        data += word
      }
      data.append(UInt8(ascii: "\t"))
    }
    for decision in decisions {
      data.append(0x0A)
      data += ([String(decision.entry)] + decision.options).joined(separator: "\t").utf8
    }
    return ShardScript.script("root", data)
  }
}
