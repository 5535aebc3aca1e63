/// What a reader sees of a document, without markup and in the order of the page: what a search reads.
///
/// Headings cut it into sections; their own words are not in it, and neither is what other files give
/// (embeds, included code).
package struct PlainText: Sendable, Hashable {
  /// A citation without words of its own: what it cites, which the document does not know, gives them.
  package struct Citation: Sendable, Hashable {
    /// The offset in ``PlainText/bytes`` at which the words belong.
    package let offset: Int
    /// The index in ``Document/references``.
    package let reference: Int
  }

  /// UTF-8; blocks are separated by line feeds.
  package private(set) var bytes: [UInt8] = []
  /// Where each section begins: the first at 0, then one for each heading.
  package private(set) var starts = [0]
  package private(set) var citations: [Citation] = []

  /// The text of each section.
  ///
  /// - Parameter words: what a citation says, by the index of its reference.
  package func sections(citing words: (Int) -> String?) -> [ArraySlice<UInt8>] {
    if citations.isEmpty {
      return starts.indices.map { bytes[starts[$0]..<end(of: $0)] }
    }
    var filled: [UInt8] = []
    var next = 0
    return starts.indices.map { section in
      filled.removeAll(keepingCapacity: true)
      var index = starts[section]
      while next < citations.count,
        citations[next].offset < end(of: section) || section + 1 == starts.count
      {
        filled += bytes[index..<citations[next].offset]
        filled += (words(citations[next].reference) ?? "").utf8
        index = citations[next].offset
        next += 1
      }
      filled += bytes[index..<end(of: section)]
      return filled[...]
    }
  }

  /// How many bytes of a section ``beginning`` holds at most.
  package static let beginningLength = 960

  /// The first sections up to one that says anything, two at least, none longer than
  /// ``beginningLength``: what is left of a text where only its first words are of use.
  var beginning: PlainText {
    var beginning = PlainText()
    beginning.starts = []
    var next = 0
    for section in starts.indices {
      let range = starts[section]..<end(of: section)
      let text = bytes[range].prefix(Self.beginningLength)
      let first = beginning.bytes.count
      beginning.starts.append(first)
      beginning.bytes += text
      while next < citations.count,
        citations[next].offset < range.upperBound || section + 1 == starts.count
      {
        if citations[next].offset <= text.endIndex {
          let offset = citations[next].offset - range.lowerBound + first
          beginning.citations.append(
            Citation(offset: offset, reference: citations[next].reference))
        }
        next += 1
      }
      let saysSomething = text.contains { 0x21...0x7E ~= $0 }
      if section > 0, saysSomething || beginning.bytes.count > 4 * Self.beginningLength { break }
    }
    return beginning
  }

  private func end(of section: Int) -> Int {
    section + 1 < starts.count ? starts[section + 1] : bytes.count
  }

  /// Whether nothing has been written since the last block ended.
  private var isAtBlockStart: Bool {
    if citations.last?.offset == bytes.count { return false }
    return bytes.count == starts[starts.count - 1] || bytes.last == .lineFeed
  }

  /// Gives back the room that was not needed: thousands of pages are kept.
  mutating func trim() {
    if bytes.capacity - bytes.count > 256 { bytes = bytes.withUnsafeBufferPointer(Array.init) }
  }

  /// A text with these parts.
  init(bytes: [UInt8], starts: [Int], citations: [Citation]) {
    self.bytes = bytes
    self.starts = starts
    self.citations = citations
  }

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: text) }

  /// Appends text that a pass has put together: what it ends at its start is ended once.
  mutating func append(_ text: ArraySlice<UInt8>) {
    var text = text
    if text.first == .lineFeed { endBlock() }
    while text.first == .lineFeed { text.removeFirst() }
    bytes += text
  }

  mutating func appendCitation(_ reference: Int) {
    citations.append(Citation(offset: bytes.count, reference: reference))
  }

  /// Ends the block before, if there is one.
  mutating func endBlock() { if !isAtBlockStart { bytes.append(.lineFeed) } }

  mutating func beginSection() {
    endBlock()
    starts.append(bytes.count)
  }
}
