/// The size of a JPEG (ITU T.81, annex B): in the header of its frame, behind other segments.
enum JPEGHead {
  static func size(in head: BigEndianBytes) -> ImageSize? {
    var offset = 2
    var isTurned = false
    while offset + 9 < head.bytes.count {
      guard head[offset] == 0xFF else { return nil }
      let marker = head[offset + 1]
      switch marker {
      case 0xFF:
        // Any number of these may come before a marker.
        offset += 1
        continue
      case 0xC4, 0xC8, 0xCC: break
      case 0xC0...0xCF:
        let height = head.number(at: offset + 5, bytes: 2)
        let width = head.number(at: offset + 7, bytes: 2)
        return isTurned ? ImageSize(height, width) : ImageSize(width, height)
      case 0xE1: isTurned = isTurned || isTurnedByExif(head, at: offset + 4)
      case 0xD9, 0xDA: return nil
      default: break
      }
      offset += 2 + max(head.number(at: offset + 2, bytes: 2), 2)
    }
    return nil
  }

  /// Whether the camera says that it lay on its side (CIPA DC-008, tag 0x0112): browsers turn the
  /// image, so that its width is its height.
  private static func isTurnedByExif(_ head: BigEndianBytes, at start: Int) -> Bool {
    guard head.holds("Exif\0\0", at: start) else { return false }
    let base = start + 6
    let isLittle = head.holds("II", at: base)
    func number(_ offset: Int, _ count: Int) -> Int {
      isLittle ? head.little(at: offset, bytes: count) : head.number(at: offset, bytes: count)
    }
    let directory = base + number(base + 4, 4)
    for entry in 0..<min(number(directory, 2), 64) {
      let offset = directory + 2 + entry * 12
      if number(offset, 2) == 0x0112 { return (5...8).contains(number(offset + 8, 2)) }
    }
    return false
  }
}
