internal import Bytes

/// A line that begins or ends a named region of a file.
enum RegionMark {
  /// The name in `fingerpost:begin name`, `ANCHOR: name`, `--8<-- [start:name]` and `#region name`,
  /// and whether the region begins there; `#endregion` may have none.
  ///
  /// - Parameter isAsked: whether a region is asked for; else `#region` is code like any other.
  static func read(_ line: ArraySlice<UInt8>, isAsked: Bool) -> (name: String, begins: Bool)? {
    // (Most lines hold none of the marks.)
    guard line.contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "#") }) else {
      return nil
    }
    return line.withUnsafeBufferPointer { line in
      if let start = line.firstIndex(of: "fingerpost:", in: 0..<line.count) {
        let words = words(line, from: start + 11)
        guard words.count >= 2, words[0] == "begin" || words[0] == "end" else { return nil }
        return (words[1], words[0] == "begin")
      }
      for (mark, begins) in [("ANCHOR: " as StaticString, true), ("ANCHOR_END: ", false)] {
        if let start = line.firstIndex(of: mark, in: 0..<line.count) {
          return words(line, from: start + mark.utf8CodeUnitCount).first.map { ($0, begins) }
        }
      }
      for (mark, begins) in [("<-- [start:" as StaticString, true), ("<-- [end:", false)] {
        if let start = line.firstIndex(of: mark, in: 0..<line.count) {
          let rest = line[(start + mark.utf8CodeUnitCount)...].prefix { $0 != UInt8(ascii: "]") }
          return (String(decoding: rest, as: UTF8.self), begins)
        }
      }
      if !isAsked { return nil }
      if let start = line.firstIndex(of: "#region ", in: 0..<line.count) {
        return words(line, from: start + 8).first.map { ($0, true) }
      }
      if let start = line.firstIndex(of: "#endregion", in: 0..<line.count) {
        return (words(line, from: start + 10).first ?? "", false)
      }
      return nil
    }
  }

  private static func words(_ line: UnsafeBufferPointer<UInt8>, from start: Int) -> [String] {
    line[start...].split(whereSeparator: \.isWhitespace).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
