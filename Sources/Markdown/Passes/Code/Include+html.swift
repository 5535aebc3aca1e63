package import HTML
package import Words

extension Include {
  /// The markup for a file's text, or nil where the file has no region of the name that is asked
  /// for.
  ///
  /// - Parameters:
  ///   - text: the whole file, UTF-8; line endings become line feeds.
  ///   - words: in which language the site is.
  package func html(for text: [UInt8], in words: Words = .english) -> HTML? {
    // Without a region, lines are those of the file as an editor counts them.
    let asked = info.region == nil ? info.lines : nil
    guard let excerpt = excerpt(of: text, lines: asked) else { return nil }
    var markup: [UInt8] = []
    var info = info
    if asked != nil { info.lines = nil }
    if let kind = info.diagram {
      info.title = words.text(.diagram, [.kind: .text(kind)])
    }
    CodeWriter(excerpt, info: info).write(to: &markup)
    return HTML(trusted: markup)
  }

  /// How many lines of a file could be shown; nil where it has no region of the name that is asked
  /// for.
  package func lineCount(of text: [UInt8]) -> Int? {
    let lines = info.region == nil ? text : excerpt(of: text)
    return lines.map { lines in
      lines.count { $0 == .lineFeed } + (lines.last == .lineFeed || lines.isEmpty ? 0 : 1)
    }
  }

  /// How many lines of a file are shown; nil where it has no region of the name that is asked for.
  package func shownCount(of text: [UInt8]) -> Int? {
    let asked = info.region == nil ? info.lines : nil
    var info = info
    if asked != nil { info.lines = nil }
    return excerpt(of: text, lines: asked).map { CodeWriter($0, info: info).lineCount }
  }

  /// The lines of the region, without the lines that name regions; all lines where none is asked
  /// for.
  private func excerpt(of text: [UInt8], lines: ClosedRange<Int>? = nil) -> [UInt8]? {
    var excerpt: [UInt8] = []
    var isInside = info.region == nil
    var wasFound = isInside
    let all = text.split(separator: .lineFeed, omittingEmptySubsequences: false)
    for (index, line) in all.enumerated() {
      if let lines, !lines.contains(index + 1) { continue }
      var line = line
      if line.last == .carriageReturn { line.removeLast() }
      if let (name, begins) = RegionMark.read(line, isAsked: info.region != nil) {
        if name == info.region || name.isEmpty && isInside && info.region != nil {
          isInside = begins
          wasFound = true
        }
        continue
      }
      if !isInside { continue }
      excerpt += line
      excerpt.append(.lineFeed)
    }
    while excerpt.suffix(2) == [.lineFeed, .lineFeed] { excerpt.removeLast() }
    return wasFound ? excerpt : nil
  }
}
