internal import HTML

/// The text of a page with what only the whole of it can tell: which tables stand as lists on a narrow
/// window, and which words of code must not break.
struct FinishedBody {
  /// Markup to put into the text, and the place before which it goes.
  typealias Insertion = (place: Int, html: HTML)

  private let source: [UInt8]
  private var insertions: [Insertion] = []

  init(_ body: HTML) {
    source = body.bytes
    var index = 0
    while let tag = source[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = tag + 1
      let rest = source[tag...]
      if rest.starts(with: StackedTable.start) {
        if let table = StackedTable(in: source, at: tag) { insertions += table.insertions }
      } else if rest.starts(with: Self.code), !isInBlock(tag) {
        index = tag + Self.code.count
        keepFlags(ofCodeAt: index)
      }
    }
    // (Code in a table is found behind the table's own places.)
    insertions.sort { $0.place < $1.place }
  }

  var html: HTML {
    if insertions.isEmpty { return HTML(trusted: source) }
    var html = HTML()
    html.reserveCapacity(source.count + 48 * insertions.count)
    var start = 0
    for (place, markup) in insertions {
      html.append(trusted: source[start..<place])
      html.append(markup)
      start = place
    }
    html.append(trusted: source[start...])
    return html
  }

  private static let code = Array("<code>".utf8)
  private static let block = Array("<pre".utf8)
  /// What is longer may break: a narrow window has no room for it.
  private static let longestFlag = 28

  /// Whether the tag at a place follows that of a block of code.
  private func isInBlock(_ tag: Int) -> Bool {
    guard tag > 0, source[tag - 1] == UInt8(ascii: ">"),
      let before = source[..<tag].lastIndex(of: UInt8(ascii: "<"))
    else { return false }
    return source[before...].starts(with: Self.block)
  }

  /// Keeps each word of code that begins with a hyphen in one piece: browsers break behind the hyphens
  /// of `--keep-going`.
  private mutating func keepFlags(ofCodeAt start: Int) {
    let end = source[start...].firstIndex(of: UInt8(ascii: "<")) ?? source.count
    for word in source[start..<end].split(separator: UInt8(ascii: " ")) {
      guard word.first == UInt8(ascii: "-"), word.count > 1, word.count <= Self.longestFlag else {
        continue
      }
      insertions.append((word.startIndex, "<span class=\"flag\">"))
      insertions.append((word.endIndex, "</span>"))
    }
  }
}
