/// A pattern of paths: `*` stands for anything within a part, `**` for any parts, `?` for one
/// character; a pattern without a slash before its last character fits a name in any folder, and
/// one that fits a folder fits all below it. An empty pattern fits nothing.
package struct Glob: Sendable, Hashable {
  package let pattern: String
  private let parts: [[Character]]

  package init(_ pattern: String) {
    self.pattern = pattern
    var parts = pattern.split(separator: "/").filter { $0 != "." }.map(Array.init)
    let isBare = parts.count == 1 && !pattern.hasPrefix("/") && !pattern.hasPrefix("./")
    if isBare { parts.insert(["*", "*"], at: 0) }
    self.parts = parts
  }

  /// Whether the path, or a folder above it, fits.
  ///
  /// On a mismatch after a `**` it goes back to the last `**` only, as ``fits(_:_:)`` does within a
  /// name.
  package func matches(_ path: String) -> Bool {
    if parts.isEmpty { return false }
    let names = path.split(separator: "/").map(Array.init)
    var (index, place) = (0, 0)
    var anything: (index: Int, place: Int)?
    while index < names.count {
      if place == parts.count { return true }
      if parts[place] == ["*", "*"] {
        anything = (index, place)
        place += 1
      } else if Self.fits(names[index][...], parts[place][...]) {
        index += 1
        place += 1
      } else if let last = anything {
        anything = (last.index + 1, last.place)
        (index, place) = (last.index + 1, last.place + 1)
      } else {
        return false
      }
    }
    return place == parts.count
  }

  /// Matches one name; on a mismatch after a `*` it goes back to the last `*` only, so the time is
  /// at most the product of both lengths.
  private static func fits(_ name: ArraySlice<Character>, _ part: ArraySlice<Character>) -> Bool {
    var (index, place) = (name.startIndex, part.startIndex)
    var star: (index: Int, place: Int)?
    while index < name.endIndex {
      if place < part.endIndex, part[place] == "*" {
        star = (index, place)
        place += 1
      } else if place < part.endIndex, part[place] == "?" || part[place] == name[index] {
        index += 1
        place += 1
      } else if let last = star {
        star = (last.index + 1, last.place)
        (index, place) = (last.index + 1, last.place + 1)
      } else {
        return false
      }
    }
    return part[place...].allSatisfy { $0 == "*" }
  }
}
