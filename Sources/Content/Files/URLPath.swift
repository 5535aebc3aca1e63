internal import Bytes

/// Percent-encoding and normal form of the path of a URL (RFC 3986, sections 2.1 and 5.2.4).
package enum URLPath {
  /// A file's path as a URL path: all but unreserved bytes, `/` and a few harmless marks
  /// percent-encoded. A colon is encoded too, so that no first part can be read as a scheme.
  package static func encoded(_ path: String) -> String {
    path.withBytes { encoded($0, below: 0) }
  }

  /// The same for the bytes of a path.
  ///
  /// - Parameter ups: how many folders to climb before.
  static func encoded(_ path: UnsafeBufferPointer<UInt8>, below ups: Int) -> String {
    let plain = plain
    guard path.allSatisfy(plain.contains) else {
      var url: [UInt8] = []
      for _ in 0..<ups { url += "../".utf8 }
      encode(path, into: &url)
      return String(decoding: url, as: UTF8.self)
    }
    return String(unsafeUninitializedCapacity: 3 * ups + path.count) { room in
      for up in 0..<ups {
        (room[3 * up], room[3 * up + 1], room[3 * up + 2]) = (dot, dot, UInt8(ascii: "/"))
      }
      return room[(3 * ups)...].update(fromContentsOf: path)
    }
  }

  private static func encode(_ path: UnsafeBufferPointer<UInt8>, into url: inout [UInt8]) {
    let plain = plain
    var start = 0
    for index in path.indices where !plain.contains(path[index]) {
      url.append(contentsOf: UnsafeBufferPointer(rebasing: path[start..<index]))
      url.append(UInt8(ascii: "%"))
      url.append(hexDigit(path[index] >> 4))
      url.append(hexDigit(path[index] & 0xF))
      start = index + 1
    }
    url.append(contentsOf: UnsafeBufferPointer(rebasing: path[start...]))
  }

  private static let plain = ByteSet(alphanumericAnd: "-._~/(),+@=!*")

  /// The text with its percent-escapes decoded; a `%` that begins none stays.
  package static func decode(_ text: String) -> String {
    let hasEscapes = text.withBytes {
      $0.firstIndex(of: UInt8(ascii: "%"), in: 0..<$0.count) != nil
    }
    guard hasEscapes else { return text }
    let source = Array(text.utf8)
    var bytes: [UInt8] = []
    var index = 0
    while index < source.count {
      if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
        let high = value(ofHexDigit: source[index + 1]),
        let low = value(ofHexDigit: source[index + 2])
      {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A path relative to a folder as a path from the root of the content, with `.` and `..` worked
  /// out; what climbs out of the root keeps its leading `..`.
  ///
  /// - Parameters:
  ///   - path: relative, or from the root with a leading `/`.
  ///   - folder: the folder it is relative to, without a trailing slash; empty for the root.
  package static func resolve(_ path: String, in folder: String) -> String {
    let isFromRoot = path.utf8.first == UInt8(ascii: "/")
    let folder = isFromRoot ? "" : folder
    // (In place: thousands of pages have dozens of links each.)
    return String(unsafeUninitializedCapacity: path.utf8.count + folder.utf8.count + 1) { room in
      var count = folder.withBytes { room.update(fromContentsOf: $0) }
      path.withBytes { path in
        var start = 0
        while start < path.count {
          let end = path.firstIndex(of: UInt8(ascii: "/"), in: start..<path.count) ?? path.count
          append(UnsafeBufferPointer(rebasing: path[start..<end]), to: room, &count)
          start = end + 1
        }
      }
      return count
    }
  }

  /// Whether a path that was worked out leads out of the folder that it is relative to.
  package static func climbs(_ path: String) -> Bool { path == ".." || path.hasPrefix("../") }

  private static let dot = UInt8(ascii: ".")

  /// Appends a part to a path of `count` bytes, or follows it where it is `.` or `..`.
  private static func append(
    _ part: UnsafeBufferPointer<UInt8>, to path: UnsafeMutableBufferPointer<UInt8>,
    _ count: inout Int
  ) {
    switch part.count {
    case 0: return
    case 1 where part[0] == dot: return
    case 2 where part[0] == dot && part[1] == dot && climb(in: path[..<count], &count): return
    default:
      if count > 0 {
        path[count] = UInt8(ascii: "/")
        count += 1
      }
      count = path[count...].update(fromContentsOf: part)
    }
  }

  /// Takes the last part off a path; false where there is none but `..`.
  private static func climb(
    in path: Slice<UnsafeMutableBufferPointer<UInt8>>, _ count: inout Int
  ) -> Bool {
    let start = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    if path.isEmpty || path[start...].elementsEqual("..".utf8) { return false }
    count = max(start - 1, 0)
    return true
  }

  /// The folder of a path, without a trailing slash; empty at the root.
  package static func folder(of path: String) -> String {
    path.withBytes { path in
      guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return "" }
      return String(decoding: UnsafeBufferPointer(rebasing: path[..<slash]), as: UTF8.self)
    }
  }

  /// A path in a folder, which may be the root.
  package static func path(of name: String, in folder: String) -> String {
    // (Written at once: an interpolation grows the text bit by bit.)
    folder.withBytes { folder in
      if folder.isEmpty { return name }
      return name.withBytes { name in
        String(unsafeUninitializedCapacity: folder.count + 1 + name.count) { room in
          let end = room.update(fromContentsOf: folder)
          room[end] = UInt8(ascii: "/")
          return room[(end + 1)...].update(fromContentsOf: name)
        }
      }
    }
  }

  /// The last part of a path.
  package static func name(of path: String) -> String {
    path.withBytes { bytes in
      guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return path }
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[(slash + 1)...]), as: UTF8.self)
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  private static func value(ofHexDigit digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
