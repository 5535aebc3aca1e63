package import Diagnostics
internal import Markdown

extension Page {
  /// What to write into the front matter so that the page has further aliases, and where: the line
  /// that has `aliases`, else the one before which a line of its own goes.
  ///
  /// - Parameter aliases: each as YAML: `guides/old.md`, `"#old": "#new"`.
  package func advice(adding aliases: [String]) -> (text: String, place: SourceRange) {
    let list = aliases.map { $0.contains("\": \"") ? "{\($0)}" : $0 }.joined(separator: ", ")
    let start = UTF8Text.start(of: source.bytes)
    guard bodyOffset > start else {
      return ("begin the page with three lines: ---, aliases: [\(list)], ---", place(start..<start))
    }
    let isTOML = source.bytes[start] == UInt8(ascii: "+")
    let (line, hasAliases) = aliasLine(from: start)
    if hasAliases { return ("add to its 'aliases': \(list)", place(line)) }
    let sign = isTOML ? " =" : ":"
    return ("add a line before this one: aliases\(sign) [\(list)]", place(line))
  }

  /// The ids on the page that others may link to, older ones among them, each once: all but those of
  /// footnotes, and that of the title, without which a link leads there too.
  package var permanentAnchors: [String] {
    let title = document.headings.first.flatMap { $0.level == 1 ? $0.range : nil }
    lazy var headings = Set(document.headings.map(\.range))
    var seen: Set<String> = []
    let ids = document.anchors.compactMap { anchor -> String? in
      if anchor.range == title { return nil }
      let isOfFootnote = anchor.id.hasPrefix("fn-") || anchor.id.hasPrefix("fnref-")
      return isOfFootnote && !headings.contains(anchor.range) ? nil : anchor.id
    }
    return (ids + frontMatter.aliases.compactMap(\.anchor)).filter { seen.insert($0).inserted }
  }

  /// The line of the key `aliases`, else the one that closes the front matter.
  private func aliasLine(from start: Int) -> (line: Range<Int>, hasAliases: Bool) {
    source.bytes.withUnsafeBufferPointer { bytes in
      var lines = LineScanner(UnsafeBufferPointer(rebasing: bytes[..<bodyOffset]), from: start)
      var last = start..<start
      _ = lines.next()
      while let line = lines.next() {
        if bytes[line].starts(with: "aliases".utf8) { return (line, true) }
        if !FrontMatterBlock.isBlankOrComment(bytes[line]) { last = line }
      }
      return (last, false)
    }
  }

  /// A path, or the older id of a section, as an item of a YAML list in one line.
  package static func item(ofPath path: String) -> String {
    let isPlain = path.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "-"), UInt8(ascii: "/"), 0x80...:
        true
      default: false
      }
    }
    return isPlain ? path : quoted(path)
  }

  /// The older id of a section with the one that it has now, as an item of a YAML list.
  package static func item(ofAnchor old: String, now new: String) -> String {
    "\(quoted("#\(old)")): \(quoted("#\(new)"))"
  }

  private static func quoted(_ text: String) -> String {
    "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }
}
