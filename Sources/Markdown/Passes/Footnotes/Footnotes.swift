/// The footnotes of a page: what is defined, and who refers to it.
struct Footnotes {
  /// One `[^label]:` and what follows it.
  struct Definition {
    /// As the author writes it.
    let label: String
    /// The line, counted from 1 in the body.
    let line: Int
    /// The column of the bracket, counted from 1 in bytes.
    let column: Int
    /// From the bracket to behind the colon, in the source.
    let range: Range<Int>
    /// How many bytes further the text begins in the source than in what libcmark was given.
    let shift: Int
    /// Whether an earlier definition has the same label.
    let isDouble: Bool
    /// The list item that stands for it in libcmark's tree.
    var item: Node?
    /// How many block quotes it is in.
    var quoteDepth = 0
    /// 1 for the first that is referred to, and so on; 0 for one that is not.
    var number = 0
  }

  /// One `[^label]`.
  struct Mention {
    let definition: Int
    let range: Range<Int>
    /// Which of the mentions of its footnote it is, from 1; 0 for one in a footnote without number.
    var ordinal = 0
  }

  var definitions: [Definition] = []
  var mentions: [Mention] = []
  /// The definition of each label, in small letters.
  var byLabel: [String: Int] = [:]
  /// The definition that begins in a line.
  var byLine: [Int: Int] = [:]

  /// The definition that a list item stands for, if it stands for one.
  func definition(of item: Node) -> Int? {
    guard let index = byLine[item.startLine], definitions[index].column == item.startColumn else {
      return nil
    }
    return index
  }

  /// Notes a mention, and returns its number for the marker.
  mutating func refer(to definition: Int, at range: Range<Int>) -> Int {
    mentions.append(Mention(definition: definition, range: range))
    return mentions.count - 1
  }
}
