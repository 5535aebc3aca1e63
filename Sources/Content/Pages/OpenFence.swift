/// Finds code blocks that the end of a file closes, since no fence does.
enum OpenFence {
  /// The fence that would close the last code block of a text; nil where all are closed.
  static func closing(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var open: (mark: UInt8, count: Int)?
    text.withUnsafeBufferPointer { bytes in
      var lines = LineScanner(bytes, from: 0)
      while let line = lines.next() {
        let line = bytes[line].drop { $0 == 0x20 || $0 == 0x09 }
        guard let mark = line.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
          continue
        }
        let count = line.prefix { $0 == mark }.count
        let rest = line.dropFirst(count)
        if let fence = open {
          let isBlank = rest.allSatisfy { $0 == 0x20 || $0 == 0x09 }
          if mark == fence.mark, count >= fence.count, isBlank { open = nil }
        } else if count >= 3, mark == UInt8(ascii: "~") || !rest.contains(mark) {
          open = (mark, count)
        }
      }
    }
    return open.map { [UInt8](repeating: $0.mark, count: $0.count) }
  }
}
