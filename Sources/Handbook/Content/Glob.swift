/// A pattern of paths: `*` stands for anything within a part, `**` for any parts, `?` for one
/// character; a pattern without a slash fits a name in any folder, and one that fits a folder fits
/// all below it.
package struct Glob: Sendable, Hashable {
  package let pattern: String
  private let parts: [[Character]]

  package init(_ pattern: String) {
    self.pattern = pattern
    var parts = pattern.split(separator: "/").map(Array.init)
    if parts.count == 1, !pattern.hasPrefix("/") { parts.insert(["*", "*"], at: 0) }
    self.parts = parts
  }

  /// Whether the path, or a folder above it, fits.
  package func matches(_ path: String) -> Bool {
    matches(path.split(separator: "/").map(Array.init)[...], parts[...])
  }

  private func matches(_ path: ArraySlice<[Character]>, _ parts: ArraySlice<[Character]>) -> Bool {
    guard let part = parts.first else { return true }
    if part == ["*", "*"] {
      let rest = parts.dropFirst()
      if rest.isEmpty { return !path.isEmpty }
      return path.indices.contains { matches(path[$0...], rest) }
    }
    guard let name = path.first, Self.fits(name[...], part[...]) else { return false }
    return matches(path.dropFirst(), parts.dropFirst())
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
