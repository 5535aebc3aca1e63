internal import HTML

/// The text of a page with what only the whole of it can tell: which tables stand as lists on a narrow
/// window, which blocks of code have one line, which words of code must not break, and where long names in
/// headings may.
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
      guard index < source.count else { break }
      let rest = source[tag...]
      // (Most tags are none of these, which their first letter tells.)
      switch source[index] {
      case UInt8(ascii: "d") where rest.starts(with: StackedTable.start):
        if let table = StackedTable(in: source, at: tag) { insertions += table.insertions }
      case UInt8(ascii: "c") where rest.starts(with: Self.code) && !isInBlock(tag):
        keepFlags(ofCodeAt: tag + Self.code.count)
      case UInt8(ascii: "p") where rest.starts(with: Self.ownBlock): markLine(ofBlockAt: tag)
      case UInt8(ascii: "h") where Self.headings.contains { rest.starts(with: $0) }:
        breakNames(ofHeadingAt: tag)
      default: break
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

  private static let headings = ["<h1", "<h2", "<h3"].map { Array($0.utf8) }
  private static let code = Array("<code>".utf8)
  private static let block = Array("<pre".utf8)
  /// As our own Markdown writes it; one in an author's HTML may say more.
  private static let ownBlock = Array("<pre tabindex=\"0\"><code".utf8)
  private static let blockEnd = Array("\n</code></pre>".utf8)
  private static let captionEnd = Array("</figcaption>\n".utf8)
  /// What is longer may break: a narrow window has no room for it.
  private static let longestFlag = 28
  private static let longestName = 12
  /// How far the end of a heading is looked for.
  private static let longestHeading = 4 << 10

  /// Lets long words of a heading break as ``BreakableTitle`` has it, where they are plain text.
  private mutating func breakNames(ofHeadingAt start: Int) {
    var index = start
    while index < start + Self.longestHeading,
      let open = source[index...].firstIndex(of: UInt8(ascii: ">")),
      let close = source[open...].firstIndex(of: UInt8(ascii: "<"))
    {
      for word in source[open + 1..<close].split(separator: UInt8(ascii: " ")) {
        for place in BreakableTitle.places(in: word) { insertions.append((place, "<wbr />")) }
      }
      if source[close...].starts(with: "</h".utf8) { return }
      index = close
    }
  }

  /// Whether the tag at a place follows that of a block of code.
  private func isInBlock(_ tag: Int) -> Bool {
    guard tag > 0, source[tag - 1] == UInt8(ascii: ">"),
      let before = source[..<tag].lastIndex(of: UInt8(ascii: "<"))
    else { return false }
    return source[before...].starts(with: Self.block)
  }

  /// Marks a block of code that has one line and no title: it needs no bar for what can be done with it.
  private mutating func markLine(ofBlockAt tag: Int) {
    guard let end = source[tag...].firstIndex(of: UInt8(ascii: "\n")),
      source[end...].starts(with: Self.blockEnd),
      !source[..<tag].suffix(Self.captionEnd.count).elementsEqual(Self.captionEnd)
    else { return }
    insertions.append((tag + Self.block.count, " class=\"line\""))
  }

  /// Keeps words of code with hyphens in one piece: browsers break behind those of `--keep-going` and of
  /// `2026-11-29`.
  private mutating func keepFlags(ofCodeAt start: Int) {
    let end = source[start...].firstIndex(of: UInt8(ascii: "<")) ?? source.count
    for word in source[start..<end].split(separator: UInt8(ascii: " ")) {
      let hyphen = UInt8(ascii: "-")
      let longest = word.first == hyphen ? Self.longestFlag : Self.longestName
      guard word.contains(hyphen), word.count > 1, word.count <= longest else { continue }
      insertions.append((word.startIndex, "<span class=\"flag\">"))
      insertions.append((word.endIndex, "</span>"))
    }
  }
}
