package import HTML

extension Include {
  /// The markup for a file's text, or nil where the file has no region of the name that is asked
  /// for.
  ///
  /// - Parameter text: the whole file, UTF-8; line endings become line feeds.
  package func html(for text: [UInt8]) -> HTML? {
    guard let excerpt = excerpt(of: text) else { return nil }
    var markup: [UInt8] = []
    CodeWriter(info: info).write(excerpt, to: &markup)
    return HTML(trusted: markup)
  }

  /// The lines of the region, without the lines that name regions; all lines where none is asked
  /// for.
  private func excerpt(of text: [UInt8]) -> [UInt8]? {
    var excerpt: [UInt8] = []
    var isInside = info.region == nil
    var wasFound = isInside
    for line in text.split(separator: .lineFeed, omittingEmptySubsequences: false) {
      var line = line
      if line.last == .carriageReturn { line.removeLast() }
      if let (name, begins) = Self.mark(in: line) {
        if name == info.region {
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

  /// The name behind `fingerpost:begin` or `fingerpost:end` in a line.
  private static func mark(in line: ArraySlice<UInt8>) -> (name: String, begins: Bool)? {
    line.withUnsafeBufferPointer { line in
      guard let start = line.firstIndex(of: "fingerpost:", in: 0..<line.count) else { return nil }
      let words = line[(start + 11)...].split(whereSeparator: \.isWhitespace)
      guard words.count >= 2 else { return nil }
      let verb = String(decoding: words[0], as: UTF8.self)
      guard verb == "begin" || verb == "end" else { return nil }
      return (String(decoding: words[1], as: UTF8.self), verb == "begin")
    }
  }
}
