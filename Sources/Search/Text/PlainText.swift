/// The text of something without its markup, cut into sections.
struct PlainText {
  /// UTF-8; blocks are separated by line feeds.
  var bytes: [UInt8] = []
  /// Where each section begins; the first at 0.
  var starts: [Int] = [0]

  /// The text of a section.
  func range(of section: Int) -> Range<Int> {
    starts[section]..<(section + 1 < starts.count ? starts[section + 1] : bytes.count)
  }

  /// Ends the block before, if there is one.
  mutating func endBlock() {
    if bytes.count > starts[starts.count - 1], bytes.last != 0x0A { bytes.append(0x0A) }
  }

  mutating func beginSection() {
    endBlock()
    starts.append(bytes.count)
  }
}
