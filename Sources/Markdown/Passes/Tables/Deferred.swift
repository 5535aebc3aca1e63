/// Text that libcmark has read as part of something larger, and has to read again by itself: the
/// cells of tables, and the paragraphs around tables.
///
/// All of a page's is read as one further document, in which each cell is a heading, because a
/// heading's text is one line of inlines and nothing else.
struct Deferred {
  /// One cell or paragraph.
  struct Item {
    /// The node that takes the inlines.
    let place: Node
    /// Where the inlines stand, once they are read.
    let origin: Origin
  }

  enum Origin {
    /// A cell: where its text begins in ``Deferred/text`` and in the source.
    case cell(text: Range<Int>, source: Int)
    /// A paragraph, for which a cursor follows the source itself.
    case paragraph(InlineCursor)
  }

  var items: [Item] = []
  /// How many items have been read before these.
  var count = 0
  /// How many bytes of link definitions have been read so far.
  var definitionBytes = 0
  /// The further document.
  var text: [UInt8] = []
  /// Where a backslash before a pipe was left out of a cell's text, in the order of the text.
  var pipes: [Int] = []
  /// Whether any of the text could refer to a link definition.
  var mayRefer = false

  /// How many backslashes were left out of a cell before an offset in the text.
  func dropped(from start: Int, to offset: Int) -> Int {
    lowerBound(offset) - lowerBound(start)
  }

  private func lowerBound(_ offset: Int) -> Int {
    var low = 0
    var high = pipes.count
    while low < high {
      let middle = (low + high) / 2
      if pipes[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
